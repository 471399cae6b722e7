import { visible } from './escape.ts';
import type { ReportFinding } from './report.ts';

const WIDEST = 110;

/**
 * The line that a finding is about and a line that underlines it; none when the text is not at hand.
 * A long line is cut around the finding.
 */
export function sourceLines(finding: ReportFinding, sources: ReadonlyMap<string, string> | undefined): readonly string[] {
	const text = sources?.get(finding.uri);
	if (text === undefined) return [];
	const { start, end } = finding.range;
	const line = lineOf(text, start.line);
	if (line === undefined || line.trim() === '') return [];
	const last = end.line === start.line ? end.character : line.length;
	const indent = line.length - line.trimStart().length;
	const from = Math.min(indent, start.character) + (start.character - indent > 60 ? start.character - indent - 40 : 0);
	const before = visible(line.slice(from, start.character));
	const marked = visible(line.slice(start.character, Math.min(last, from + WIDEST)));
	const after = visible(line.slice(Math.max(start.character, Math.min(last, from + WIDEST)), from + WIDEST));
	const gutter = `${start.line + 1}`;
	return [
		`${gutter} | ${from > indent ? '…' : ''}${before}${marked}${after}${line.length > from + WIDEST ? '…' : ''}`,
		`${' '.repeat(gutter.length)} | ${' '.repeat(before.length + (from > indent ? 1 : 0))}${'^'.repeat(Math.max(1, marked.length))}`,
	];
}

/** The text of one line without its end, found without splitting a large text. */
function lineOf(text: string, line: number): string | undefined {
	const breaks = /\r\n|\r|\n/g;
	let from = 0;
	for (let at = 0; at < line; at++) {
		if (!breaks.exec(text)) return undefined;
		from = breaks.lastIndex;
	}
	const end = breaks.exec(text)?.index ?? text.length;
	return text.slice(from, end);
}

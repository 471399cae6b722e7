import type { Report, ReportFinding } from './report.ts';
import { reasonOf } from './tally.ts';

const HEADER = [
	'level',
	'rule',
	'file',
	'line',
	'column',
	'agent',
	'act',
	'environment',
	'verdict',
	'witness',
	'message',
	'suppressed',
];

/** For spreadsheets, as RFC 4180 has it: a row for each finding and act that it is about; lines from one. */
export function renderCsv(report: Report): string {
	return [HEADER, ...report.findings.flatMap(rowsOf)].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function rowsOf(finding: ReportFinding): readonly (readonly string[])[] {
	const { level, rule, uri, range, agent, message } = finding;
	const before = [level, rule, uri, String(range.start.line + 1), String(range.start.character + 1), agent ?? ''];
	const after = [message, reasonOf(finding)];
	const acts = finding.acts && finding.acts.length > 0 ? finding.acts : [undefined];
	return acts.map((one) => [...before, one?.act ?? '', one?.environment ?? '', one?.verdict ?? '', one?.witness ?? '', ...after]);
}

/** A cell that a spreadsheet would take for a formula is made plain text by a leading apostrophe. */
function cell(text: string): string {
	const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	const shown = plain.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ');
	return /[",]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

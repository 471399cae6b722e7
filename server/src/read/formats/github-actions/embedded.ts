import type { Document, Span } from '../../../text/document.ts';
import type { TreeNode } from '../../../text/node.ts';

/**
 * The text that a YAML scalar holds, as a document of its own whose offsets are those of the workflow: what stands
 * before it, and the marks around it, become blanks.
 */
export function embedded(document: Document, node: TreeNode): Document {
	const raw = document.text.slice(node.start, node.end);
	const header = /^[|>][^\n]*\n?/.exec(raw)?.[0];
	const quote = raw[0];
	let text = raw;
	if (header !== undefined) text = ' '.repeat(header.length) + raw.slice(header.length);
	else if (quote === '"') text = ` ${raw.slice(1, -1).replaceAll('\\"', ' "').replaceAll('\\n', '  ')} `;
	else if (quote === "'") text = ` ${raw.slice(1, -1).replaceAll("''", " '")} `;
	return { ...document, text: ' '.repeat(node.start) + text };
}

/** The same for JSON: an expression of the workflow that stands for a whole value becomes a text of its length. */
export function embeddedJson(document: Document, node: TreeNode): Document {
	const { text } = embedded(document, node);
	const filled = text.replace(/"(?:[^"\\\n]|\\.)*"|\$\{\{[^}]{0,500}\}\}/g, (found) =>
		found.startsWith('"') ? found : `"${' '.repeat(found.length - 2)}"`,
	);
	return { ...document, text: filled };
}

/** One word of a command line, with the place of what its quotes hold. */
export interface PlacedWord extends Span {
	readonly text: string;
}

/** The words of an embedded command line; a line that begins with `#` is a remark. */
export function placedWords({ text }: Document, from: number): readonly PlacedWord[] {
	const words: PlacedWord[] = [];
	const pattern = /^[ \t]*#[^\n]*|"((?:[^"\\]|\\.)*)"|'([^']*)'|((?:[^\s"'(]|=["']|\([^()\n]*\)|\()+)/gm;
	pattern.lastIndex = from;
	for (let found = pattern.exec(text); found && words.length < 2000; found = pattern.exec(text)) {
		const [whole, double, single, bare] = found;
		const inner = double ?? single ?? bare;
		if (inner === undefined) continue;
		const start = found.index + (bare === undefined ? 1 : 0);
		words.push({ text: inner, start, end: start + Math.min(inner.length, whole.length) });
	}
	return words;
}

/** The values of a flag in every spelling: those after it up to the next flag, and those behind `=`. */
export function valuesOf(words: readonly PlacedWord[], ...names: readonly string[]): readonly PlacedWord[] {
	const values: PlacedWord[] = [];
	for (const [index, word] of words.entries()) {
		const equals = names.find((name) => word.text.startsWith(`${name}=`));
		if (equals !== undefined) {
			const text = word.text.slice(equals.length + 1).replace(/^["']/, '');
			values.push({ text, start: word.end - text.length, end: word.end });
		}
		if (!names.includes(word.text) && (equals === undefined || !/=["']$/.test(word.text))) continue;
		for (const next of words.slice(index + 1)) {
			if (next.text.startsWith('--')) break;
			values.push(next);
		}
	}
	return values.filter(({ text }) => text !== '');
}

/** A list of tools in one word: commas and blanks part them, save within brackets. */
export function toolsIn(word: PlacedWord): readonly PlacedWord[] {
	const tools: PlacedWord[] = [];
	let depth = 0;
	let start = -1;
	for (let at = 0; at <= word.text.length; at++) {
		const sign = word.text[at] ?? ',';
		if (sign === '(') depth++;
		if (sign === ')') depth--;
		const parts = depth <= 0 && /[,\s]/.test(sign);
		if (parts && start >= 0) tools.push({ text: word.text.slice(start, at), start: word.start + start, end: word.start + at });
		if (parts) start = -1;
		else if (start < 0) start = at;
	}
	return tools;
}

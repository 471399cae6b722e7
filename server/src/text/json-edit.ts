import { createScanner } from 'jsonc-parser';
import type { Document, Span } from './document.ts';
import type { Edit } from './edit.ts';
import type { ArrayNode, ObjectNode, TreeNode } from './node.ts';

/** Edits that take an item out of a JSON array: with its comma, and with its line when it stands there alone. */
export function removeItem(document: Document, array: ArrayNode, item: TreeNode): readonly Edit[] {
	const at = array.items.indexOf(item);
	if (at < 0) return [];
	const { text, uri } = document;
	const cut = (start: number, end: number): Edit => ({ uri, start, end, newText: '' });
	const next = array.items[at + 1];
	const comma = commaAfter(text, item.end);
	if (comma !== undefined && comma < array.end) {
		const line = lineAround(text, item.start, comma + 1);
		if (line) return [cut(line.start, line.end)];
		const gap = next ? /^[ \t]*/.exec(text.slice(comma + 1, next.start))?.[0].length : undefined;
		return [cut(item.start, comma + 1 + (gap ?? 0))];
	}
	const before = array.items[at - 1];
	if (!before) return [cut(item.start, item.end)];
	if (/^[\s,]*$/.test(text.slice(before.end, item.start))) return [cut(before.end, item.end)];
	const between = commaAfter(text, before.end) ?? before.end;
	const line = lineAround(text, item.start, item.end) ?? item;
	return [cut(between, between + 1), cut(line.start, line.end)];
}

/** The edit that adds an item to the end of a JSON array, laid out as its neighbours are. */
export function appendItem(document: Document, array: ArrayNode, item: string): Edit {
	const last = array.items.at(-1);
	const { text, uri } = document;
	if (!last) return { uri, start: array.start, end: array.end, newText: `[${item}]` };
	return { uri, ...behind(text, last, array.end, item) };
}

/** The edit that adds an entry to the end of a JSON object, laid out as its neighbours are. */
export function appendEntry(document: Document, object: ObjectNode, key: string, value: string): Edit {
	const last = object.entries.at(-1);
	const { text, uri } = document;
	const entry = `${JSON.stringify(key)}: ${value}`;
	if (!last) return { uri, start: object.start, end: object.end, newText: `{ ${entry} }` };
	return { uri, ...behind(text, last, object.end, entry) };
}

/** The edit that puts another value in the place of one. */
export function replaceValue(document: Document, value: Span, newText: string): Edit {
	return { uri: document.uri, start: value.start, end: value.end, newText };
}

function behind(text: string, last: Span, end: number, added: string): { start: number; end: number; newText: string } {
	const comma = commaAfter(text, last.end);
	const trailing = comma !== undefined && comma < end;
	const at = trailing ? comma + 1 : last.end;
	const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, last.start))?.[1];
	const gap = indent === undefined ? ' ' : `${lineEnd(text)}${indent}`;
	return { start: at, end: at, newText: trailing ? `${gap}${added},` : `,${gap}${added}` };
}

/** The offset of the comma that follows a value, comments passed over. */
function commaAfter(text: string, end: number): number | undefined {
	const scanner = createScanner(text, true);
	scanner.setPosition(end);
	return scanner.scan() === COMMA ? scanner.getTokenOffset() : undefined;
}

const COMMA = 5;

/** The whole lines of a stretch when nothing else stands on them. */
function lineAround(text: string, start: number, end: number): Span | undefined {
	const before = /(?:^|\n)[ \t]*$/.exec(text.slice(0, start));
	const after = /^[ \t]*(?:\r\n|\n)/.exec(text.slice(end));
	if (!before || !after) return undefined;
	return { start: text[before.index] === '\n' ? before.index + 1 : before.index, end: end + after[0].length };
}

function lineEnd(text: string): string {
	return text.includes('\r\n') ? '\r\n' : '\n';
}

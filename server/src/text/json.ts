import { createScanner, type SyntaxKind } from 'jsonc-parser';
import type { Document, Problem } from './document.ts';
import { placeIn } from './document.ts';
import type { ScalarNode, Tree } from './node.ts';
import { TreeBuilder } from './tree.ts';

/**
 * Reads JSON, or JSON with comments and trailing commas, into a tree whose nodes know their offsets.
 * Without `comments` a text has problems exactly when `JSON.parse` would refuse it (a leading byte order mark
 * apart); what could be understood is in the tree either way. The scanner of `jsonc-parser` finds the tokens;
 * nesting is kept on a stack of our own, since its parser recurses.
 */
export function readJson(document: Document, options: { readonly comments: boolean }): Tree {
	const { text } = document;
	const problems: Problem[] = [];
	const scanner = createScanner(text, false);
	if (text.startsWith('\uFEFF')) scanner.setPosition(1);
	const complain = (start: number, end: number, message: string): void => {
		if (problems.length < MOST_PROBLEMS) problems.push({ place: placeIn(document, start, end), message });
	};
	const builder = new TreeBuilder(complain, options.comments);
	for (let kind = scanner.scan(); kind !== END; kind = scanner.scan()) {
		const start = scanner.getTokenOffset();
		const end = start + scanner.getTokenLength();
		if (kind === LINE_COMMENT || kind === BLOCK_COMMENT) {
			if (!options.comments) complain(start, end, 'A comment is not allowed in JSON.');
			else if (scanner.getTokenError() !== 0) complain(start, end, 'The comment does not end.');
			continue;
		}
		if (kind === LINE_BREAK || kind === BLANK) continue;
		const error = ERRORS[scanner.getTokenError()];
		if (error) complain(start, end, error);
		const sign = SIGNS[kind];
		if (sign) builder.sign(sign, start, end);
		else builder.scalar(scalarOf(kind, scanner.getTokenValue(), start, end, complain));
	}
	return { root: builder.finish(text.length), problems };
}

/** Broken text repeats itself; more complaints than this help nobody. */
const MOST_PROBLEMS = 50;

// The library declares its kinds as ambient const enums, which isolated modules cannot read: named here.
const LINE_COMMENT: SyntaxKind = 12;
const BLOCK_COMMENT: SyntaxKind = 13;
const LINE_BREAK: SyntaxKind = 14;
const BLANK: SyntaxKind = 15;
const END: SyntaxKind = 17;
const SIGNS: Readonly<Record<number, string>> = { 1: '{', 2: '}', 3: '[', 4: ']', 5: ',', 6: ':' };
const ERRORS: readonly string[] = [
	'',
	'The comment does not end.',
	'The string does not end on its line.',
	'The number is cut short.',
	'The \\u escape needs four hexadecimal digits.',
	'JSON has no such escape.',
	'A control character must be escaped in a string.',
];

function scalarOf(
	kind: SyntaxKind,
	value: string,
	start: number,
	end: number,
	complain: (start: number, end: number, message: string) => void,
): ScalarNode {
	if (kind === 7) return { type: 'null', value: null, start, end };
	if (kind === 8 || kind === 9) return { type: 'boolean', value: kind === 8, start, end };
	if (kind === 11) return { type: 'number', value: Number(value), start, end };
	if (kind !== 10) complain(start, end, `${JSON.stringify(value.slice(0, 40))} is no JSON value; text needs double quotes.`);
	return { type: 'string', value, start, end };
}

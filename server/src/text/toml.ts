import { parseTOML } from 'toml-eslint-parser';
import type { Document, Problem } from './document.ts';
import { placeIn } from './document.ts';
import type { ObjectNode, Tree } from './node.ts';
import { statementStarts } from './toml/statements.ts';
import { treeOfToml } from './toml/tree.ts';

/**
 * Reads TOML into a tree whose nodes know their offsets. The parser stops at the first error: that is one problem,
 * and the statements before the one that holds it are read. Dates are strings; a table's span goes from its header
 * to the end of its last value.
 */
export function readToml(document: Document): Tree {
	const { text } = document;
	const problems: Problem[] = [];
	const complain = (message: string, start: number, end: number): void => {
		problems.push({ place: placeIn(document, start, end), message });
	};
	let error: { readonly at: number; readonly message: string } | undefined;
	let root: ObjectNode | undefined;
	let starts: readonly number[] | undefined;
	let end = text.length;
	for (let attempt = 0; attempt < MOST_ATTEMPTS && end >= 0 && !root; attempt++) {
		try {
			root = treeOfToml(parseTOML(text.slice(0, end)), complain);
		} catch (thrown) {
			const at = Math.min(indexOf(thrown), end);
			error ??= { at, message: messageOf(thrown) };
			starts ??= statementStarts(text);
			end = starts.findLast((start) => start <= at && start < end) ?? -1;
		}
	}
	if (!error) return { root, problems };
	complain(error.message, Math.max(0, Math.min(end, error.at)), Math.max(error.at, end, 0) + 1);
	return { root: root && root.entries.length > 0 ? root : undefined, problems };
}

/** One error is usual; a text with many is given up rather than tried line by line. */
const MOST_ATTEMPTS = 20;

/** Nesting beyond its stack is an error without a place: nothing before it is then known to be good. */
function indexOf(error: unknown): number {
	const index = (error as { index?: unknown }).index;
	return typeof index === 'number' ? index : 0;
}

function messageOf(error: unknown): string {
	const text = error instanceof Error ? error.message : 'unknown reason';
	return `The TOML cannot be read from here on: ${text.replace(/\.$/, '')}.`;
}

import type { Span } from '../document.ts';

/** A leaf of a Markdown text: what stands between blank lines, list marks and headings. */
export interface Block extends Span {
	readonly kind: 'heading' | 'paragraph' | 'item' | 'table' | 'html-table' | 'code' | 'rule' | 'front-matter';
	/** Level of a heading, 1 to 6; of an item, how deep its list is nested, from 1; otherwise 0. */
	readonly level: number;
	/** True inside a block quote. */
	readonly quoted: boolean;
	/** The words without marks: a heading without `#`, an item without its number. */
	readonly content: Span;
	/** The list mark as written: `1.`, `(a)`, `-`. */
	readonly marker: string;
	/** Columns by which the content is indented: paragraphs inside an item have those of the item. */
	readonly indent: number;
}

/** A list mark at the start of a line, with the columns it takes. */
export interface Mark {
	readonly text: string;
	readonly width: number;
}

const MARK =
	/^(?:[-*+•]|\d{1,4}[.)]|\(?[a-z]{1,2}\)|\([A-Z]\)|\((?:[ivxlc]{1,6}|\d{1,3})\)|[ivx]{1,5}[.)]|[a-z]\.)(?=[ \t\u00a0]|$)/;

/** The list mark that a line's words begin with, if any. `1.2` and `A.` are numbers of clauses, not list marks. */
export function markOf(words: string): Mark | undefined {
	const found = MARK.exec(words.slice(0, 12));
	if (!found) return undefined;
	let width = found[0].length;
	while (words[width] === ' ' || words[width] === '\t' || words[width] === '\u00a0') width++;
	return { text: found[0], width };
}

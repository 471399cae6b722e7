import type { Document } from '../../text/document.ts';
import type { Block } from '../../text/markdown/block.ts';
import { blocksOf } from '../../text/markdown/blocks.ts';
import { sliceWords, sourceSpan, type Words, wordsOf } from '../../text/markdown/words.ts';
import type { Clause } from '../contract.ts';
import { type Opening, openingOf } from './outline.ts';

/** A block with its words, under the clause that it belongs to. */
export interface Passage {
	readonly block: Block;
	/** Without the number and the run-in title of the clause that it opens. */
	readonly words: Words;
	readonly clause: Clause;
	/** True when the block opens its clause. */
	readonly opens: boolean;
}

export interface Outline {
	readonly clauses: readonly Clause[];
	readonly passages: readonly Passage[];
	readonly title: Words | undefined;
}

/**
 * The clauses of a contract and the passages in them. Ids come from the path of titles, and from numbers only where
 * there is no title, so that renumbering leaves titled clauses alone. What stands before the first clause is under
 * the id `preamble`.
 */
export function outlineOf(document: Document): Outline {
	const { text } = document;
	const clauses: Draft[] = [];
	const passages: { block: Block; words: Words; clause: Draft; opens: boolean }[] = [];
	const open: Draft[] = [];
	const taken = new Map<string, number>();
	let title: Words | undefined;
	for (const block of blocksOf(text)) {
		if (block.kind === 'rule' || block.kind === 'front-matter') continue;
		const words = block.kind === 'table' || block.kind === 'html-table' ? wordsOf('', 0, 0) : cachedWords(text, block);
		const opening = openingOf(text, block, words);
		if (opening && !(block.kind === 'item' && block.quoted)) {
			const rank = rankOf(opening, block, open);
			while (open.length > 0 && (open.at(-1) as Draft).rank >= rank) (open.pop() as Draft).end = block.start;
			const draft = draftOf(document, block, words, opening, rank, open, taken, clauses.length === 0);
			if (block.kind === 'heading') title ??= words;
			open.push(draft);
			clauses.push(draft);
			const rest = sliceWords(words, opening.head, words.text.length);
			if (rest.text.trim() !== '') passages.push({ block, words: rest, clause: draft, opens: true });
			continue;
		}
		while (
			open.length > 1 &&
			(open.at(-1) as Draft).rank > 20 &&
			block.kind !== 'item' &&
			block.level < (open.at(-1) as Draft).nesting
		) {
			(open.pop() as Draft).end = block.start;
		}
		let owner = open.at(-1);
		if (!owner) {
			owner = preamble(document, block, taken);
			open.push(owner);
			clauses.push(owner);
		}
		passages.push({ block, words, clause: owner, opens: false });
	}
	const finished = new Map(clauses.map((draft) => [draft, clauseOf(document, draft)]));
	return {
		clauses: [...finished.values()],
		passages: passages.map((passage) => ({ ...passage, clause: finished.get(passage.clause) as Clause })),
		title,
	};
}

interface Draft extends Omit<Clause, 'uri' | 'head'> {
	rank: number;
	nesting: number;
	start: number;
	end: number;
	headSpan: { start: number; end: number };
	items: number;
	isTitle: boolean;
}

/** A run-in number below a heading is deeper than the heading; a list item deeper than the paragraph it follows. */
function rankOf(opening: Opening, block: Block, open: readonly Draft[]): number {
	if (block.kind !== 'item' || /^\d/.test(opening.number) || opening.rank < 40) return opening.rank;
	const last = open.findLast((draft) => draft.rank >= 40);
	if (last && opening.number === 'i' && last.number === 'h') return last.rank;
	if (last && /^[ivx]$/.test(opening.number) && opening.number.charCodeAt(0) === last.number.charCodeAt(0) + 1) return last.rank;
	if (opening.number === 'i') return opening.rank + 20;
	return opening.rank;
}

function draftOf(
	document: Document,
	block: Block,
	words: Words,
	opening: Opening,
	rank: number,
	open: Draft[],
	taken: Map<string, number>,
	first: boolean,
): Draft {
	const parent = open.at(-1);
	const isTitle = first && block.kind === 'heading' && block.level === 1 && opening.number === '';
	const repeated = parent && /^1$/.test(opening.number) && block.kind === 'item' && !opening.title ? ++parent.items : 0;
	const number = repeated > 1 ? String(repeated) : opening.number;
	const segment = opening.anchor || slug(opening.title) || ownNumber(number, parent) || 'clause';
	const path = opening.anchor || !parent || parent.id === 'preamble' || parent.isTitle ? segment : `${parent.id}/${segment}`;
	const id = unique(path, taken);
	const head = opening.head > 0 ? sourceSpan(words, 0, opening.head) : { start: block.start, end: block.content.start };
	const headEnd = head.end > head.start ? head.end : Math.min(block.end, block.start + 1);
	return {
		id,
		label: labelOf(number, opening.title, parent, isTitle),
		title: opening.title,
		number: block.kind === 'item' && repeated < 2 ? block.marker : number,
		depth: open.length,
		parent: parent?.id ?? null,
		start: block.start,
		end: document.text.length,
		headSpan: { start: head.start, end: headEnd },
		rank,
		nesting: block.kind === 'item' ? block.level : 0,
		items: 0,
		isTitle,
	};
}

function preamble(document: Document, block: Block, taken: Map<string, number>): Draft {
	const id = unique('preamble', taken);
	const headSpan = { start: block.start, end: block.end };
	const rest = { title: '', number: '', depth: 0, parent: null, nesting: 0, items: 0, headSpan };
	return { id, label: 'Preamble', start: block.start, end: document.text.length, rank: 1000, isTitle: false, ...rest };
}

function clauseOf({ uri }: Document, draft: Draft): Clause {
	const { id, label, title, number, depth, parent, start, end, headSpan } = draft;
	const head = { uri, start: headSpan.start, end: headSpan.end };
	return { uri, start, end, id, label, title, head, number, depth, parent };
}

/** As people cite it. */
function labelOf(number: string, title: string, parent: Draft | undefined, isTitle: boolean): string {
	if (isTitle) return title || 'Preamble';
	if (/^[A-Z][A-Za-z]+ /.test(number)) return number;
	if (/^\d/.test(number)) {
		if (number.includes('.') || !parent || parent.depth === 0) return `§${number}`;
		const above = parent.label.startsWith('§') ? parent.label : `${parent.title || parent.label}, item `;
		return above.endsWith('item ') ? `${above}${number}` : `${above}.${number}`;
	}
	if (number !== '') return parent ? `${parent.label}(${number})` : `(${number})`;
	return title || parent?.label || 'Clause';
}

/** The last component of a decimal number below its own parent, so that `4.2` under `4` is `2`. */
function ownNumber(number: string, parent: Draft | undefined): string {
	if (!number.includes('.') || !parent) return slug(number);
	return number.slice(number.lastIndexOf('.') + 1).toLowerCase();
}

function slug(words: string): string {
	return words
		.toLowerCase()
		.slice(0, 60)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '')
		.slice(0, 8)
		.join('-');
}

function unique(id: string, taken: Map<string, number>): string {
	const before = taken.get(id) ?? 0;
	taken.set(id, before + 1);
	if (before === 0) return id;
	return unique(`${id}~${before + 1}`, taken);
}

const known = new Map<string, Words>();

/** Words of a block, remembered by its source: offsets are kept relative, so that text elsewhere does not matter. */
function cachedWords(text: string, block: Block): Words {
	const { start, end } = block.kind === 'paragraph' ? block : block.content;
	const source = text.slice(start, end);
	let words = known.get(source);
	if (!words) {
		words = wordsOf(source, 0, source.length);
		if (known.size > 20_000) known.clear();
		// A slice would keep the whole text alive for as long as it is remembered: the key is a copy.
		known.set(` ${source}`.slice(1), words);
	}
	return { ...words, base: start };
}

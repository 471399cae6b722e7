import { type Document, type Problem, placeIn } from '../../text/document.ts';
import { joinWords, sliceWords, type Words } from '../../text/markdown/words.ts';
import type { Clause } from '../contract.ts';
import type { Passage } from './clauses.ts';
import { remembered } from './remember.ts';

/** One statement of the contract: a sentence, or a list item with the words that lead in to it. */
export interface Statement {
	readonly words: Words;
	readonly clause: Clause;
	/** How many letters at the start are the lead-in, which stands elsewhere. */
	readonly lead: number;
	readonly passage: Passage;
}

/** The statements of a contract's passages. Quoted notes and code carry none; tables are read elsewhere. */
export function statementsOf(passages: readonly Passage[]): Statement[] {
	const statements: Statement[] = [];
	/** Lead-ins by how deep the block they stand in is nested. */
	let leads: { depth: number; words: Words }[] = [];
	for (const passage of passages) {
		const { block, words, clause } = passage;
		if (block.kind === 'table' || block.kind === 'html-table' || block.kind === 'code' || block.kind === 'heading') {
			leads = [];
			continue;
		}
		const depth = depthOf(passage);
		leads = leads.filter((lead) => lead.depth < depth);
		const lead = depth > 0 ? leads.at(-1) : undefined;
		const box = /^(\[[ xX]?\]|\( ?\)|[☐☑☒✅]) /.exec(words.text);
		if (box && /^(?:\[ ?\]|\( ?\)|☐)$/.test(box[1] as string)) continue;
		const pieces = piecesOf(box ? sliceWords(words, box[0].length, words.text.length) : words);
		for (const piece of pieces) {
			const inherits = lead !== undefined && !standsAlone(piece.text);
			statements.push({
				words: inherits ? joinWords(lead.words, piece) : piece,
				clause,
				lead: inherits ? lead.words.text.length + 1 : 0,
				passage,
			});
		}
		const last = pieces.at(-1);
		if (last && leadsIn(last.text)) {
			const trimmed = sliceWords(last, 0, last.text.replace(/[\s:—–-]+$/, '').length);
			leads.push({ depth, words: lead && !standsAlone(last.text) ? joinWords(lead.words, trimmed) : trimmed });
		}
	}
	return statements;
}

/** Paragraphs are 0; items by their nesting; lettered paragraphs below the paragraph they follow. */
function depthOf({ block, opens, clause }: Passage): number {
	if (block.kind === 'item') return block.level + (/^\(?[a-z]{1,4}[.)]/.test(block.marker) ? 0.5 : 0);
	return opens && /^\(?[a-z]{1,4}\)?$/.test(clause.number) ? 0.5 : block.level > 0 ? block.level + 0.7 : 0;
}

function leadsIn(text: string): boolean {
	return /(?:[:—–-]|[a-z,])\s*$/.test(text);
}

/** An item that brings its own subject and modal needs no lead-in. */
function standsAlone(text: string): boolean {
	return (
		/^(?:\W*)(?:(?:the|an?|any|each|all|no|neither) )?(?:[A-Z][\w'-]+ ){1,4}(?:may|shall|must|will|can|cannot|is|are)\b/.test(
			text.slice(0, 120),
		) || /^(?:\W*)(?:the|any|each|all|no|an?) (?:\w+ ){1,3}(?:may|shall|must|will)\b/i.test(text.slice(0, 100))
	);
}

const ABBREVIATION =
	/(?:\b(?:e\.g|i\.e|etc|no|nos|inc|ltd|corp|co|art|sec|cl|para|mr|ms|mrs|dr|vs|cf|approx|incl|u\.s|u\.k|a\.m|p\.m)|\b[A-Z])$/i;

/** No sentence of a contract is longer. One that is would be read without its end, so it is said and not read. */
const LONGEST = 6000;

/** One problem for each sentence that is too long to be read. */
export function longSentences(document: Document, passages: readonly Passage[]): Problem[] {
	return passages.flatMap(({ block, words }) =>
		words.text.length > LONGEST && block.kind !== 'code' && sentenceSpans(words.text).some(([from, to]) => to - from > LONGEST)
			? [{ place: placeIn(document, block.start, block.end), message: `not read: a sentence of more than ${LONGEST} letters` }]
			: [],
	);
}

/** A sentence, or an item of an inline enumeration with the words before the first item. */
interface Piece {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly lead: { readonly from: number; readonly to: number } | undefined;
}

/** Sentences, with inline enumerations taken apart: each item with the words before the first. */
export function piecesOf(words: Words): Words[] {
	return piecesIn(words.text).map(({ text, from, to, lead }) =>
		lead
			? joinWords(sliceWords(words, lead.from, lead.to), sliceWords(words, from, to), text)
			: sliceWords(words, from, to, text),
	);
}

const piecesIn = remembered((text): readonly Piece[] =>
	sentenceSpans(text).flatMap(([from, to]) => (to - from <= LONGEST ? enumerated(text, from, to) : [])),
);

export function sentenceSpans(text: string): [number, number][] {
	const spans: [number, number][] = [];
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const letter = text[at];
		if (letter !== '.' && letter !== '?' && letter !== '!') continue;
		let next = at + 1;
		while (next < text.length && /["')\]]/.test(text[next] as string)) next++;
		if (next < text.length && text[next] !== ' ') continue;
		if (next < text.length - 1 && !/["'([A-Z0-9$]/.test(text[next + 1] as string)) continue;
		if (letter === '.' && ABBREVIATION.test(text.slice(Math.max(from, at - 7), at))) continue;
		spans.push([from, next]);
		from = next + 1;
	}
	if (text.slice(from).trim() !== '') spans.push([from, text.length]);
	return spans;
}

/** `shall (a) …; (b) …` becomes two statements that share their beginning. */
function enumerated(text: string, start: number, end: number): Piece[] {
	const sentence = text.slice(start, end);
	const whole = { text: sentence, from: start, to: end, lead: undefined };
	const marks = sentence.includes('(') ? [...sentence.matchAll(/(?<=[\s:;,]|^)\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s/g)] : [];
	const first = marks[0];
	if (!first || marks.length < 2 || !/^\((?:a|i|1)\)/.test(first[0])) return [whole];
	const lead = sentence.slice(0, first.index).replace(/[\s:]+$/, '');
	return marks.slice(0, 40).map((mark, index) => {
		const from = mark.index + mark[0].length;
		const item = sentence.slice(from, marks[index + 1]?.index ?? sentence.length).replace(/[\s,;]*(?:\b(?:and|or))?\s*$/, '');
		const place = { from: start + from, to: start + from + item.length };
		if (lead === '' || standsAlone(item)) return { ...place, text: item, lead: undefined };
		return { ...place, text: `${lead} ${item}`, lead: { from: start, to: start + lead.length } };
	});
}

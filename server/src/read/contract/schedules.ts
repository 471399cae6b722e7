import type { Document, Place } from '../../text/document.ts';
import { joinWords, sliceWords, sourceSpan, type Words } from '../../text/markdown/words.ts';
import type { Clause, Norm, Part } from '../contract.ts';
import type { Outline } from './clauses.ts';
import { type Content, contentIn, contentOutside, type Exhibit } from './exhibits.ts';
import { partOf, placedNorm, rawNormsOf } from './norms.ts';
import type { Stretch } from './predicate.ts';
import type { Context, RawNorm } from './raw-norm.ts';
import { exhibitName, linkWithin } from './references.ts';
import { piecesOf, type Statement } from './sentences.ts';
import { listedItems, type Tone, toned } from './tone.ts';

/**
 * "The acts listed in Schedule 2", with the schedule in this document or in one of `exhibits`: every item of it read in
 * place of the words that refer to it. No norms when the schedule is missing, blank or not understood; then the doubt
 * says which.
 */
export function scheduleNorms(
	document: Document,
	outline: Outline,
	statement: Statement,
	raw: RawNorm,
	context: Context,
	exhibits: readonly Exhibit[],
): { norms: Norm[]; doubt: string } {
	const { text } = statement.words;
	const { from, to } = raw.reference as Stretch;
	const named = text.slice(from, to);
	const name = /\b(?:schedule|exhibit|annex|appendix|attachment)\s+[a-z0-9.-]+/i.exec(named)?.[0];
	const target = linkWithin(document.text, sourceSpan(statement.words, from, to));
	const key = name && exhibitName(name);
	const inside = key !== undefined && target === undefined ? contentIn(document, outline, key, false) : undefined;
	const content = inside ?? contentOutside(exhibits, key, target);
	if (!content) return { norms: [], doubt: `the answer lies in "${named}", which is not in this document` };
	const called = name ?? content.document.uri;
	if (content.blank) return { norms: [], doubt: `the answer lies in ${called}, which is blank` };
	const before = sliceWords(statement.words, 0, text.slice(0, from).trimEnd().length);
	const after = sliceWords(statement.words, to, text.length);
	const norms = listedItems(content).flatMap(({ passage, tone }) =>
		piecesOf(passage.words).flatMap((piece) => {
			const item = sliceWords(piece, 0, piece.text.replace(/[\s.;,]+$/, '').length);
			return itemNorms(document, content, { before, item, after }, tone, passage.clause, context);
		}),
	);
	return { norms, doubt: `the answer lies in ${called}, which could not be read` };
}

interface Spliced {
	readonly before: Words;
	readonly item: Words;
	readonly after: Words;
}

function itemNorms(document: Document, content: Content, spliced: Spliced, tone: Tone, clause: Clause, context: Context): Norm[] {
	const { before, item, after } = spliced;
	const { uri } = content.document;
	const whole = joinWords(before, joinWords(item, after));
	const place: Place = { uri, ...sourceSpan(item, 0, item.text.length) };
	const where = (stretch: Stretch): Part => partOfSpliced(document.uri, uri, spliced, stretch);
	return rawNormsOf(whole.text, 0, context).map((one) =>
		toned({ ...placedNorm(one, { words: whole, clause, lead: 0 }, uri, undefined, where), place }, tone, item.text),
	);
}

/** The place of a part lies in the contract or in the schedule, wherever most of its words were written. */
function partOfSpliced(contract: string, schedule: string, { before, item, after }: Spliced, { from, to }: Stretch): Part {
	const start = before.text === '' ? 0 : before.text.length + 1;
	const end = start + item.text.length;
	if (from < start && to <= start) return partOf(before, { from, to: Math.min(to, before.text.length) }, contract);
	if (from > end) return partOf(after, { from: from - end - 1, to: to - end - 1 }, contract);
	return partOf(item, { from: Math.max(0, from - start), to: Math.min(to, end) - start }, schedule);
}

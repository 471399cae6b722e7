import type { Document } from '../../text/document.ts';
import { joinWords, sliceWords, sourceSpan } from '../../text/markdown/words.ts';
import type { Norm } from '../contract.ts';
import type { Outline } from './clauses.ts';
import { placedNorm, rawNormsOf } from './norms.ts';
import type { Context, RawNorm } from './raw-norm.ts';
import { exhibitName, isBlank, passagesOf } from './references.ts';
import { piecesOf, type Statement } from './sentences.ts';

/**
 * "The acts listed in Schedule 2", with the schedule in this document: every item of it read in place of the words that
 * refer to it. Undefined when the schedule is missing, blank or not understood; then the doubt says which.
 */
export function scheduleNorms(
	document: Document,
	outline: Outline,
	statement: Statement,
	raw: RawNorm,
	context: Context,
): { norms: Norm[]; doubt: string } {
	const { text } = statement.words;
	const named = raw.reference ? text.slice(raw.reference.from, raw.reference.to) : '';
	const name = /\b(?:schedule|exhibit|annex|appendix|attachment)\s+[a-z0-9.-]+/i.exec(named)?.[0];
	const key = name && exhibitName(name);
	const clause = key ? outline.clauses.find((one) => exhibitName(one.number) === key) : undefined;
	if (!name || !clause) return { norms: [], doubt: `the answer lies in "${named}", which is not in this document` };
	if (isBlank(outline, clause)) return { norms: [], doubt: `the answer lies in ${name}, which is blank` };
	const { from, to } = raw.reference as { from: number; to: number };
	const before = sliceWords(statement.words, 0, text.slice(0, from).trimEnd().length);
	const after = sliceWords(statement.words, to, text.length);
	const norms: Norm[] = [];
	for (const passage of passagesOf(outline, clause)) {
		if (passage.block.kind === 'code' || passage.block.quoted || passage.words.text === '') continue;
		for (const piece of piecesOf(passage.words)) {
			const item = sliceWords(piece, 0, piece.text.replace(/[\s.;,]+$/, '').length);
			const whole = joinWords(before, joinWords(item, after));
			for (const one of rawNormsOf(whole.text, 0, context)) {
				const place = { uri: document.uri, ...sourceSpan(item, 0, item.text.length) };
				norms.push({ ...placedNorm(one, { words: whole, clause: passage.clause, lead: 0 }, document.uri, undefined), place });
			}
		}
	}
	return { norms, doubt: `the answer lies in ${name}, which could not be read` };
}

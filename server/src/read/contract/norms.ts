import type { Place } from '../../text/document.ts';
import { sourceSpan, type Words } from '../../text/markdown/words.ts';
import type { Condition, Norm, Part } from '../contract.ts';
import type { Stretch } from './predicate.ts';
import type { Context, RawNorm } from './raw-norm.ts';
import { remembered } from './remember.ts';
import type { Statement } from './sentences.ts';
import { readStatement } from './statement.ts';

const readers = new Map<string, (text: string) => readonly RawNorm[]>();

/** Norms of a statement, remembered by its words: an edit elsewhere rereads nothing. */
export function rawNormsOf(text: string, lead: number, context: Context): readonly RawNorm[] {
	const key = `${context.key}\u0000${lead}`;
	let reader = readers.get(key);
	if (!reader) {
		if (readers.size > 500) readers.clear();
		reader = remembered((one) => readStatement(one, lead, context));
		readers.set(key, reader);
	}
	return reader(text);
}

/** A norm with its places in the source; `part` places its parts when they stand in several texts. */
export function placedNorm(
	raw: RawNorm,
	statement: Pick<Statement, 'words' | 'clause' | 'lead'>,
	uri: string,
	overrides: readonly string[] | undefined,
	part: (stretch: Stretch) => Part = (stretch) => partOf(statement.words, stretch, uri),
): Norm {
	const { words, clause, lead } = statement;
	const place: Place = { uri, ...sourceSpan(words, Math.min(lead, words.text.length), words.text.length) };
	const conditions = raw.limits.map((limit): Condition => {
		const { approver, quorum, weak } = limit;
		const kind = limit.kind === 'exception' || limit.kind === 'open-ended' || limit.kind === 'precedence' ? 'other' : limit.kind;
		return {
			...part(limit),
			kind,
			...(approver === undefined ? {} : { approver }),
			...(quorum === undefined ? {} : { quorum }),
			...(weak === undefined ? {} : { weak }),
		};
	});
	return {
		place,
		clause: clause.id,
		modality: raw.modality,
		actor: raw.actor,
		acts: raw.acts,
		environments: raw.environments,
		conditions,
		firmness: raw.firmness,
		...(raw.doubt === undefined ? {} : { doubt: raw.doubt }),
		...(raw.residual ? { residual: true } : {}),
		...(overrides === undefined ? {} : { overrides }),
		parts: {
			actor: raw.actorWords && raw.actorWords.to > raw.actorWords.from ? part(raw.actorWords) : null,
			modality: raw.modalWords ? part(raw.modalWords) : null,
			acts: raw.actWords.map(part),
			environments: raw.environmentWords.map(part),
			conditions,
		},
	};
}

/** A part whose words are those of the source at its place. */
export function partOf(words: Words, stretch: Stretch, uri: string): Part {
	const { start, end } = sourceSpan(words, stretch.from, stretch.to);
	return { text: words.text.slice(stretch.from, stretch.to), place: { uri, start, end } };
}

import { type Actor, agentAt } from './actors.ts';
import type { Limit } from './conditions.ts';
import { lookUp } from './lexicon.ts';
import { type Predicate, predicateOf, type Stretch } from './predicate.ts';
import type { Frame, RawNorm, Reading, Subject } from './raw-norm.ts';
import { normsOf, UNSAID } from './shape.ts';
import { phrase, type Token } from './tokens.ts';

/** Verbs whose object is another's doing: what follows is not done by the subject. */
const INDIRECT =
	/^(?:permit|authori[sz]e|allow|instruct|agree|request|propose|recommend|suggest|ask|elect|choose|seek|require|cause|enable|direct|refuse|decline|want|wish|help|assist|need|advise|plan|prepare|simulate|describe|explain|delegate)$/;

/** "The Agent may …", "Provider may, through the Agent, …", and from there the passive "may be …". */
export function readActive(
	reading: Reading,
	frame: Frame,
	modality: 'permit' | 'prohibit',
	subject: Subject,
	from: number,
): RawNorm[] {
	const { tokens, context, end } = reading;
	const used = /^ be (?:used|deployed|employed|instructed) (?:to|for) $/.test(phrase(tokens, from, from + 3));
	if (used && subject.actor === 'agent') return readActive(reading, frame, modality, subject, from + 3);
	if (/^(?:be|is|are)$/.test(tokens[from]?.word ?? '')) return readPassive(reading, frame, modality, subject.stretch, from);
	let start = tokens[from]?.word === ',' ? from + 1 : from;
	let { actor, stretch } = subject;
	if (actor === 'provider' || actor === 'client') {
		const through = /^ (?:through|via|using|use|deploy|employ|operate|with|by means of|cause|have) /.exec(
			phrase(tokens, start, start + 3),
		);
		const words = through ? through[0].trim().split(' ').length : 0;
		const length = through ? agentAt(tokens, start + words, context) : 0;
		if (length > 0) {
			actor = 'agent';
			stretch = { from: start + words, to: start + words + length };
			start = stretch.to;
			if (/^(?:,|to)$/.test(tokens[start]?.word ?? '')) start++;
		}
	}
	if (INDIRECT.test(tokens[start]?.word ?? '')) return [];
	const predicate = predicateOf(tokens, start, end, context.terms);
	return normsOf(reading, frame, { modality, actor, stretch, predicate, limits: [...frame.limits, ...predicate.limits] });
}

/** "Backups may be deleted by the Agent", "Production databases must not be dropped", "No message is sent without …". */
function readPassive(reading: Reading, frame: Frame, modality: 'permit' | 'prohibit', stretch: Stretch, from: number): RawNorm[] {
	const { tokens, context } = reading;
	let end = reading.end;
	let actor: Actor = 'anyone';
	let where: Stretch | null = null;
	const limits: Limit[] = [...frame.limits];
	const places: Stretch[] = [...frame.places];
	for (let at = from; at < end; at++) {
		const length = tokens[at]?.word === 'by' ? agentAt(tokens, at + 1, context) : 0;
		if (length === 0) continue;
		actor = 'agent';
		where = { from: at + 1, to: at + 1 + length };
		const after = predicateOf(tokens, where.to, end, context.terms);
		limits.push(...after.limits);
		places.push(...after.places, ...after.doings.flatMap((doing) => doing.environmentWords));
		end = at;
	}
	const verbs = tokens.slice(from + 1, end);
	const length = verbLength(verbs);
	if (length === 0) return [];
	const object = tokens.slice(stretch.from, stretch.to).filter((token) => !/^(?:no|neither)$/.test(token.word));
	const sentence = [...verbs.slice(0, length), ...object, ...verbs.slice(length)];
	const predicate = mapped(predicateOf(sentence, 0, sentence.length, context.terms), sentence, tokens);
	limits.push(...predicate.limits);
	const unsaid = modality === 'permit' && actor !== 'agent' && !limits.some((limit) => limit.kind === 'approval');
	const doubt = frame.doubt ?? (unsaid ? UNSAID : undefined);
	return normsOf(reading, { ...frame, places, doubt }, { modality, actor, stretch: where, predicate, limits });
}

/** Tokens that belong to the verb of a passive: "deleted or purged". */
function verbLength(tokens: readonly Token[]): number {
	let at = 0;
	while (at < tokens.length) {
		const entry = lookUp(tokens, at);
		if ((entry?.verbs.length ?? 0) > 0) at += entry?.length ?? 1;
		else if (
			/^(?:or|and|,|not|otherwise|also|ever)$/.test(tokens[at]?.word ?? '') &&
			(lookUp(tokens, at + 1)?.verbs.length ?? 0) > 0
		)
			at++;
		else break;
	}
	return at;
}

/** Stretches of a rearranged sentence, put back over the original tokens. */
function mapped(predicate: Predicate, sentence: readonly Token[], tokens: readonly Token[]): Predicate {
	const index = new Map(tokens.map((token, at) => [token, at]));
	const back = <T extends Stretch>(stretch: T): T => {
		const inside = sentence.slice(stretch.from, Math.max(stretch.to, stretch.from + 1)).map((token) => index.get(token) ?? 0);
		if (inside.length === 0) return stretch;
		return { ...stretch, from: Math.min(...inside), to: Math.max(...inside) + 1 };
	};
	return {
		doings: predicate.doings.map((doing) => ({
			...doing,
			words: back(doing.words),
			environmentWords: doing.environmentWords.map(back),
			rest: doing.rest.map(back),
		})),
		limits: predicate.limits.map(back),
		places: predicate.places.map(back),
		openEnded: predicate.openEnded && back(predicate.openEnded),
		reference: predicate.reference && back(predicate.reference),
	};
}

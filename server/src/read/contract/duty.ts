import { limitOf } from './conditions.ts';
import { nominalSubject } from './nominal.ts';
import { type Predicate, predicateOf } from './predicate.ts';
import type { Frame, RawNorm, Reading, Subject } from './raw-norm.ts';
import { normsOf } from './shape.ts';
import { phrase } from './tokens.ts';

const APPROVED = /^ (?:first |always )*be (?:\S+ )?(?:approved|authori[sz]ed|confirmed|signed off) /;
const ASKS =
	/^ (?:first |always )*(?:obtain|seek|ask|request|require|get|have|await|receive|secure|wait) (?:\S+ ){0,8}?(?:approvals?|consents?|confirmation|sign-off|permission|authori[sz]ation) /;

/** "The Agent shall obtain approval before deleting …" permits on approval; other duties permit nothing. */
export function readDuty(reading: Reading, frame: Frame, { actor, stretch }: Subject): RawNorm[] {
	const { tokens, modal, end, context } = reading;
	const words = phrase(tokens, modal.to, end);
	if (APPROVED.test(words)) {
		const subject = nominalSubject(reading, frame.subjectStart, modal.from);
		if (!named(subject.predicate)) return [];
		const limits = [...frame.limits, { ...limitOf(tokens, modal.to, end), kind: 'approval' as const }];
		const who = subject.agent || /\bagents?\b/.test(words) ? 'agent' : 'anyone';
		return normsOf(reading, frame, {
			modality: 'permit',
			actor: who,
			stretch: subject.stretch,
			predicate: subject.predicate,
			limits,
		});
	}
	if (ASKS.test(words)) return actor === 'agent' || actor === 'provider' ? onApproval(reading, frame, { actor, stretch }) : [];
	if (actor !== 'agent' || words.startsWith(' be ')) return [];
	const predicate = predicateOf(tokens, modal.to, end, context.terms);
	if (!named(predicate)) return [];
	const limits = [...frame.limits, ...predicate.limits];
	return normsOf(
		reading,
		{ ...frame, doubt: 'is a duty on an occasion, not a permission' },
		{ modality: 'require', actor, stretch, predicate, limits },
	);
}

function onApproval(reading: Reading, frame: Frame, { actor, stretch }: Subject): RawNorm[] {
	const { tokens, modal, end, context } = reading;
	const base = { modality: 'permit', actor: actor === 'agent' ? 'agent' : 'anyone', stretch } as const;
	for (let at = modal.to; at < end; at++) {
		const word = tokens[at]?.word ?? '';
		const length = word === 'before' || word === 'for' ? 1 : phrase(tokens, at, at + 2) === ' prior to ' ? 2 : 0;
		if (length === 0) continue;
		const from = at + length + (/^(?:it|they)$/.test(tokens[at + length]?.word ?? '') ? 1 : 0);
		const predicate = predicateOf(tokens, from, end, context.terms);
		if (!named(predicate)) continue;
		const approval = { ...limitOf(tokens, modal.to, at), kind: 'approval' as const, unless: true };
		return normsOf(reading, frame, { ...base, predicate, limits: [...frame.limits, ...predicate.limits, approval] });
	}
	if (!frame.before) return [];
	const approval = { ...limitOf(tokens, modal.to, end), kind: 'approval' as const, unless: true };
	return normsOf(reading, frame, {
		...base,
		predicate: frame.before,
		limits: [...frame.limits, ...frame.before.limits, approval],
	});
}

function named(predicate: Predicate): boolean {
	return predicate.doings.some((doing) => doing.acts.length > 0);
}

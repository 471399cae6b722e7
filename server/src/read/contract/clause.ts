import { type Actor, actorOf, agentAt } from './actors.ts';
import { readDuty } from './duty.ts';
import { frameOf } from './frame.ts';
import { readGrant } from './grant.ts';
import { readNominal } from './nominal.ts';
import type { Stretch } from './predicate.ts';
import type { Frame, RawNorm, Reading, Subject } from './raw-norm.ts';
import { phrase, type Token } from './tokens.ts';
import { readActive } from './voice.ts';

export interface ReadClause {
	readonly norms: readonly RawNorm[];
	readonly subject: Subject | undefined;
}

const NONE: ReadClause = { norms: [], subject: undefined };

/** Reads one clause of a statement: who is its subject, and what its modal says of the rest. */
export function readClause(reading: Reading): ReadClause {
	const { modal, tokens, context } = reading;
	if (modal.mode === 'none') return NONE;
	const frame = frameOf(reading);
	if (!frame) return NONE;
	if (modal.mode === 'grant' || modal.mode === 'ungrant') return readGrant(reading, frame);
	if (modal.mode.startsWith('nominal')) return { norms: readNominal(reading, frame), subject: undefined };
	const before = phrase(tokens, frame.subjectStart, modal.from);
	if (/(?:under no circumstances|in no event|in no case|at no time|never|nor) $/.test(before)) {
		const length = agentAt(tokens, modal.to, context);
		const subject: Subject = { actor: length > 0 ? 'agent' : 'other', stretch: { from: modal.to, to: modal.to + length } };
		return { norms: readActive(reading, frame, 'prohibit', subject, subject.stretch.to), subject };
	}
	const subject = subjectOf(reading, frame, before);
	if (modal.mode === 'prohibit' || /^ (?:neither|no) /.test(before)) {
		return { norms: readActive(reading, frame, 'prohibit', subject, modal.to), subject };
	}
	if (modal.mode === 'require') return { norms: readDuty(reading, frame, subject), subject };
	const doubt = modal.mode === 'can' ? 'says what the agent can do, not what it may do' : frame.doubt;
	return { norms: readActive(reading, { ...frame, doubt }, 'permit', subject, modal.to), subject };
}

function subjectOf(reading: Reading, frame: Frame, before: string): Subject {
	const { modal, tokens, subject } = reading;
	const stretch: Stretch = { from: frame.subjectStart, to: modal.from };
	if (frame.subjectStart >= modal.from) return subject ?? { actor: 'other', stretch };
	if (before === ' it ' || before === ' they ') return { actor: subject?.actor === 'agent' ? 'agent' : 'other', stretch };
	if (before === ' it is ') return { actor: 'anyone', stretch };
	return { actor: actorBetween(reading, tokens, frame.subjectStart, modal.from), stretch };
}

function actorBetween({ context }: Reading, tokens: readonly Token[], from: number, to: number): Actor {
	let end = to;
	while (end > from && tokens[end - 1]?.word === ',') end--;
	const whole = actorOf(tokens, from, end, context);
	const comma = tokens.findIndex((token, at) => at >= from && at < end && token.word === ',');
	if (whole !== 'other' || comma < 0) return whole;
	const aside = /^ , (?:acting )?(?:on behalf|through|using|as|operating|acting|via|by means of) /.exec(
		phrase(tokens, comma, end),
	);
	if (!aside) return whole;
	const at = comma + aside[0].trim().split(' ').length;
	const through = /(?:through|using|via|by means of) $/.test(aside[0]) && agentAt(tokens, at, context) === end - at;
	return through ? 'agent' : actorOf(tokens, from, comma, context);
}

import { agentAt } from './actors.ts';
import { limitOf } from './conditions.ts';
import { type Predicate, predicateOf, type Stretch } from './predicate.ts';
import type { Frame, RawNorm, Reading } from './raw-norm.ts';
import { normsOf, UNSAID } from './shape.ts';
import { phrase } from './tokens.ts';
import { readActive } from './voice.ts';

/** "Deletion of X requires approval", "is permitted", "is prohibited", "must be approved". */
export function readNominal(reading: Reading, frame: Frame): RawNorm[] {
	const { tokens, modal, end, context } = reading;
	if (/^ it $/.test(phrase(tokens, frame.subjectStart, modal.from))) return forAgent(reading, frame);
	const { predicate, agent, stretch } = nominalSubject(reading, frame.subjectStart, modal.from);
	if (predicate.doings.every((doing) => doing.acts.length + doing.hidden.length === 0)) return [];
	const until = reading.item > modal.to ? reading.item : end;
	const actor = agent || /\bagents?\b/.test(phrase(tokens, modal.to, until)) ? 'agent' : 'anyone';
	const base = { actor, stretch, predicate } as const;
	if (modal.mode === 'nominal-require') {
		const condition = limitOf(tokens, modal.from, until);
		const limits = [...frame.limits, condition];
		if (condition.kind === 'approval') return normsOf(reading, frame, { ...base, modality: 'permit', limits });
		if (condition.kind !== 'ticket') return [];
		return normsOf(
			reading,
			{ ...frame, doubt: 'states what is required, and permits nothing by itself' },
			{ ...base, modality: 'permit', limits },
		);
	}
	const rest = predicateOf(tokens, modal.to, until, context.terms);
	const limits = [...frame.limits, ...rest.limits, ...predicate.limits];
	if (modal.mode === 'nominal-prohibit') return normsOf(reading, frame, { ...base, modality: 'prohibit', limits });
	const doubt = actor === 'agent' || limits.some((limit) => limit.kind === 'approval') ? frame.doubt : UNSAID;
	return normsOf(reading, { ...frame, doubt }, { ...base, modality: 'permit', limits });
}

/** The doings of a nominal subject, and whether it names the agent: "deletion of data by the Agent". */
export function nominalSubject(
	reading: Reading,
	from: number,
	to: number,
): { predicate: Predicate; agent: boolean; stretch: Stretch | null } {
	const { tokens, context, item, end } = reading;
	if (/^ (?:each of |any of |all of )?(?:the |those )?following /.test(phrase(tokens, from, to)) && item > to) {
		return { predicate: predicateOf(tokens, item, end, context.terms), agent: false, stretch: null };
	}
	for (let at = from; at < to; at++) {
		if (tokens[at]?.word !== 'by') continue;
		const length = agentAt(tokens, at + 1, context);
		if (length === 0) continue;
		const stretch = { from: at + 1, to: at + 1 + length };
		const after = predicateOf(tokens, stretch.to, to, context.terms);
		const predicate = predicateOf(tokens, from, at, context.terms);
		const rest =
			after.doings.length > 0 || tokens[stretch.to - 1] === undefined
				? predicate
				: withPlaces(predicate, reading, stretch.to, to);
		return { predicate: rest, agent: true, stretch };
	}
	return { predicate: predicateOf(tokens, from, to, context.terms), agent: false, stretch: null };
}

/** "Deletion of data by the Agent in staging": the place after the agent belongs to the act. */
function withPlaces(predicate: Predicate, { tokens, context }: Reading, from: number, to: number): Predicate {
	if (from >= to) return predicate;
	const shifted = predicateOf(tokens, from, to, context.terms);
	return { ...predicate, limits: [...predicate.limits, ...shifted.limits], places: [...predicate.places, ...shifted.places] };
}

/** "It is forbidden for the Agent to delete branches." */
function forAgent(reading: Reading, frame: Frame): RawNorm[] {
	const { tokens, modal, context } = reading;
	if (tokens[modal.to]?.word !== 'for') return [];
	const length = agentAt(tokens, modal.to + 1, context);
	const stretch = { from: modal.to + 1, to: modal.to + 1 + length };
	if (length === 0 || tokens[stretch.to]?.word !== 'to') return [];
	return readActive(
		reading,
		frame,
		modal.mode === 'nominal-permit' ? 'permit' : 'prohibit',
		{ actor: 'agent', stretch },
		stretch.to + 1,
	);
}

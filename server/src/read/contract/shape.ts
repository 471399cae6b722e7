import { ACT_IDS, type ActId, byHarm } from '../../acts/act.ts';
import type { Firmness, Modality } from '../contract.ts';
import type { Actor } from './actors.ts';
import { anchored } from './anchor.ts';
import type { Limit } from './conditions.ts';
import { lookUp } from './lexicon.ts';
import { environmentsBetween } from './phrases.ts';
import type { Doing, Predicate, Stretch } from './predicate.ts';
import type { Frame, RawNorm, Reading } from './raw-norm.ts';
import { phrase } from './tokens.ts';

/** A norm as a voice of the clause gives it, before doubts and exceptions are weighed. */
export interface Sketch {
	readonly modality: Modality;
	readonly actor: Actor;
	readonly stretch: Stretch | null;
	readonly predicate: Predicate;
	readonly limits: readonly Limit[];
}

interface Cut {
	readonly modality: Modality;
	readonly doing: Doing | undefined;
	readonly acts: readonly ActId[];
	readonly firmness: Firmness;
	readonly doubt?: string | undefined;
	readonly limits: readonly Limit[];
	readonly environments?: readonly string[];
}

/** The doubt of a permission without an actor. It permits nothing, and matters only where agents are spoken of. */
export const UNSAID = 'does not say who may';

const EVERYWHERE = ['production', 'staging', 'development', 'sandbox', 'test', 'unknown'];

/** The norms of a sketch: firm where the words leave no doubt, and apart from them what they only might mean. */
export function normsOf(reading: Reading, frame: Frame, sketch: Sketch): RawNorm[] {
	if (sketch.actor === 'anyone' && !anchored(reading)) return [];
	if (frame.doubt === UNSAID && !reading.context.agentic) return [];
	const cuts: Cut[] = sketch.predicate.doings.flatMap((doing) => cutsOf(reading, frame, sketch, doing));
	const { predicate, actor, limits } = sketch;
	if (sketch.modality === 'permit' && actor === 'agent') {
		const whole = { modality: 'permit', doing: undefined, acts: ACT_IDS, limits } as const;
		if (predicate.reference && cuts.every((cut) => cut.acts.length === 0))
			cuts.push({ ...whole, firmness: 'unresolved', doubt: `the answer lies in "${said(reading, predicate.reference)}"` });
		else if (predicate.openEnded)
			cuts.push({ ...whole, firmness: 'ambiguous', doubt: `"${said(reading, predicate.openEnded)}" has no end` });
		else if (cuts.length === 0 && blank(reading))
			cuts.push({ ...whole, firmness: 'ambiguous', doubt: 'has a blank where the act or its object belongs' });
	}
	return cuts.filter((cut) => cut.acts.length > 0).map((cut) => rawNorm(reading, frame, sketch, cut));
}

function cutsOf(reading: Reading, frame: Frame, sketch: Sketch, doing: Doing): Cut[] {
	const modality: Modality = doing.negated && sketch.modality === 'permit' ? 'prohibit' : sketch.modality;
	const exceptions = sketch.limits.filter((limit) => limit.kind === 'exception');
	const limits = sketch.limits.filter((limit) => limit.kind !== 'exception' && !needless(reading, limit));
	if (modality === 'prohibit') return prohibitions(reading, frame, sketch, doing, limits, exceptions);
	const { reference } = sketch.predicate;
	if (reference && modality === 'permit') {
		return [
			{
				modality,
				doing,
				acts: doing.acts,
				firmness: 'unresolved',
				doubt: `the answer lies in "${said(reading, reference)}"`,
				limits,
			},
		];
	}
	const doubt = frame.doubt ?? doubtOf(reading, doing, limits, exceptions);
	if (modality === 'require') return [{ modality, doing, acts: doing.acts, firmness: 'ambiguous', doubt, limits }];
	const spared = environmentsOf(reading, exceptions);
	if (spared.length > 0 && exceptions.length === 1 && doubt === undefined) {
		const left = EVERYWHERE.filter((name) => name !== 'unknown' && !spared.includes(name));
		const unsaid = 'names where it may not, and not where it may';
		return [
			{ modality, doing, acts: doing.acts, firmness: 'firm', limits, environments: left },
			{ modality, doing, acts: doing.acts, firmness: 'ambiguous', doubt: unsaid, limits, environments: ['unknown'] },
		];
	}
	const hides = `permits "${said(reading, doing.words)}", which does not name ${doing.hidden.some((act) => act.startsWith('de')) ? 'deletion' : 'this act'}`;
	return [
		{ modality, doing, acts: doing.acts, firmness: doubt === undefined ? 'firm' : 'ambiguous', doubt, limits },
		{ modality, doing, acts: doing.hidden, firmness: 'ambiguous', doubt: hides, limits },
	];
}

/** A prohibition that approval lifts is a permission on approval. An exception takes environments out, and grants none. */
function prohibitions(
	reading: Reading,
	frame: Frame,
	sketch: Sketch,
	doing: Doing,
	limits: readonly Limit[],
	exceptions: readonly Limit[],
): Cut[] {
	if (limits.some((limit) => limit.kind === 'approval') && !doing.negated) {
		return [
			{
				modality: 'permit',
				doing,
				acts: doing.acts,
				firmness: frame.doubt === undefined ? 'firm' : 'ambiguous',
				doubt: frame.doubt,
				limits,
			},
		];
	}
	const spared = environmentsOf(reading, exceptions);
	const acts = [...new Set([...doing.acts, ...doing.hidden])].sort(byHarm);
	const rest = spared.length > 0 ? limits : [...limits, ...exceptions];
	const cut: Cut = {
		modality: 'prohibit',
		doing,
		acts,
		firmness: 'firm',
		limits: sketch.modality === 'prohibit' ? rest : limits,
	};
	return [spared.length > 0 ? { ...cut, environments: EVERYWHERE.filter((name) => !spared.includes(name)) } : cut];
}

function doubtOf(reading: Reading, doing: Doing, limits: readonly Limit[], exceptions: readonly Limit[]): string | undefined {
	const open = limits.find((limit) => limit.kind === 'open-ended');
	if (open) return `"${said(reading, open)}" leaves the measure to the agent`;
	const [first] = doing.rest;
	const last = doing.rest.at(-1);
	if (first && last)
		return `is limited by "${said(reading, { from: first.from, to: Math.max(first.to, last.to) })}", which may be narrower than the act`;
	const [exception] = exceptions;
	return exception && environmentsOf(reading, exceptions).length === 0 ? `excepts "${said(reading, exception)}"` : undefined;
}

function environmentsOf({ tokens }: Reading, limits: readonly Limit[]): string[] {
	return limits.flatMap((limit) =>
		environmentsBetween(tokens, limit.from, limit.to).flatMap((stretch) => lookUp(tokens, stretch.from)?.environments ?? []),
	);
}

/** "Without further approval" is no condition of a permission. */
function needless({ modal, tokens, start }: Reading, limit: Limit): boolean {
	if (
		modal.mode === 'prohibit' ||
		modal.mode === 'nominal-prohibit' ||
		/ (?:no|not|never|neither) /.test(phrase(tokens, start, modal.to))
	)
		return false;
	return limit.kind === 'approval' && tokens[limit.from]?.word === 'without';
}

function blank({ text, tokens, modal }: Reading): boolean {
	return /\[[A-Z _]{3,}\]|\{\{|_{3,}|\bTBD\b/.test(text.slice(tokens[modal.to]?.start ?? 0));
}

function rawNorm(reading: Reading, frame: Frame, { actor, stretch, predicate, limits }: Sketch, cut: Cut): RawNorm {
	const { tokens, modal } = reading;
	const places = [...(cut.doing?.environmentWords ?? []), ...predicate.places, ...frame.places];
	const named = [
		...(cut.doing?.environments ?? []),
		...[...predicate.places, ...frame.places].flatMap((place) => lookUp(tokens, place.from)?.environments ?? []),
	];
	const override = limits.find((limit) => limit.kind === 'precedence');
	const whole = [predicate.openEnded, predicate.reference].filter((one) => one !== undefined);
	return {
		modality: cut.modality,
		actor,
		acts: [...new Set(cut.acts)].sort(byHarm),
		environments: cut.environments ?? [...new Set(named)],
		limits: cut.limits.filter((limit) => limit.kind !== 'precedence').map((limit) => ({ ...limit, ...chars(reading, limit) })),
		firmness: cut.firmness,
		...(cut.doubt === undefined ? {} : { doubt: cut.doubt }),
		overrides: override ? chars(reading, override) : null,
		reference: cut.doing === undefined && predicate.reference ? chars(reading, predicate.reference) : null,
		openEnded: cut.doing === undefined && predicate.openEnded !== undefined,
		actorWords: stretch && stretch.to > stretch.from ? chars(reading, stretch) : null,
		modalWords: chars(reading, { from: modal.from, to: modal.to }),
		actWords: (cut.doing ? [cut.doing.words] : whole).map((one) => chars(reading, one)),
		environmentWords: places.map((place) => chars(reading, place)),
	};
}

function said(reading: Reading, stretch: Stretch): string {
	const { from, to } = chars(reading, stretch);
	return reading.text.slice(from, to);
}

function chars({ text, tokens }: Reading, stretch: Stretch): Stretch {
	const from = tokens[stretch.from]?.start ?? text.length;
	const to = tokens[Math.max(stretch.from, stretch.to - 1)]?.end ?? from;
	return { from, to: Math.max(from, to) };
}

import { byHarm } from '../act.ts';
import type { CloudCall, Consequence } from '../call.ts';
import { consequencesOfAction } from './effects.ts';
import { globMatches } from './glob.ts';
import { overrideOf } from './overrides.ts';
import { renown } from './services.ts';
import { actionsOfService, isPlainRead, type KnownAction, table } from './table.ts';

/**
 * Acts of a cloud API action as IAM writes it, in any case; `*` and `?` in it give the worst of all that it names.
 * Nothing when the action is known and harmless; undefined when nobody knows it.
 */
export function actsOfAction(service: string, action: string): readonly Consequence[] | undefined {
	if (/[*?]/.test(service + action)) return ofPattern(service, action);
	const known = actionsOfService(service);
	const entry = known?.get(action.toLowerCase());
	if (entry) return kept(entry);
	const override = overrideOf(service.toLowerCase(), action.toLowerCase());
	if (override) return override;
	if (isPlainRead(action)) return known ? [] : undefined;
	const guessed = consequencesOfAction({ service: service.toLowerCase(), action, level: 'W' });
	return guessed.some(({ act }) => act !== 'config-change') ? guessed : undefined;
}

const consequences = new Map<KnownAction, readonly Consequence[]>();

/** Acts of an action of the table, worked out once. */
function kept(entry: KnownAction): readonly Consequence[] {
	const known = consequences.get(entry) ?? consequencesOfAction(entry);
	consequences.set(entry, known);
	return known;
}

interface Ranked {
	readonly service: string;
	readonly action: string;
	readonly name: string;
	readonly order: number;
}

let ranked: readonly Ranked[] | undefined;
const answers = new Map<string, readonly CloudCall[]>();

/**
 * Actions with an act that an IAM pattern names (`service:Action` with `*` and `?`, or `*` alone), in any case,
 * worst first, and among equals those of well-known services first. Answers are kept by pattern.
 */
export function cloudActions(pattern: string): readonly CloudCall[] {
	const key = normalised(pattern);
	const answer = answers.get(key);
	if (answer) return answer;
	ranked ??= rank();
	const matching = key === '*' ? ranked : ranked.filter(({ name }) => globMatches(key, name));
	const calls = matching.map(({ service, action }): CloudCall => ({ kind: 'cloud', service, action }));
	if (answers.size > 500) answers.clear();
	answers.set(key, calls);
	return calls;
}

/** A lone star, `*:*` and runs of stars are one pattern each; IAM ignores case. */
function normalised(pattern: string): string {
	const lower = pattern.trim().toLowerCase().replace(/\*+/g, '*').slice(0, 300);
	return lower === '*:*' ? '*' : lower;
}

function rank(): readonly Ranked[] {
	const all: Ranked[] = [];
	for (const [service, actions] of table())
		for (const [lower, { action, worst }] of actions)
			if (worst >= 0) all.push({ service, action, name: `${service}:${lower}`, order: worst * 100 + renown(service, action) });
	return all.sort((a, b) => a.order - b.order);
}

/** The worst of all that a pattern names; one that names only what reads is harmless. */
function ofPattern(service: string, action: string): readonly Consequence[] | undefined {
	const calls = cloudActions(`${service}:${action}`);
	if (calls.length === 0) return namesHarmless(service, action) ? [] : undefined;
	const seen = new Map<string, Consequence>();
	for (const { service, action } of calls)
		for (const consequence of actsOfAction(service, action) ?? [])
			if (!seen.has(consequence.act))
				seen.set(consequence.act, { ...consequence, why: `\`${service}:${action}\`: ${consequence.why}` });
	return [...seen.values()].sort((a, b) => byHarm(a.act, b.act));
}

/** Whether a pattern without acts names actions of the table all the same, or reads by its verb. */
function namesHarmless(service: string, action: string): boolean {
	const known = actionsOfService(service);
	if (!known) return false;
	return isPlainRead(action) || [...known.keys()].some((name) => globMatches(action.toLowerCase(), name));
}

import type { Call } from '../../acts/call.ts';
import type { Probes } from '../../acts/probes.ts';
import type { Edit } from '../../text/edit.ts';
import type { AgentFacts, Decision, Effect, Policy, Rule } from '../agent.ts';
import { splitShell } from './shell.ts';

/** Which calls a line speaks of, and which calls to try on it. */
export interface Scope {
	covers(call: Call): boolean;
	tries(probes: Probes): Iterable<Call>;
}

/** A rule that knows itself which calls it covers; for vendors whose rules differ in little but their patterns. */
export interface CoveringRule extends Rule, Scope {
	/** Edits that make it ask or deny, where one line can say so. */
	readonly narrow?: (to: 'ask' | 'deny') => readonly Edit[];
}

export interface CoveringFacts extends AgentFacts {
	readonly rules: readonly CoveringRule[];
}

export interface CoveringPolicy extends Policy {
	readonly rules: readonly CoveringRule[];
}

/** Which of several matching rules a vendor lets win. */
export type Order = 'strictest' | 'first' | 'last';

export const WEIGHT: Readonly<Record<Effect, number>> = { allow: 0, ask: 1, deny: 2 };

/** The rule that decides on one indivisible call; rules that the vendor ignores have no say. */
export function winner(rules: readonly CoveringRule[], call: Call, order: Order): CoveringRule | undefined {
	const matching = rules.filter((rule) => rule.inert === undefined && rule.covers(call));
	if (order === 'first') return matching[0];
	if (order === 'last') return matching.at(-1);
	return matching.reduce<CoveringRule | undefined>(
		(strictest, rule) => (strictest && WEIGHT[rule.effect] <= WEIGHT[strictest.effect] ? strictest : rule),
		undefined,
	);
}

/** Decides by the winning rule; `otherwise` speaks where no rule does. */
export function decideByOrder(
	rules: readonly CoveringRule[],
	call: Call,
	order: Order,
	otherwise: (call: Call) => Decision,
): Decision {
	const rule = winner(rules, call, order);
	return rule ? { decision: rule.effect, rule, why: WHY[order] } : otherwise(call);
}

/**
 * Decides a shell text command by command, as vendors do that parse it: the strictest answer counts, and a text
 * that cannot be taken apart is left to `broken`. Other calls are decided as they are.
 */
export function decideByParts(call: Call, decide: (call: Call) => Decision, broken: Decision): Decision {
	if (call.kind !== 'shell') return decide(call);
	const split = splitShell(call.command);
	if (split.broken || split.commands.length === 0) return broken;
	return strictestOf(split.commands.map(({ text }) => decide({ ...call, command: text }))) ?? broken;
}

/** The strictest of several decisions; of equals, the first that names a rule. */
export function strictestOf(decisions: readonly Decision[]): Decision | undefined {
	return decisions.reduce<Decision | undefined>((worst, next) => {
		if (!worst || WEIGHT[next.decision] > WEIGHT[worst.decision]) return next;
		return !worst.rule && next.decision === worst.decision ? next : worst;
	}, undefined);
}

/** The vendor asks where no rule speaks. */
export function asks(why: string): Decision {
	return { decision: 'ask', rule: null, why };
}

const WHY: Readonly<Record<Order, string>> = {
	strictest: 'Deny beats ask, and ask beats allow.',
	first: 'The first rule that matches decides.',
	last: 'The last rule that matches decides.',
};

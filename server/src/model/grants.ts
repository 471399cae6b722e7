import { ACT_IDS, type ActId, byHarm } from '../acts/act.ts';
import type { Call, Classification } from '../acts/call.ts';
import { formatCall } from '../acts/call.ts';
import { classify } from '../acts/classify.ts';
import { environmentOf } from '../acts/environment.ts';
import type { AgentFormat, Policy, Rule } from '../read/agent.ts';
import { USUAL_RUN } from '../read/agent.ts';
import type { Agent, Grant } from './model.ts';
import type { FormatPolicy } from './policies.ts';
import { probes } from './probes.ts';

/** What a policy lets its agent do, and the rules that nobody could make sense of. */
export type Granted = Pick<Agent, 'grants' | 'unread' | 'shadowed'>;

/** Candidates tried on one rule; a search cut short is reported as unread, never taken for a denial. */
const BUDGET = 30_000;

const known = new WeakMap<Policy, Granted>();
const linked = new WeakMap<Policy, WeakMap<Policy, Granted>>();

/**
 * The grants of a policy: what is denied is no grant. Where the agent runs under a role, a call to the role's service
 * needs both to allow it. Memoised on the policies, which are immutable.
 */
export function grantsOf(policy: Policy, format: AgentFormat, role?: FormatPolicy): Granted {
	const memory = role ? memoryOf(role.policy) : known;
	const before = memory.get(policy);
	if (before) return before;
	const grants: Grant[] = [];
	const unread: { rule: Rule; why: string }[] = [];
	const shadowed: { rule: Rule; by: Rule }[] = [];
	for (const rule of policy.rules) {
		if (rule.effect === 'deny' || rule.inert !== undefined) continue;
		const found = grantsOfRule(policy, format, rule, role);
		grants.push(...found.grants);
		if (found.unread !== undefined) unread.push({ rule, why: found.unread });
		if (found.shadow) shadowed.push({ rule, by: found.shadow });
	}
	const granted = { grants, unread, shadowed };
	memory.set(policy, granted);
	return granted;
}

interface FoundOfRule {
	readonly grants: Grant[];
	readonly unread?: string;
	/** The rule that decides every call that this one was written for. */
	readonly shadow?: Rule;
}

/** The rule's own words and what it is bound to; `deploy-production` names an act, not an environment. */
function wordsOf(rule: Rule): string {
	return [rule.text, ...(rule.bound ?? [])].join(' ').replaceAll('deploy-production', 'deploy');
}

function memoryOf(role: Policy): WeakMap<Policy, Granted> {
	const memory = linked.get(role) ?? new WeakMap<Policy, Granted>();
	linked.set(role, memory);
	return memory;
}

/** The role's rule that lets a call through; undefined where the role has no say, null where it refuses. */
function roleRule(role: FormatPolicy | undefined, call: Call): Rule | null | undefined {
	const asked = call.kind === 'cloud' || (call.kind === 'shell' && /\b(aws|kubectl)\s/.test(call.command));
	if (!role || !asked) return undefined;
	const decided = role.format.decide(role.policy, call, USUAL_RUN);
	return decided.decision === 'deny' ? null : decided.rule;
}

function grantsOfRule(policy: Policy, format: AgentFormat, rule: Rule, role?: FormatPolicy): FoundOfRule {
	const best = new Map<ActId, Grant>();
	const environment = format.environment?.(policy, rule) ?? environmentOf(wordsOf(rule));
	let tried = 0;
	let ownCalls = 0;
	let strange: Call | undefined;
	const deciders = new Set<Rule | null>();
	const alone: Policy = { ...policy, rules: policy.rules.filter((other) => other === rule || other.effect !== 'allow') };
	for (const call of format.exemplars(rule, probes())) {
		if (best.size === ACT_IDS.length) break;
		if (++tried > BUDGET) return { grants: sorted(best), unread: `more than ${BUDGET} calls would have to be tried` };
		const decided = format.decide(policy, call, USUAL_RUN);
		if (decided.rule !== rule) deciders.add(decided.rule);
		if (decided.rule !== rule || decided.decision === 'deny') continue;
		if (isCompound(call) && format.decide(alone, call, USUAL_RUN).rule !== rule) continue;
		const throughRole = roleRule(role, call);
		if (throughRole === null) continue;
		ownCalls++;
		const classified = classify(call);
		if (!classified.understood && classified.consequences.length === 0) strange ??= call;
		const through = throughRole ? { roleRule: throughRole } : {};
		keepBest(best, classified, { policy, rule, environment, decision: decided.decision, witness: call, ...through });
	}
	const grants = sorted(best);
	if (rule.effect !== 'allow' || grants.length > 0) return { grants };
	const [shadow, ...others] = deciders;
	if (ownCalls === 0 && shadow && others.length === 0 && shadow.effect !== rule.effect) return { grants, shadow };
	if (tried === 0) return { grants, unread: 'no call is known that this could let through' };
	if (ownCalls > 0 && strange) return { grants, unread: `what \`${formatCall(strange)}\` does is not known` };
	return { grants };
}

/** A pipe or a list needs every part allowed: it proves something of a rule only when the rule alone allows it whole. */
function isCompound(call: Call): boolean {
	return call.kind === 'shell' && /[|;&\n`]|\$\(/.test(call.command);
}

type Basis = Pick<Grant, 'policy' | 'rule' | 'roleRule' | 'environment' | 'decision' | 'witness'>;

/** The first witness of an act stays, unless a later one runs unasked where the first is asked for. */
function keepBest(best: Map<ActId, Grant>, classified: Classification, basis: Basis): void {
	for (const { act, why, reversibility } of classified.consequences) {
		const before = best.get(act);
		if (before && (before.decision === 'allow' || basis.decision === 'ask')) continue;
		best.set(act, { ...basis, act, why, reversibility });
	}
}

function sorted(best: ReadonlyMap<ActId, Grant>): Grant[] {
	return [...best.values()].sort((a, b) => byHarm(a.act, b.act));
}

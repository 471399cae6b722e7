import type { ActId } from '../../../acts/act.ts';
import { type Call, formatCall } from '../../../acts/call.ts';
import { classify } from '../../../acts/classify.ts';
import type { AgentFormat, Decision, Policy, Run } from '../../agent.ts';
import type { CoveringRule } from '../../patterns/covering.ts';
import { strictestOf } from '../../patterns/covering.ts';
import { layTogether } from '../../patterns/plain-format.ts';
import { readStated, type StatedFacts, type StatedRule } from './read.ts';

/** Our own: agents, acts, environments and decisions, for agents whose vendor has no file that says so. */
export const format: AgentFormat = {
	id: 'agent-permissions',
	title: 'agent-permissions.yaml',
	docs: 'test-fixtures/agents/agent-permissions.md',
	files: ['**/agent-permissions.{yaml,yml,json}'],
	shows: ['logging', 'approval', 'attribution'],
	read: readStated,
	merge: (facts) => layTogether(facts as readonly StatedFacts[]),
	decide: (policy, call, run) => decideStated(policy, call, run),
	exemplars: (rule, probes) => (rule as CoveringRule).tries(probes),
	restrict: (rule, to) => (rule as CoveringRule).narrow?.(to) ?? [],
	environment: (_policy, rule) => (rule as StatedRule).environment,
};

/** Every act of the call is decided by the first rule that speaks of it; the strictest answer counts. */
function decideStated(policy: Policy, call: Call, run: Run): Decision {
	const rules = policy.rules as readonly StatedRule[];
	const { consequences, environment, understood } = classify(call);
	const decided =
		consequences.length > 0
			? strictestOf(consequences.map(({ act }) => decideAct(rules, act, environment)))
			: understood
				? undefined
				: { ...decideAct(rules, undefined, environment), why: `What \`${formatCall(call)}\` does is not known.` };
	if (!decided) return { decision: 'allow', rule: null, why: 'The call has no act.' };
	if (run.attended || decided.decision !== 'ask') return decided;
	return { ...decided, decision: 'deny', why: 'Without a person to ask, it is refused.' };
}

/** A rule for one environment speaks of calls of that environment and of calls that show none. */
function decideAct(rules: readonly StatedRule[], act: ActId | undefined, environment: string): Decision {
	const rule = rules.find(
		(each) =>
			(act === undefined ? each.fallback : each.acts.includes(act)) &&
			(each.environment === undefined || environment === 'unknown' || each.environment === environment),
	);
	if (rule) return { decision: rule.effect, rule, why: 'The first rule that speaks of the act decides.' };
	return { decision: 'deny', rule: null, why: 'What no rule names is denied.' };
}

import type { ActId } from '../acts/act.ts';
import { type Call, type Classification, formatCall } from '../acts/call.ts';
import { classify } from '../acts/classify.ts';
import { type Agent, type Grant, type Judged, type Model, VERDICTS, type Verdict } from '../model/model.ts';
import { judge } from '../model/verdict.ts';
import type { Decision, Effect } from '../read/agent.ts';
import type { Place } from '../text/document.ts';
import { rangeOf } from '../text/document.ts';
import type { ReportPlace } from './report.ts';

/** What each agent may do about one call, and how that stands against its contract. */
export interface Explanation {
	readonly call: string;
	/** Worst first. */
	readonly acts: readonly ActId[];
	readonly environment: string;
	readonly agents: readonly ExplainedAgent[];
}

export interface ExplainedAgent {
	readonly agent: string;
	readonly format: string;
	readonly uri: string;
	readonly decision: Effect;
	/** Null when the vendor's default decides, or when the agent lacks the tool. */
	readonly rule: (ReportPlace & { readonly text: string }) | null;
	/** The vendor's precedence in one sentence. */
	readonly why: string;
	/** The worst over acts and environments; null when denied, harmless, or governed by no contract. */
	readonly verdict: Verdict | null;
	readonly clauses: readonly (ReportPlace & { readonly id: string })[];
}

/** Decides and judges one call for every agent of a model, or for those that `only` names. */
export function explain(model: Model, call: Call, only?: string): Explanation {
	const classification = classify(call);
	const named = model.agents.filter(({ id, policy }) => isNamed(only, id, policy));
	// A policy that no agent runs under is explained when it is asked for, or when there is nothing else.
	const judged = named.filter(({ policy }) => policy.listed === undefined);
	const agents = only !== undefined || judged.length === 0 ? named : judged;
	return {
		call: formatCall(call),
		acts: classification.consequences.map(({ act }) => act),
		environment: classification.environment,
		agents: agents.map((agent) => explainedAgent(model, agent, call, classification)),
	};
}

function isNamed(only: string | undefined, id: string, policy: Agent['policy']): boolean {
	return only === undefined || [id, policy.format, policy.agent].includes(only);
}

function explainedAgent(model: Model, agent: Agent, call: Call, classification: Classification): ExplainedAgent {
	const decision = model.decide(agent.policy, call);
	const [worst] = judgedOf(agent, call, decision, classification);
	const { policy } = agent;
	const rule = decision.rule?.implicit ? null : decision.rule;
	return {
		agent: agent.id,
		format: policy.format,
		uri: policy.place.uri,
		decision: decision.decision,
		rule: rule && { ...located(model, rule.place), text: rule.text },
		why: decision.why,
		verdict: worst?.verdict ?? null,
		clauses: worst?.norms.map((norm) => ({ ...located(model, norm.place), id: norm.clause })) ?? [],
	};
}

/** One verdict an act and environment that the call may reach, worst first. */
function judgedOf(agent: Agent, call: Call, { decision, rule }: Decision, seen: Classification): readonly Judged[] {
	const { contract, policy } = agent;
	if (decision === 'deny' || !contract) return [];
	const named = [contract.facts, ...contract.stack].flatMap((facts) => facts.environments);
	const environments = seen.environment === 'unknown' ? [...new Set([...named, 'unknown'])] : [seen.environment];
	const deciding = rule ?? { place: policy.place, text: '', effect: decision, implicit: true };
	const judged = seen.consequences.flatMap((consequence) => {
		const grant: Grant = { ...consequence, policy, environment: seen.environment, decision, rule: deciding, witness: call };
		return environments.map((environment) => judge(grant, environment, contract));
	});
	return judged.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}

function located(model: Model, place: Place): ReportPlace {
	const document = model.documents.get(place.uri);
	const nowhere = { line: 0, character: 0 };
	return { uri: place.uri, range: document ? rangeOf(document, place) : { start: nowhere, end: nowhere } };
}

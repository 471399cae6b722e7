import { formatCall } from '../acts/call.ts';
import type { Agent, Grant, Judged, Model } from '../model/model.ts';
import { pillarVerdicts } from '../model/pillars.ts';
import type { Locate } from './build.ts';
import type { ReportGrant } from './report.ts';

/** Every grant of every agent, judged where a contract governs. */
export function reportGrants(model: Model, locate: Locate): readonly ReportGrant[] {
	return model.agents.flatMap((agent) =>
		agent.contract
			? agent.judged.map((judged) => judgedGrant(agent, judged, locate))
			: agent.grants.map((grant) => ungoverned(agent, grant, locate)),
	);
}

function ungoverned(agent: Agent, grant: Grant, locate: Locate): ReportGrant {
	return {
		...locate(grant.rule.place),
		agent: agent.id,
		format: agent.policy.format,
		text: grant.rule.text,
		act: grant.act,
		environment: grant.environment,
		decision: grant.decision,
		witness: formatCall(grant.witness),
		verdict: null,
		pillars: null,
		conditions: [],
		clauses: [],
	};
}

function judgedGrant(agent: Agent, judged: Judged, locate: Locate): ReportGrant {
	const clauses = judged.norms.map((norm) => ({ id: norm.clause, ...locate(norm.place) }));
	return {
		...ungoverned(agent, judged.grant, locate),
		environment: judged.environment,
		verdict: judged.verdict,
		pillars: agent.contract ? pillarVerdicts(judged, agent.contract) : null,
		conditions: judged.conditions.map(({ condition, evidence }) => ({
			text: condition.text,
			...locate(condition.place),
			evidence: evidence && locate(evidence),
		})),
		clauses,
	};
}

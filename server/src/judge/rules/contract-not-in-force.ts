import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'contract-not-in-force',
	title: 'A contract that does not bind yet, or no longer',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	*judge(model) {
		for (const { facts, notInForce } of model.contracts) {
			if (!notInForce || !model.agents.some((agent) => agent.contract?.facts === facts)) continue;
			yield {
				message: `${facts.uri} is not in force: ${notInForce.why}. What it permits counts as conditional until it is.`,
				place: notInForce.place,
				subject: { contract: facts.uri },
			};
		}
	},
};

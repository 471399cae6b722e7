import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'no-contract',
	title: 'An agent that no contract governs',
	level: 'note',
	since: '0.1.0',
	*judge(model) {
		for (const agent of model.agents) {
			if (agent.contract || agent.policy.listed !== undefined) continue;
			const worst = agent.grants.length === 0 ? '' : ` ${agent.grants.length} permissions were held against nothing.`;
			yield {
				message: `No contract was found that governs ${agent.policy.title}.${worst} Name one in clauseline.yaml, or put MSA.md above this file.`,
				place: agent.policy.place,
				agent: agent.id,
			};
		}
	},
};

import { byHarm } from '../../acts/act.ts';
import type { Rule } from '../rule.ts';
import { listed, phraseOf } from '../words.ts';

export const rule: Rule = {
	id: 'no-contract',
	title: 'An agent that no contract governs',
	level: 'note',
	since: '0.1.0',
	*judge(model) {
		for (const agent of model.agents) {
			if (agent.contract || agent.policy.listed !== undefined) continue;
			const acts = [...new Set(agent.grants.filter(({ decision }) => decision === 'allow').map(({ act }) => act))].sort(byHarm);
			const opens =
				acts.length === 0 ? '' : ` Unasked, it may ${listed(acts.slice(0, 3).map(phraseOf))}; nothing says whether it should.`;
			yield {
				message: `No contract was found that governs ${agent.policy.title}.${opens} Name one in clauseline.yaml, or put MSA.md above this file.`,
				place: agent.policy.place,
				agent: agent.id,
			};
		}
	},
};

import type { Rule } from '../rule.ts';
import { clauseOf } from '../words.ts';

export const rule: Rule = {
	id: 'approval-not-human',
	title: 'An approval that the contract wants from a person, given by a model or a hook',
	level: 'warning',
	since: '0.1.0',
	*judge(model) {
		for (const { id, policy, contract, judged } of model.agents) {
			const wanted = judged.find(({ answer, grant }) => answer === 'permits-with-approval' && grant.decision === 'allow');
			if (!wanted) continue;
			for (const item of policy.evidence) {
				if (item.kind !== 'approval' || !item.on || (item.by !== 'model' && item.by !== 'hook')) continue;
				const [norm] = wanted.norms;
				yield {
					message: `${clauseOf(contract, norm)} wants approval; here a ${item.by} gives it: ${item.text}. Nobody answers for that approval.`,
					place: item.place,
					agent: id,
					related: norm ? [{ message: 'The clause that wants approval', place: norm.place }] : [],
				};
			}
		}
	},
};

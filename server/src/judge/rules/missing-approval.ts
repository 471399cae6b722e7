import { complaintsOf } from '../complaints.ts';
import type { Rule } from '../rule.ts';
import { clauseOf, phraseOf } from '../words.ts';

export const rule: Rule = {
	id: 'missing-approval',
	title: 'A permission that skips the approval the contract requires',
	level: 'error',
	since: '0.1.0',
	judge: (model) =>
		complaintsOf(model, 'missing-approval', ({ agent, judged: [first] }) => {
			const approval = first.conditions.find(({ condition }) => condition.kind === 'approval')?.condition;
			const clause = clauseOf(agent.contract, first.norms[0]);
			return `${clause} lets an agent ${phraseOf(first.grant.act)} only with approval ("${approval?.text ?? ''}")`;
		}),
};

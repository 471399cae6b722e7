import { complaintsOf } from '../complaints.ts';
import type { Rule } from '../rule.ts';
import { clauseOf, inEnvironments, phraseOf } from '../words.ts';

export const rule: Rule = {
	id: 'prohibited-act',
	title: 'A permission for what the contract forbids',
	level: 'error',
	since: '0.1.0',
	judge: (model) =>
		complaintsOf(model, 'prohibited-act', ({ agent, judged: [first] }) => {
			const where = inEnvironments(first.norms[0]?.environments ?? []);
			return `${clauseOf(agent.contract, first.norms[0])} forbids an agent to ${phraseOf(first.grant.act)}${where}`;
		}),
};

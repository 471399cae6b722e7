import { complaintsOf } from '../complaints.ts';
import type { Rule } from '../rule.ts';
import { nameOf, phraseOf } from '../words.ts';

export const rule: Rule = {
	id: 'uncovered-act',
	title: 'A permission that the contract never mentions',
	level: 'error',
	since: '0.1.0',
	judge: (model) =>
		complaintsOf(model, 'uncovered-act', ({ agent, judged: [first] }) =>
			agent.contract ? `no clause of ${nameOf(agent.contract)} lets an agent ${phraseOf(first.grant.act)}` : '',
		),
};

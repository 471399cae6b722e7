import { complaintsOf } from '../complaints.ts';
import type { Rule } from '../rule.ts';
import { clauseOf, phraseOf } from '../words.ts';

export const rule: Rule = {
	id: 'ambiguous-coverage',
	title: 'A permission that the contract covers only on one reading',
	level: 'warning',
	since: '0.1.0',
	judge: (model) =>
		complaintsOf(model, 'ambiguous-coverage', ({ agent, judged: [first] }) => {
			const doubt = first.because === '' ? '' : `: ${first.because}`;
			return `${clauseOf(agent.contract, first.norms[0])} leaves in doubt whether an agent may ${phraseOf(first.grant.act)}${doubt}`;
		}),
};

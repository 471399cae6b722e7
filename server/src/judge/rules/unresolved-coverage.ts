import { complaintsOf } from '../complaints.ts';
import type { Rule } from '../rule.ts';
import { clauseOf, phraseOf } from '../words.ts';

export const rule: Rule = {
	id: 'unresolved-coverage',
	title: 'A permission whose answer lies in an exhibit that is not there',
	level: 'warning',
	since: '0.1.0',
	judge: (model) =>
		complaintsOf(model, 'unresolved-coverage', ({ agent, judged: [first] }) => {
			const doubt = first.because === '' ? '' : `: ${first.because}`;
			return `${clauseOf(agent.contract, first.norms[0])} leaves it to another text whether an agent may ${phraseOf(first.grant.act)}${doubt}`;
		}),
};

import { complaintsOf } from '../complaints.ts';
import type { Rule } from '../rule.ts';
import { clauseOf, inEnvironments, phraseOf } from '../words.ts';

export const rule: Rule = {
	id: 'environment-exceeded',
	title: 'A permission that reaches beyond the environments the contract names',
	level: 'error',
	since: '0.1.0',
	judge: (model) =>
		complaintsOf(model, 'environment-exceeded', ({ agent, judged: [first] }) => {
			const allowed = inEnvironments(first.norms.flatMap((norm) => norm.environments));
			const reach =
				first.environment === 'unknown' ? 'nothing limits this permission to it' : `this reaches ${first.environment}`;
			return `${clauseOf(agent.contract, first.norms[0])} lets an agent ${phraseOf(first.grant.act)} only${allowed}, and ${reach}`;
		}),
};

import { complaintsOnWords } from '../remarks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'configuration-blamed',
	title: 'A clause that blames whoever configured the permissions',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	judge: (model) =>
		complaintsOnWords(
			model,
			'configuration-blamed',
			(quote) => `${quote} takes what a permission file allowed out of the incident: the defence called "user error".`,
		),
};

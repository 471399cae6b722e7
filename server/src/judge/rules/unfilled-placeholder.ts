import { complaintsOnWords } from '../remarks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'unfilled-placeholder',
	title: 'A place in the contract that nobody filled in',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	judge: (model) =>
		complaintsOnWords(
			model,
			'unfilled-placeholder',
			(quote) => `${quote} was never filled in, so what was agreed at this place is open.`,
		),
};

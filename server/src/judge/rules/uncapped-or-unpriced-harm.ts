import { complaintsOnWords } from '../remarks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'uncapped-or-unpriced-harm',
	title: 'Harm by an agent without a limit, or without a price',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	judge: (model) =>
		complaintsOnWords(
			model,
			'uncapped-or-unpriced-harm',
			(quote) => `${quote} leaves harm that an agent causes without a limit, or nobody to pay for it.`,
		),
};

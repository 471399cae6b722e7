import { complaintsOnWords } from '../remarks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'open-ended-authority',
	title: 'Words that let an agent do anything',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	judge: (model) =>
		complaintsOnWords(model, 'open-ended-authority', (quote) => `${quote} has no end: it permits everything and covers nothing.`),
};

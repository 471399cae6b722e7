import { complaintsOnWords } from '../remarks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'undefined-term',
	title: 'A term that decides what an agent may do, and is defined nowhere',
	level: 'note',
	since: '0.1.0',
	overall: true,
	judge: (model) =>
		complaintsOnWords(
			model,
			'undefined-term',
			(quote) => `${quote} is written as a defined term and defined nowhere, so its reach is open.`,
		),
};

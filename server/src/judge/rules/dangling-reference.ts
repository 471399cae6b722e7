import { complaintsOnWords } from '../remarks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'dangling-reference',
	title: 'A reference to a clause or exhibit that is not there',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	judge: (model) =>
		complaintsOnWords(model, 'dangling-reference', (quote) => `${quote} points to something that is not in this contract.`),
};

import { complaintsOnWords } from '../remarks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'missing-notice-window',
	title: 'A duty to report an incident, without a time',
	level: 'note',
	since: '0.1.0',
	overall: true,
	judge: (model) =>
		complaintsOnWords(model, 'missing-notice-window', (quote) => `${quote} sets no time, so nobody is ever late.`),
};

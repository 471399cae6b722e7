import { complaintsOnWords } from '../remarks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'vendor-held-logs',
	title: 'Logs that only the vendor or the provider holds',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	judge: (model) =>
		complaintsOnWords(
			model,
			'vendor-held-logs',
			(quote) => `${quote}: the log of what the agent did is in the hands of whoever has to answer for it.`,
		),
};

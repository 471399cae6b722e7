import { complaintsOnWords } from '../remarks.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'stale-annotation',
	title: 'A confirmed reading of words that have changed',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	judge: (model) =>
		complaintsOnWords(
			model,
			'stale-annotation',
			(quote) =>
				`The annotation quotes ${quote}, which its clause no longer says, so the annotation is void until somebody confirms it again.`,
		),
};

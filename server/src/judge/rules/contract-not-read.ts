import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'contract-not-read',
	title: 'A contract in a form that cannot be read',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	*judge(model) {
		for (const { place, message } of model.unreadContracts) {
			yield {
				message: `${place.uri} was not read: ${message}. Convert it to Markdown, so that permissions can be held against it.`,
				place,
			};
		}
	},
};

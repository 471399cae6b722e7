import type { Rule } from '../rule.ts';
import { isExpired } from '../suppress.ts';

export const rule: Rule = {
	id: 'expired-waiver',
	title: 'A suppression whose last day has passed',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	*judge(model) {
		for (const suppression of model.suppressions) {
			if (!isExpired(suppression, model)) continue;
			const whose = suppression.by === null ? '' : ` by ${suppression.by}`;
			yield {
				message: `The suppression of ${suppression.rule}${whose} ended on ${suppression.until}; its findings count again. Its reason was: ${suppression.reason}`,
				place: suppression.place,
			};
		}
	},
};

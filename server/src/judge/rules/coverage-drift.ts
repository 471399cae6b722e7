import { driftOf } from '../../model/drift.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'coverage-drift',
	title: 'What was signed no longer matches',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	*judge(model) {
		if (!model.lock) return;
		const { by, on } = model.lock;
		for (const { message, place, signed } of driftOf(model, model.lock)) {
			yield { message, place, related: [{ message: `Signed by ${by} on ${on}`, place: signed }] };
		}
	},
};

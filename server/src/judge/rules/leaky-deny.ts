import { formatCall } from '../../acts/call.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'leaky-deny',
	title: 'A deny that the same act walks around',
	level: 'warning',
	since: '0.1.0',
	*judge(model) {
		for (const { id, policy } of model.agents) {
			if (policy.listed !== undefined) continue;
			for (const leak of model.leaks(policy)) {
				const how = leak.by
					? `\`${leak.by.text}\` lets \`${formatCall(leak.around)}\` through`
					: `\`${formatCall(leak.around)}\` runs by default`;
				yield {
					message: `\`${leak.rule.text}\` stops \`${formatCall(leak.denied)}\`, and ${how} without asking: the same act in other words.`,
					place: leak.rule.place,
					agent: id,
					related: leak.by ? [{ message: 'The rule that lets it through', place: leak.by.place }] : [],
					subject: { permission: leak.rule },
				};
			}
		}
	},
};

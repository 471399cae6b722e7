import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'inert-rule',
	title: 'A rule that the vendor ignores',
	level: 'note',
	since: '0.1.0',
	*judge(model) {
		for (const { id, policy } of model.agents) {
			for (const permission of policy.rules) {
				if (permission.inert === undefined) continue;
				yield {
					level: permission.effect === 'deny' ? 'warning' : 'note',
					message: `\`${permission.text}\` has no effect on ${policy.title}: ${permission.inert}.`,
					place: permission.place,
					agent: id,
					subject: { permission },
				};
			}
		}
	},
};

import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'shadowed-rule',
	title: 'A permission that is never reached',
	level: 'note',
	since: '0.1.0',
	*judge(model) {
		for (const { id, policy, shadowed } of model.agents) {
			for (const { rule: permission, by } of shadowed) {
				yield {
					message: `\`${permission.text}\` is never reached: \`${by.text}\` decides every call that it was written for, so taking it out changes nothing for ${policy.title}.`,
					place: permission.place,
					agent: id,
					related: [{ message: 'The rule that decides', place: by.place }],
					subject: { permission },
				};
			}
		}
	},
};

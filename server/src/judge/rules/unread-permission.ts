import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'unread-permission',
	title: 'A permission whose reach could not be found out',
	level: 'note',
	since: '0.1.0',
	*judge(model) {
		for (const agent of model.agents) {
			for (const { rule: permission, why } of agent.unread) {
				yield {
					message: `\`${permission.text}\` was not understood, so what it lets ${agent.policy.title} do was not checked: ${why}.`,
					place: permission.place,
					agent: agent.id,
					subject: { permission },
				};
			}
		}
	},
};

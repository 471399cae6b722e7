import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'unattended-mode',
	title: 'A setting that lets an agent act with nobody asked',
	level: 'warning',
	since: '0.1.0',
	*judge(model) {
		for (const { id, policy } of model.agents) {
			for (const evidence of policy.evidence) {
				if (evidence.kind !== 'unattended' || !evidence.on) continue;
				yield { message: `${evidence.text}, so ${policy.title} acts with nobody asked.`, place: evidence.place, agent: id };
			}
		}
	},
};

import { agentsThatShow, dutyOf, relatedTo } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'missing-attribution',
	title: 'A contract that must tell who acted, and an agent that hides itself',
	level: 'warning',
	since: '0.1.0',
	*judge(model) {
		for (const { id, policy, contract } of agentsThatShow(model, 'attribution')) {
			const duty = dutyOf(contract, 'attribution', ['']) ?? dutyOf(contract, 'logging', ['content']);
			const off = policy.evidence.filter((item) => item.kind === 'attribution' && !item.on);
			if (!duty) continue;
			for (const item of off) {
				yield {
					message: `${duty.uri} needs to know who acted; ${item.text}, so an act of ${policy.title} cannot be told from a person's.`,
					place: item.place,
					agent: id,
					related: relatedTo(duty),
				};
			}
		}
	},
};

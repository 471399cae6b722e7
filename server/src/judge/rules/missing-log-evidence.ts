import { agentsThatShow, dutyOf, relatedTo } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'missing-log-evidence',
	title: 'A contract that requires logs, and an agent whose files turn on none',
	level: 'warning',
	since: '0.1.0',
	*judge(model) {
		for (const { id, policy, contract } of agentsThatShow(model, 'logging')) {
			const duty = dutyOf(contract, 'logging', ['content', 'retention', 'integrity', 'custody']);
			if (!duty || policy.evidence.some((item) => item.kind === 'logging' && item.on)) continue;
			const off = policy.evidence.find((item) => item.kind === 'logging');
			const why = off ? off.text : 'nothing in its files turns a log on';
			yield {
				message: `${duty.uri} requires that what an agent does is logged; for ${policy.title} ${why}.`,
				place: off?.place ?? policy.place,
				agent: id,
				related: relatedTo(duty),
			};
		}
	},
};

import type { Contract } from '../../model/model.ts';
import type { Policy } from '../../read/agent.ts';
import { agentsThatShow, dutyOf, relatedTo } from '../duties.ts';
import type { Complaint, Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'missing-log-evidence',
	title: 'A contract that requires logs, and an agent whose files turn on none',
	level: 'warning',
	since: '0.1.0',
	*judge(model) {
		for (const { id, policy, contract } of agentsThatShow(model, 'logging')) {
			yield* tooShort(id, policy, contract);
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

/** A contract that says how long logs are kept, or who holds them, and a setting that says otherwise. */
function* tooShort(agent: string, policy: Policy, contract: Contract | undefined): Iterable<Complaint> {
	for (const kind of ['retention', 'custody'] as const) {
		const duty = dutyOf(contract, 'logging', [kind]);
		const off = policy.evidence.find((item) => item.kind === kind && !item.on);
		if (!duty || !off) continue;
		const wants = kind === 'retention' ? 'says how long logs are kept' : 'says who holds the logs';
		yield {
			message: `${duty.uri} ${wants}; for ${policy.title} ${off.text}.`,
			place: off.place,
			agent,
			related: relatedTo(duty),
		};
	}
}

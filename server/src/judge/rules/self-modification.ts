import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'self-modification',
	title: 'An agent that may edit the file that binds it',
	level: 'warning',
	since: '0.1.0',
	*judge(model) {
		const told = new Set<string>();
		for (const { id, policy } of model.agents) {
			if (policy.listed !== undefined) continue;
			for (const path of policy.uris) {
				const decision = model.decide(policy, { kind: 'edit', path });
				if (decision.decision !== 'allow' || !decision.rule) continue;
				const { uri, start } = decision.rule.place;
				if (told.has(`${uri} ${start} ${path}`)) break;
				told.add(`${uri} ${start} ${path}`);
				yield {
					message: `\`${decision.rule.text}\` lets ${policy.title} edit ${path} without asking, which is the file that says what it may do.`,
					place: decision.rule.place,
					agent: id,
					subject: { permission: decision.rule },
				};
				break;
			}
		}
	},
};

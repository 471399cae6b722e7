import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'log-within-agent-reach',
	title: 'A log that the agent may change or delete',
	level: 'warning',
	since: '0.1.0',
	*judge(model) {
		for (const { id, policy } of model.agents) {
			for (const item of policy.evidence) {
				if (item.kind !== 'logging' || !item.on || !isLocalPath(item.by)) continue;
				const path = item.by;
				const calls = [
					{ kind: 'edit', path },
					{ kind: 'shell', command: `rm -f ${path}` },
				] as const;
				const reach = calls.find((call) => model.decide(policy, call).decision === 'allow');
				if (!reach) continue;
				const how = reach.kind === 'edit' ? `edit ${path}` : `run \`${reach.command}\``;
				yield {
					message: `${item.text}, and ${policy.title} may ${how} without asking: the log can vanish with what it records.`,
					place: item.place,
					agent: id,
				};
			}
		}
	},
};

function isLocalPath(by: string | undefined): by is string {
	return by !== undefined && /^[~./\w-]*[/.][\w./-]+$/.test(by) && !by.includes('://');
}

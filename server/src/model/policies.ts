import type { AgentFacts, AgentFormat, Policy } from '../read/agent.ts';
import { FORMATS } from '../read/formats/index.ts';

/** A policy with the format that decides for it. */
export interface FormatPolicy {
	readonly format: AgentFormat;
	readonly policy: Policy;
}

/**
 * Merges facts into policies, by format and agent. Policies are memoised on the facts that they come from,
 * so an edit in one file asks no other agent again.
 */
export function policiesOf(facts: readonly AgentFacts[]): readonly FormatPolicy[] {
	const groups = new Map<string, AgentFacts[]>();
	for (const fact of facts) {
		const key = `${fact.format} ${fact.agent}`;
		groups.set(key, [...(groups.get(key) ?? []), fact]);
	}
	return [...groups.values()].flatMap((group) => {
		const format = FORMATS.find((candidate) => candidate.id === group[0]?.format);
		return format ? merged(format, group).map((policy) => ({ format, policy })) : [];
	});
}

const known = new WeakMap<AgentFacts, { readonly group: readonly AgentFacts[]; readonly policies: readonly Policy[] }>();

function merged(format: AgentFormat, group: readonly AgentFacts[]): readonly Policy[] {
	const [first] = group;
	if (!first) return [];
	const before = known.get(first);
	if (before && before.group.length === group.length && before.group.every((fact, index) => fact === group[index])) {
		return before.policies;
	}
	const policies = format.merge(group);
	known.set(first, { group, policies });
	return policies;
}

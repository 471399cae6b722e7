import type { Environment } from '../acts/call.ts';
import type { Policy } from '../read/agent.ts';
import type { Config } from '../read/config.ts';
import { grantsOf } from './grants.ts';
import { judgedAgent } from './judged-agent.ts';
import { idOf, type Link } from './links.ts';
import type { Agent, Contract, Grant, Judged } from './model.ts';
import type { FormatPolicy } from './policies.ts';
import { judge } from './verdict.ts';

/** An agent with its grants held against the contract; one that only lends its role, or that no agent runs under, is listed. */
export function agentOf(
	{ format, policy }: FormatPolicy,
	contract: Contract | undefined,
	config: Config | undefined,
	link: Link,
): Agent {
	const id = idOf(policy);
	const named = config?.agents.some((agent) => agent.id === id) ?? false;
	if (link.runner !== undefined)
		return listedAgent(id, { ...policy, listed: `judged with ${link.runner}, which runs under it` }, contract);
	if (policy.listed !== undefined && !named) return listedAgent(id, policy, contract);
	return judgedAgent({ id, policy, contract }, () => {
		const found = grantsOf(policy, format, link.role);
		const judged = contract ? found.grants.flatMap((grant) => judgedOf(mapped(grant, config), contract)) : [];
		return { ...found, judged };
	});
}

function listedAgent(id: string, policy: Policy, contract: Contract | undefined): Agent {
	return { id, policy, contract, judged: [], grants: [], unread: [], shadowed: [] };
}

/** One verdict for each environment that a rule without a selector reaches. */
function judgedOf(grant: Grant, contract: Contract): readonly Judged[] {
	if (grant.environment !== 'unknown') return [judge(grant, grant.environment, contract)];
	const named = new Set<Environment>([contract.facts, ...contract.stack].flatMap((facts) => facts.environments));
	return [...named, 'unknown'].map((environment) => judge(grant, environment, contract));
}

/** A client's own names for environments, found in the words that the rule is bound to. */
function mapped(grant: Grant, config: Config | undefined): Grant {
	const words = [grant.rule.text, ...(grant.rule.bound ?? [])]
		.join(' ')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u);
	const name = Object.keys(config?.environments ?? {}).find((key) => words.includes(key.toLowerCase()));
	const environment = name === undefined ? undefined : config?.environments[name];
	return environment === undefined ? grant : { ...grant, environment };
}

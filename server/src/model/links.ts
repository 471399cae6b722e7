import type { Policy } from '../read/agent.ts';
import type { Config } from '../read/config.ts';
import type { FormatPolicy } from './policies.ts';

/** The role that an agent runs under, or the agent that runs under a role, as `clauseline.yaml` links them. */
export interface Link {
	readonly role?: FormatPolicy;
	readonly runner?: string;
}

/** How `clauseline.yaml` links the agent of a policy; empty where it does not. */
export function linkOf({ policy }: FormatPolicy, all: readonly FormatPolicy[], config: Config | undefined): Link {
	const under = config?.agents.find((agent) => agent.id === idOf(policy))?.runsAs;
	const role = under === undefined ? undefined : all.find((other) => isNamed(other.policy, under));
	if (role) return { role };
	const runner = config?.agents.find((agent) => agent.runsAs !== undefined && isNamed(policy, agent.runsAs))?.id;
	return runner !== undefined && all.some((other) => idOf(other.policy) === runner) ? { runner } : {};
}

function isNamed(policy: Policy, name: string): boolean {
	const file = policy.place.uri
		.split('/')
		.at(-1)
		?.replace(/\.[^.]+$/, '');
	return [idOf(policy), policy.agent, policy.agent.split('/').at(-1), file].includes(name);
}

/** `format:agent`, as in reports and in `clauseline.yaml`. */
export function idOf(policy: Policy): string {
	return `${policy.format}:${policy.agent}`;
}

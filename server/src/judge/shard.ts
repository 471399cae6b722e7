import type { Agent, Model } from '../model/model.ts';
import type { Shard } from '../model/settings.ts';
import type { Complaint, Rule } from './rule.ts';

/** The agents that one shard judges: a run of the list, which is ordered by path. Shards together hold each once. */
export function agentsOf(agents: readonly Agent[], shard: Shard | undefined): readonly Agent[] {
	if (!shard) return agents;
	return agents.slice(edge(agents, shard.index - 1, shard.of), edge(agents, shard.index, shard.of));
}

/** What a rule says in one shard; what is about no one agent is said in the first. */
export function shardOf(rule: Rule, model: Model, shard: Shard): readonly Complaint[] {
	if (rule.overall) return shard.index === 1 ? [...rule.judge(model)] : [];
	const before = model.agents.slice(0, edge(model.agents, shard.index - 1, shard.of)).map(unjudged);
	const known = narrowed(model, shard);
	// A rule may say a thing once for several agents. So it hears of those before too, and what it says of them is left out.
	const earlier = [...rule.judge({ ...known, agents: before })].length;
	return [...rule.judge({ ...known, agents: [...before, ...known.agents] })].slice(earlier);
}

/** The model with the agents of one shard only. */
export function narrowed(model: Model, shard: Shard): Model {
	const agents = agentsOf(model.agents, shard);
	const policies = new Set(agents.map(({ policy }) => policy));
	return { ...model, agents, leaks: (policy) => (policies.has(policy) ? model.leaks(policy) : []) };
}

/** An agent without the costly part, which another shard works out. */
function unjudged({ id, policy, contract }: Agent): Agent {
	return { id, policy, contract, judged: [], grants: [], unread: [], shadowed: [] };
}

function edge(agents: readonly Agent[], index: number, of: number): number {
	return Math.floor((agents.length * index) / of);
}

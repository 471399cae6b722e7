import picomatch from 'picomatch';
import type { Config, ConfiguredContract } from '../read/config.ts';
import type { ContractFacts } from '../read/contract.ts';
import type { Joined } from './exhibits.ts';
import type { Contract } from './model.ts';
import type { Settings } from './settings.ts';
import { stacked } from './stack.ts';

/**
 * The contract that governs the agent of `uri`: what a person gave, else what `clauseline.yaml` says,
 * else the nearest contract up the tree. Equal stacks are one object, so answers can be memoised on it.
 */
export function governing(
	joined: readonly Joined[],
	config: Config | undefined,
	settings: Settings,
): (uri: string) => Contract | undefined {
	const facts = joined.map((one) => one.facts);
	const exhibits = exhibitsAmong(joined);
	const stacks = new Map<string, Contract>();
	const stackOf = (group: readonly ContractFacts[]): Contract | undefined => {
		const [first] = group;
		if (!first) return undefined;
		const key = group.map((item) => item.uri).join('\n');
		const before = stacks.get(key);
		if (before) return before;
		const contract = stacked(group, joined, config, settings.today);
		stacks.set(key, contract);
		return contract;
	};
	return (uri) => {
		const given = facts.filter((item) => settings.contracts.includes(item.uri));
		if (given.length > 0) return stackOf(given);
		const configured = (config?.contracts ?? []).filter((contract) => governsUri(contract, uri));
		const byConfig = configured
			.toSorted((a, b) => b.precedence - a.precedence)
			.flatMap((contract) => facts.find((item) => item.uri === contract.file) ?? []);
		return stackOf(
			byConfig.length > 0
				? byConfig
				: nearest(
						facts.filter((item) => !exhibits.has(item.uri)),
						config,
						uri,
					),
		);
	};
}

function governsUri(contract: ConfiguredContract, uri: string): boolean {
	return contract.governs.length === 0 || picomatch.isMatch(uri, [...contract.governs], { dot: true });
}

/** Documents that name what they govern govern nothing else; of the others those of the nearest folder up. */
function nearest(facts: readonly ContractFacts[], config: Config | undefined, uri: string): readonly ContractFacts[] {
	const bound = new Set(config?.contracts.filter((contract) => contract.governs.length > 0).map((contract) => contract.file));
	let best: ContractFacts[] = [];
	let depth = -1;
	for (const item of facts) {
		const home = homeOf(item.uri);
		if (bound.has(item.uri) || !(home === '' || uri.startsWith(`${home}/`))) continue;
		const itsDepth = home === '' ? 0 : home.split('/').length;
		if (itsDepth > depth) best = [];
		if (itsDepth >= depth) best.push(item);
		depth = Math.max(depth, itsDepth);
	}
	return best.sort((a, b) => rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1));
}

/** `contracts/` and `legal/` hold what governs the folder around them. */
function homeOf(uri: string): string {
	const folders = uri.split('/').slice(0, -1);
	const shelf = folders.findIndex((folder) => /^(contracts?|legal|agreements?)$/i.test(folder));
	return (shelf < 0 ? folders : folders.slice(0, shelf)).join('/');
}

/** The master agreement first: it is what a fix amends and what a message names. */
function rank(facts: ContractFacts): number {
	const name = facts.uri.split('/').at(-1) ?? '';
	if (facts.standing.type === 'msa' || /^msa\b/i.test(name)) return 0;
	return /agreement/i.test(name) ? 1 : 2;
}

/** Documents that are exhibits of another contract, and no contracts of their own. */
export function exhibitsAmong(joined: readonly Joined[]): ReadonlySet<string> {
	const owns = (owner: Joined, uri: string): boolean => owner.exhibits.some((exhibit) => exhibit.uri === uri);
	const found = joined.filter((one) =>
		joined.some((owner) => owner !== one && owns(owner, one.facts.uri) && !owns(one, owner.facts.uri)),
	);
	return new Set(found.map((one) => one.facts.uri));
}

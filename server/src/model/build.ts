import type { Environment } from '../acts/call.ts';
import { type Policy, type Run, USUAL_RUN } from '../read/agent.ts';
import { CONFIG_FILE, type Config, configOf } from '../read/config.ts';
import { isContract } from '../read/contract/is-contract.ts';
import { agentFactsOf } from '../read/facts.ts';
import { LOCK_FILE, lockOf } from '../read/lock.ts';
import { commentSuppressions } from '../read/suppression.ts';
import type { Document, Problem } from '../text/document.ts';
import { joinedContract } from './contracts.ts';
import type { Joined } from './exhibits.ts';
import { exhibitsAmong, governing } from './governs.ts';
import { grantsOf } from './grants.ts';
import { judgedAgent } from './judged-agent.ts';
import { leaksOf } from './leaks.ts';
import type { Agent, Contract, Grant, Judged, Model } from './model.ts';
import { type FormatPolicy, policiesOf } from './policies.ts';
import type { Settings } from './settings.ts';
import { judge } from './verdict.ts';

/** Joins what was read of every document. The order of the documents does not matter. */
export function buildModel(unordered: readonly Document[], settings: Settings): Model {
	const documents = [...unordered].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
	const readable = documents.filter((document) => document.unread === undefined);
	const configuration = readable.find((document) => document.uri === CONFIG_FILE);
	const config = configuration ? configOf(configuration) : undefined;
	const lockDocument = readable.find((document) => document.uri === LOCK_FILE);
	const lock = lockDocument && lockOf(lockDocument);
	const contractDocuments = documents.filter((document) => isContractOf(document, config, settings));
	const contracts = contractDocuments
		.filter((document) => document.unread === undefined)
		.map((document) => joinedContract(document, readable));
	const facts = readable.flatMap(agentFactsOf);
	const comments = readable.flatMap(commentSuppressions);
	const governs = governing(contracts, config, settings);
	const formatPolicies = policiesOf(facts);
	const agents = formatPolicies
		.map((formatPolicy) =>
			agentOf(formatPolicy, governs(formatPolicy.policy.place.uri), config, linkOf(formatPolicy, formatPolicies, config)),
		)
		.sort((a, b) => compare(a.policy.place.uri, b.policy.place.uri) || compare(a.id, b.id));
	const formats = new Map(formatPolicies.map(({ policy, format }) => [policy, format]));
	return {
		documents: new Map(documents.map((document) => [document.uri, document])),
		agents,
		contracts: used(agents, contracts, governs),
		unreadContracts: contractDocuments.flatMap(unreadOf),
		problems: distinct([
			...(config?.problems ?? []),
			...(lock?.problems ?? []),
			...comments.filter((item) => 'message' in item),
			...facts.flatMap((fact) => fact.problems),
			...contracts.flatMap(({ facts, exhibits }) => [facts, ...exhibits].flatMap(({ problems }) => problems)),
			...documents.filter((document) => !contractDocuments.includes(document)).flatMap(unreadOf),
		]),
		...(lock && lock.problems.length === 0 ? { lock } : {}),
		suppressions: [...(config?.suppressions ?? []), ...comments.filter((item) => 'rule' in item)],
		settings: withRules(settings, config),
		leaks: (policy) => {
			const format = formats.get(policy);
			return format ? leaksOf(policy, format) : [];
		},
		decide: (policy, call) => formats.get(policy)?.decide(policy, call, usualRun) ?? NOBODY,
	};
}

const usualRun: Run = USUAL_RUN;
const NOBODY = { decision: 'deny', rule: null, why: 'No such policy.' } as const;

function agentOf(
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

/** The role that an agent runs under, or the agent that runs under a role, as `clauseline.yaml` links them. */
interface Link {
	readonly role?: FormatPolicy;
	readonly runner?: string;
}

function linkOf({ policy }: FormatPolicy, all: readonly FormatPolicy[], config: Config | undefined): Link {
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

function idOf(policy: Policy): string {
	return `${policy.format}:${policy.agent}`;
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

function isContractOf(document: Document, config: Config | undefined, settings: Settings): boolean {
	if (settings.contracts.includes(document.uri)) return true;
	// Hosts hand over such files only from where contracts live.
	if (document.unread !== undefined && /\.(docx?|odt|pdf|rtf)$/i.test(document.uri)) return true;
	if (config?.contracts.some((contract) => contract.file === document.uri)) return true;
	return isContract(document);
}

function unreadOf(document: Document): readonly Problem[] {
	if (document.unread === undefined) return [];
	return [{ place: { uri: document.uri, start: 0, end: 0 }, message: document.unread }];
}

/** Every stack that governs an agent, and each contract that governs none as a stack of its own. */
function used(
	agents: readonly Agent[],
	joined: readonly Joined[],
	governs: (uri: string) => Contract | undefined,
): readonly Contract[] {
	const stacks = new Set(agents.flatMap((agent) => agent.contract ?? []));
	const covered = new Set([...stacks].flatMap((stack) => [stack.facts.uri, ...stack.stack.map((facts) => facts.uri)]));
	const parts = exhibitsAmong(joined);
	for (const { facts, exhibits } of joined) {
		if (covered.has(facts.uri) || parts.has(facts.uri)) continue;
		const own = governs(facts.uri);
		stacks.add(own?.facts.uri === facts.uri ? own : { facts, stack: exhibits });
		covered.add(facts.uri);
	}
	return [...stacks].sort((a, b) => compare(a.facts.uri, b.facts.uri));
}

function withRules(settings: Settings, config: Config | undefined): Settings {
	const levels = Object.entries(config?.rules ?? {}).filter(([, level]) => /^(error|warning|note|off)$/.test(level));
	return { ...settings, levels: { ...(Object.fromEntries(levels) as Settings['levels']), ...settings.levels } };
}

/** Several formats may read one file and stumble over the same place. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
	const keyed = problems.map((problem) => [`${problem.place.uri} ${problem.place.start} ${problem.message}`, problem] as const);
	return [...new Map(keyed).values()];
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

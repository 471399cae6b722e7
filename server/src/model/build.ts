import { USUAL_RUN } from '../read/agent.ts';
import { CONFIG_FILE, type Config, configOf } from '../read/config.ts';
import { isContract } from '../read/contract/is-contract.ts';
import { agentFactsOf } from '../read/facts.ts';
import { LOCK_FILE, lockOf } from '../read/lock.ts';
import { commentSuppressions } from '../read/suppression.ts';
import type { Document, Problem } from '../text/document.ts';
import { agentOf } from './agents.ts';
import { joinedContract } from './contracts.ts';
import type { Joined } from './exhibits.ts';
import { exhibitsAmong, governing } from './governs.ts';
import { leaksOf } from './leaks.ts';
import { linkOf } from './links.ts';
import type { Agent, Contract, Model } from './model.ts';
import { policiesOf } from './policies.ts';
import type { Settings } from './settings.ts';

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
		decide: (policy, call) => formats.get(policy)?.decide(policy, call, USUAL_RUN) ?? NOBODY,
	};
}

const NOBODY = { decision: 'deny', rule: null, why: 'No such policy.' } as const;

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

import type { ActId } from '../acts/act.ts';
import type { Environment } from '../acts/call.ts';
import type { Contract } from '../model/model.ts';
import type { Norm } from '../read/contract.ts';

/** Acts as messages and drafted clauses say them, after "may" or "lets an agent". */
const PHRASES: Readonly<Record<ActId, string>> = {
	'delete-infrastructure': 'delete infrastructure',
	'delete-backups': 'delete backups',
	'delete-data': 'delete data',
	'destroy-code-history': 'destroy code history',
	'personal-files': 'delete personal files',
	physical: 'operate equipment',
	'identity-access': 'change access rights',
	'secrets-exfiltration': 'disclose secrets',
	'security-weakening': 'disable safeguards',
	money: 'spend money',
	'legal-commitment': 'enter into contracts',
	'regulated-data-decision': 'determine eligibility',
	'stop-service': 'stop services',
	'deploy-production': 'deploy releases',
	publish: 'publish content',
	'external-communication': 'send external communications',
	'agent-self-modification': 'change its own permissions',
	'config-change': 'change configuration',
	'arbitrary-execution': 'run any command',
	'network-egress': 'reach external systems',
};

export function phraseOf(act: ActId): string {
	return PHRASES[act];
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "in production and staging"; nothing when no environment is known. */
export function inEnvironments(environments: readonly Environment[]): string {
	const known = [...new Set(environments)].filter((environment) => environment !== 'unknown');
	return known.length === 0 ? '' : ` in ${listed(known)}`;
}

/** The contract as a message names it: the file's name, with the number of further documents. */
export function nameOf(contract: Contract): string {
	const more = contract.stack.length;
	return more === 0 ? contract.facts.uri : `${contract.facts.uri} and ${more} more ${more === 1 ? 'document' : 'documents'}`;
}

/** "§4.2 of MSA.md": the clause that a norm stands in, as people cite it. */
export function clauseOf(contract: Contract | undefined, norm: Norm | undefined): string {
	if (!contract || !norm) return 'The contract';
	const facts = [contract.facts, ...contract.stack].find((candidate) => candidate.uri === norm.place.uri) ?? contract.facts;
	const clause = facts.clauses.find((candidate) => candidate.id === norm.clause);
	return clause ? `${clause.label} of ${facts.uri}` : facts.uri;
}

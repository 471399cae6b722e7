import type { ActId } from '../acts/act.ts';
import type { Environment } from '../acts/call.ts';
import { listed, phraseOf } from '../judge/words.ts';
import type { Pillar } from '../read/contract.ts';

/** A clause to be inserted: the words after its number. */
export type Sentence = string;

/** The definition that a contract without agents needs before anything else. */
export const DEFINITION: Sentence =
	'"Agent" means an artificial-intelligence agent that the provider operates to perform the services under this agreement.';

/** Lets the Agent do the acts alone. For counsel to weigh: the fix that inserts it asks first. */
export function permission(acts: readonly ActId[], environments: readonly Environment[]): Sentence {
	return `The Agent may ${listed(acts.map(phraseOf))}${where(environments)}.`;
}

/** Lets the Agent do the acts once a person agrees. */
export function permissionWithApproval(acts: readonly ActId[], environments: readonly Environment[]): Sentence {
	return `The Agent may ${listed(acts.map(phraseOf))}${where(environments)} only with the prior approval of a human.`;
}

function where(environments: readonly Environment[]): string {
	const named = environments.filter((environment) => environment !== 'unknown');
	if (named.length < environments.length || named.length === 0) return '';
	return named.length === 1 ? ` in the ${named[0]} environment` : ` in the ${listed(named)} environments`;
}

/**
 * What each pillar says at the least. Amounts and times are for counsel to change. No closing prohibition: it would
 * turn every permission that nobody has looked at yet into a breach.
 */
export const PILLAR_SENTENCES: Readonly<Record<Pillar, readonly Sentence[]>> = {
	boundary: [
		'The Agent may read, list and describe resources without approval.',
		'The provider shall stop the Agent within fifteen minutes of a request by the client.',
	],
	logging: [
		'The provider shall log every action of the Agent, with the command, its parameters, its result, the approval, the time and the identity of the Agent.',
		"The provider shall retain the Agent's logs for at least twelve months in append-only storage that the Agent cannot change.",
		"The client holds a copy of the Agent's logs in its own account and may read them at all times.",
	],
	liability: [
		"The provider shall indemnify the client for loss, including the client's own loss of data, caused by an act of the Agent, up to two times the yearly fees.",
		'The provider shall maintain insurance that covers harm caused by artificial-intelligence agents.',
	],
	attribution: [
		'"Agent Incident" means any act of the Agent, attempted or completed, that is outside this agreement or that harms the client.',
		'The provider shall notify the client of an Agent Incident within 24 hours of becoming aware of it, and shall deliver a root cause analysis within five business days.',
		"The provider shall preserve the Agent's logs and its configuration of an Agent Incident for at least twelve months.",
		"The provider answers for the decisions of the Agent, for the instructions of its operators, for the configuration of the Agent's permissions and for the vendor of the Agent.",
	],
};

/** Titles of drafted sections, in the style of the contract's other headings. */
export const SECTION_TITLE = 'AI agents';

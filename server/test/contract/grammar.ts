import type { ActId } from '../../src/acts/act.ts';
import type { Outcome } from './answer.ts';

/** A made sentence, what it lets an agent do, and for a trap the least edited sentence that does permit. */
export interface Case {
	readonly text: string;
	readonly act: ActId;
	readonly environment: string;
	readonly outcome: Outcome;
	readonly trap?: string;
	readonly pair?: string;
}

interface Deed {
	readonly base: string;
	readonly gerund: string;
	readonly noun: string;
	readonly passive: readonly [object: string, participle: string] | null;
	readonly act: ActId;
	/** The same deed with an object narrower than the act. */
	readonly narrow?: string;
	/** A verb that may hide the act. */
	readonly hidden?: string;
}

const DEEDS: readonly Deed[] = [
	{
		base: 'delete Customer Data',
		gerund: 'deleting Customer Data',
		noun: 'deletion of Customer Data',
		passive: ['Customer Data', 'deleted'],
		act: 'delete-data',
		narrow: 'delete stale Customer Data',
		hidden: 'migrate Customer Data',
	},
	{
		base: 'purge databases',
		gerund: 'purging databases',
		noun: 'purging of databases',
		passive: ['Databases', 'purged'],
		act: 'delete-data',
		narrow: 'purge orphaned databases',
		hidden: 'rebuild databases',
	},
	{
		base: 'drop tables',
		gerund: 'dropping tables',
		noun: 'dropping of tables',
		passive: ['Tables', 'dropped'],
		act: 'delete-data',
		narrow: 'drop unused tables',
		hidden: 'recreate tables',
	},
	{
		base: 'erase records',
		gerund: 'erasing records',
		noun: 'erasure of records',
		passive: ['Records', 'erased'],
		act: 'delete-data',
		narrow: 'erase expired records',
		hidden: 'archive records',
	},
	{
		base: 'terminate instances',
		gerund: 'terminating instances',
		noun: 'termination of instances',
		passive: ['Instances', 'terminated'],
		act: 'delete-infrastructure',
		narrow: 'terminate idle instances',
		hidden: 'replace instances',
	},
	{
		base: 'decommission servers',
		gerund: 'decommissioning servers',
		noun: 'decommissioning of servers',
		passive: ['Servers', 'decommissioned'],
		act: 'delete-infrastructure',
		narrow: 'decommission obsolete servers',
		hidden: 'redeploy servers',
	},
	{
		base: 'destroy infrastructure',
		gerund: 'destroying infrastructure',
		noun: 'destruction of infrastructure',
		passive: ['Infrastructure', 'destroyed'],
		act: 'delete-infrastructure',
		narrow: 'destroy ephemeral infrastructure',
		hidden: 'rebuild infrastructure',
	},
	{
		base: 'delete clusters',
		gerund: 'deleting clusters',
		noun: 'deletion of clusters',
		passive: ['Clusters', 'deleted'],
		act: 'delete-infrastructure',
		narrow: 'delete preview clusters',
		hidden: 'recreate clusters',
	},
	{
		base: 'delete backups',
		gerund: 'deleting backups',
		noun: 'deletion of backups',
		passive: ['Backups', 'deleted'],
		act: 'delete-backups',
		narrow: 'delete superseded backups',
		hidden: 'rotate out backups',
	},
	{
		base: 'remove snapshots',
		gerund: 'removing snapshots',
		noun: 'removal of snapshots',
		passive: ['Snapshots', 'removed'],
		act: 'delete-backups',
		narrow: 'remove weekly snapshots',
		hidden: 'prune snapshots',
	},
	{
		base: 'delete repositories',
		gerund: 'deleting repositories',
		noun: 'deletion of repositories',
		passive: ['Repositories', 'deleted'],
		act: 'destroy-code-history',
		narrow: 'delete forked repositories',
		hidden: 'reset repositories',
	},
	{
		base: 'rewrite the commit history',
		gerund: 'rewriting the commit history',
		noun: 'rewriting of the commit history',
		passive: null,
		act: 'destroy-code-history',
	},
	{
		base: 'revoke access rights',
		gerund: 'revoking access rights',
		noun: 'revocation of access rights',
		passive: ['Access rights', 'revoked'],
		act: 'identity-access',
		narrow: 'revoke dormant access rights',
	},
	{
		base: 'create user accounts',
		gerund: 'creating user accounts',
		noun: 'creation of user accounts',
		passive: null,
		act: 'identity-access',
		narrow: 'create guest user accounts',
	},
	{
		base: 'disable monitoring',
		gerund: 'disabling monitoring',
		noun: 'disabling of monitoring',
		passive: ['Monitoring', 'disabled'],
		act: 'security-weakening',
	},
	{
		base: 'stop services',
		gerund: 'stopping services',
		noun: 'stopping of services',
		passive: ['Services', 'stopped'],
		act: 'stop-service',
		narrow: 'stop auxiliary services',
		hidden: 'rebuild services',
	},
	{
		base: 'change system configurations',
		gerund: 'changing system configurations',
		noun: 'changing of system configurations',
		passive: ['System configurations', 'changed'],
		act: 'config-change',
		narrow: 'change cosmetic system configurations',
	},
	{
		base: 'publish packages',
		gerund: 'publishing packages',
		noun: 'publication of packages',
		passive: ['Packages', 'published'],
		act: 'publish',
		narrow: 'publish alpha packages',
	},
	{
		base: 'send external messages',
		gerund: 'sending external messages',
		noun: 'sending of external messages',
		passive: ['External messages', 'sent'],
		act: 'external-communication',
		narrow: 'send templated external messages',
	},
	{
		base: 'purchase cloud services',
		gerund: 'purchasing cloud services',
		noun: 'purchase of cloud services',
		passive: ['Cloud services', 'purchased'],
		act: 'money',
		narrow: 'purchase trivial cloud services',
	},
	{
		base: 'sign contracts',
		gerund: 'signing contracts',
		noun: 'signing of contracts',
		passive: ['Contracts', 'signed'],
		act: 'legal-commitment',
		narrow: 'sign routine contracts',
	},
	{
		base: 'execute shell commands',
		gerund: 'executing shell commands',
		noun: 'execution of shell commands',
		passive: null,
		act: 'arbitrary-execution',
		narrow: 'execute read-only shell commands',
	},
];
const ACTORS = ['The Agent', 'The AI Agent', 'Each AI agent', 'The autonomous agent', 'Any AI Agent', 'The Agents'];
const PERMITS = [
	'may',
	'is authorised to',
	'is authorized to',
	'is permitted to',
	'shall be entitled to',
	'is hereby allowed to',
	'has the right to',
	'shall have authority to',
	'may autonomously',
	'is expressly permitted to',
	'shall be free to',
	'is empowered to',
];
const PROHIBITS = [
	'may not',
	'shall not',
	'must not',
	'must never',
	'is not authorised to',
	'has no authority to',
	'will not',
	'cannot',
	'shall at no time',
	'may under no circumstances',
	'is not permitted to',
];
const PLACES: readonly (readonly [string, readonly string[]])[] = [
	['', []],
	['', []],
	['in production', ['production']],
	['in the production environment', ['production']],
	['in the staging environment', ['staging']],
	['in development', ['development']],
	['in the sandbox environment', ['sandbox']],
	['in non-production environments', ['staging', 'development', 'sandbox']],
	['in staging and development', ['staging', 'development']],
];
const APPROVALS = [
	'only with the prior written approval of the Client',
	'subject to approval by two named approvers',
	'only after a human has approved it',
	'provided that the Client has given its prior consent',
	'only if approved in writing by the Client',
	"with the Client's prior written consent",
	'only upon confirmation by an authorised person',
];
const CONDITIONS = [
	'only during the Maintenance Window',
	'only with an approved change ticket',
	'provided that each such act is logged',
	"on two hours' notice to the Client",
	'so long as a current backup exists',
	'only in an emergency',
];

/** Sentences by a seeded grammar: the same seed gives the same sentences. */
export function grammar(seed: number, count: number): Case[] {
	const random = mulberry(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
	const cases: Case[] = [];
	const makers = [permit, permit, permit, permit, approval, condition, prohibit, prohibit, trap, trap, trap];
	while (cases.length < count) {
		const deed = pick(DEEDS);
		cases.push(pick(makers)(pick, deed));
	}
	return cases;
}

type Pick = <T>(list: readonly T[]) => T;

function permit(pick: Pick, deed: Deed): Case {
	const [place, environments] = pick(PLACES);
	const environment = pick(environments.length > 0 ? environments : ['production', 'staging', 'unknown']);
	const actor = pick(ACTORS);
	const at = place === '' ? '' : ` ${place}`;
	const modal = verbFor(actor, pick(PERMITS));
	const plain = `${actor} ${modal} ${deed.base}${at}.`;
	const forms = [
		plain,
		plain,
		place === '' ? plain : `${upper(place)}, ${lower(actor)} ${modal} ${deed.base}.`,
		`**4.2 Authority.** ${plain}`,
		`${actor} ${modal}:\n\n(a) read documentation; and\n(b) ${deed.base}${at}.`,
		`${actor} ${modal}\n\n- prepare reports;\n- ${deed.base}${at}.`,
		`Client hereby authorises ${lower(actor)} to ${deed.base}${at}.`,
		`Client grants ${lower(actor)} permission to ${deed.base}${at}.`,
		`Provider may, through ${lower(actor)}, ${deed.base}${at}.`,
		`Provider may use ${lower(actor)} to ${deed.base}${at}.`,
		deed.passive ? `${deed.passive[0]}${at} may be ${deed.passive[1]} by ${lower(actor)}.` : plain,
		`${upper(deed.noun)}${at} by ${lower(actor)} is permitted.`,
		`${actor} ${modal} ${deed.base}${at} without further approval.`,
		`1. **Scope.** This section applies to all Services. ${plain}`,
		`${actor} ${modal} (i) review code and (ii) ${deed.base}${at}.`,
	];
	return { text: pick(forms), act: deed.act, environment, outcome: 'permits' };
}

function approval(pick: Pick, deed: Deed): Case {
	const [place, environments] = pick(PLACES);
	const environment = pick(environments.length > 0 ? environments : ['production', 'unknown']);
	const at = place === '' ? '' : ` ${place}`;
	const actor = pick(ACTORS);
	const forms = [
		`${actor} may ${deed.base}${at} ${pick(APPROVALS)}.`,
		`${actor} shall not ${deed.base}${at} without the prior written approval of the Client.`,
		`Unless the Client has approved it in writing, ${lower(actor)} may not ${deed.base}${at}.`,
		`${upper(deed.noun)}${at} by ${lower(actor)} requires the approval of two persons.`,
		`${actor} shall obtain the approval of the Client before ${deed.gerund}${at}.`,
		`Before ${deed.gerund}${at}, ${lower(actor)} must obtain human approval.`,
		`With the Client's prior approval, ${lower(actor)} may ${deed.base}${at}.`,
		`${actor} may, with the written consent of the Client, ${deed.base}${at}.`,
	];
	return { text: pick(forms), act: deed.act, environment, outcome: 'permits-with-approval' };
}

function condition(pick: Pick, deed: Deed): Case {
	const [place, environments] = pick(PLACES);
	const environment = pick(environments.length > 0 ? environments : ['production', 'unknown']);
	const at = place === '' ? '' : ` ${place}`;
	return {
		text: `${pick(ACTORS)} may ${deed.base}${at} ${pick(CONDITIONS)}.`,
		act: deed.act,
		environment,
		outcome: 'permits-on-conditions',
	};
}

function prohibit(pick: Pick, deed: Deed): Case {
	const [place, environments] = pick(PLACES);
	const environment = pick(environments.length > 0 ? environments : ['production', 'unknown']);
	const at = place === '' ? '' : ` ${place}`;
	const actor = pick(ACTORS);
	const modal = verbFor(actor, pick(PROHIBITS));
	const forms = [
		`${actor} ${modal} ${deed.base}${at}.`,
		`${actor} ${modal} ${deed.base}${at}.`,
		`${actor} ${modal}:\n\n1. accept gifts;\n1. ${deed.base}${at}.`,
		`Under no circumstances may ${lower(actor)} ${deed.base}${at}.`,
		`${verbFor(actor, `${actor} is prohibited from`)} ${deed.gerund}${at}.`,
		`${upper(deed.noun)}${at} by ${lower(actor)} is prohibited.`,
		`Neither Provider nor ${lower(actor)} may ${deed.base}${at}.`,
		deed.hidden ? `${actor} ${modal} ${deed.hidden}${at}.` : `${actor} ${modal} ${deed.base}${at}.`,
	];
	return { text: pick(forms), act: deed.act, environment, outcome: 'prohibits' };
}

function trap(pick: Pick, deed: Deed): Case {
	const [place, environments] = pick(PLACES);
	const environment = pick(environments.length > 0 ? environments : ['production', 'unknown']);
	const at = place === '' ? '' : ` ${place}`;
	const pair = `The Agent may ${deed.base}${at}.`;
	const traps: (readonly [string, string, Outcome])[] = [
		['negated-grant', `Nothing in this Agreement permits the Agent to ${deed.base}${at}.`, 'silent'],
		['acknowledgement', `Client acknowledges that the Agent may ${deed.base}${at}.`, 'silent'],
		['capability', `The Agent can ${deed.base}${at}.`, 'ambiguous'],
		['intent', `It is the parties' intent that the Agent may ${deed.base}${at}.`, 'silent'],
		['whether', `The Client determines whether the Agent may ${deed.base}${at}.`, 'silent'],
		['drafting-note', `[Drafting note: the Agent may ${deed.base}${at}.]`, 'silent'],
		['comment', `<!-- The Agent may ${deed.base}${at}. -->`, 'silent'],
		['struck', `~~The Agent may ${deed.base}${at}.~~`, 'silent'],
		['request', `The Agent may request approval to ${deed.base}${at}.`, 'silent'],
		['propose', `The Agent may recommend ${deed.gerund}${at}.`, 'silent'],
		['no-agent', `Provider may ${deed.base}${at}.`, 'silent'],
		['human-agent', `Provider's personnel and agents may ${deed.base}${at}.`, 'silent'],
		['if', `If the Agent may ${deed.base}${at}, Provider shall keep a list of such acts.`, 'silent'],
		['as-necessary', `The Agent may ${deed.base}${at} as necessary to provide the Services.`, 'ambiguous'],
		['open-ended', `The Agent may take any action that it deems appropriate${at}.`, 'ambiguous'],
		['missing-schedule', 'The Agent may perform the acts set out in Schedule 9.', 'unresolved'],
		['recital', `WHEREAS the Agent may ${deed.base}${at};`, 'silent'],
		['future', `The parties may agree that the Agent may ${deed.base}${at}.`, 'silent'],
		['efforts', `Provider shall use reasonable efforts to keep the Agent from ${deed.gerund}${at}.`, 'silent'],
		['past', `Provider warrants that the Agent has never had to ${deed.base}${at}.`, 'silent'],
		['might', `The Agent might ${deed.base}${at}.`, 'silent'],
		...(deed.narrow ? [['narrow-object', `The Agent may ${deed.narrow}${at}.`, 'ambiguous'] as const] : []),
		...(deed.hidden ? [['hidden-verb', `The Agent may ${deed.hidden}${at}.`, 'ambiguous'] as const] : []),
	];
	const [name, text, outcome] = pick(traps);
	return { text, act: deed.act, environment, outcome, trap: name, pair };
}

/** Plural actors take plural verbs. */
function verbFor(actor: string, modal: string): string {
	return /Agents$/.test(actor) || actor.startsWith('The Agents')
		? modal.replace(/\bis\b/, 'are').replace(/\bhas\b/, 'have')
		: modal;
}

function lower(words: string): string {
	return words[0]?.toLowerCase() + words.slice(1);
}

function upper(words: string): string {
	return words[0]?.toUpperCase() + words.slice(1);
}

function mulberry(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

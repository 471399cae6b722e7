import type { Consequence } from '../call.ts';
import { consequencesOf, deletionOf, type Effect } from '../naming/consequences.ts';
import { knowledgeLines } from '../naming/lines.ts';
import { type ObjectKind, objectsOf } from '../naming/objects.ts';
import { wordsOfName } from '../naming/words.ts';

/** A pattern over `group group verb`, and what such a command line does. */
export interface CommandRule {
	readonly shape: RegExp;
	readonly consequences: readonly Consequence[];
}

/** Rules of a data file whose shapes are regular expressions of ours. */
export function commandRules(text: string): readonly CommandRule[] {
	return knowledgeLines(text).map(({ shape, consequences }) => ({ shape: new RegExp(shape), consequences }));
}

/** Words before options, and the options by name; the last value of an option counts. */
export interface CloudCommand {
	readonly words: readonly string[];
	readonly options: ReadonlyMap<string, string>;
}

/** Parts argv: a word after an option that needs a value is its value. */
export function cloudCommand(argv: readonly string[], flags: RegExp): CloudCommand {
	const words: string[] = [];
	const options = new Map<string, string>();
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? '';
		if (!word.startsWith('-')) {
			words.push(word);
			continue;
		}
		const equals = word.indexOf('=');
		const name = equals < 0 ? word : word.slice(0, equals);
		const next = argv[at + 1];
		const alone = equals >= 0 || flags.test(name) || next === undefined || next.startsWith('-');
		options.set(name, equals >= 0 ? word.slice(equals + 1) : alone ? '' : (next ?? ''));
		if (!alone) at++;
	}
	return { words, options };
}

/** The first rule that fits a command line decides. */
export function byRule(rules: readonly CommandRule[], line: string): readonly Consequence[] | undefined {
	return rules.find(({ shape }) => shape.test(line))?.consequences;
}

/**
 * What a verb does to what its groups name.
 * @param groups the words before the verb, outermost first
 */
export function byVerb(groups: readonly string[], verb: string, program: string): readonly Consequence[] | undefined {
	const kind = verbKind(verb);
	if (!kind) return undefined;
	if (kind === 'read') return [];
	const object = objectOf(groups);
	const why = `\`${program} ${[...groups, verb].join(' ')}\` says so`;
	if (kind === 'change') return consequencesOf(changes(object), why);
	if (kind === 'delete') return consequencesOf(deletionOf(object), why);
	const guarded = object === 'security' || object === 'identity' || object === 'backup';
	return consequencesOf(guarded ? changesOfGuard(object) : [['stop-service', 'reversible']], why);
}

const GROUPS: ReadonlyArray<readonly [RegExp, ObjectKind]> = [
	[
		/^(sql|spanner|bigtable|firestore|datastore|storage|disks?|filestore|pubsub|topics|subscriptions|artifacts|images|cosmosdb|mysql|postgres|mariadb|redis|share|blob|container|db|database|eventhubs?|servicebus|acr|bq|netappfiles|kusto|tables?|queue|objects|buckets)$/,
		'data',
	],
	[
		/^(firewall-rules|security-policies|org-policies|policies|sinks|lock|nsg|firewall|diagnostic-settings|defender|security|waf-policy|metrics-alert|alert|audit-policy|sentinel|policy)$/,
		'security',
	],
	[
		/^(projects|folders|organizations|group|resource|network|networks|dns|vnet|managed-zones|record-sets|routers|addresses|deployments?|stack)$/,
		'infrastructure',
	],
	[/^(iam|service-accounts|roles|role|ad|identity|keys|managed-identity|workload-identity-pools)$/, 'identity'],
	[/^(app|aks|functionapp|webapp|containerapp|versions|vm|vmss)$/, 'running'],
	[/^(snapshots?|backups?|recoveryservices|backup-vaults)$/, 'backup'],
	[/^repos$/, 'code'],
];

/** The kind of the innermost group that says one. */
function objectOf(groups: readonly string[]): ObjectKind {
	for (const group of groups.toReversed()) {
		const listed = GROUPS.find(([shape]) => shape.test(group));
		if (listed) return listed[1];
		const named = objectsOf(wordsOfName(group))[0];
		if (named) return named;
	}
	return 'infrastructure';
}

const READ =
	/^(list|ls|describe|show|get|print|cat|tail|read|lookup|search|check|wait|explain|find|query|export|download|view|help|info|browse|exists|validate|test|preview|what-if|diff|hash|du|head|top|login|logout|estimate|recommend)(-|$)/;
const DELETE =
	/^(delete|remove|rm|rb|drop|purge|destroy|abandon|undeploy|deprovision|erase|wipe|teardown|unregister|prune|rebuild|reimage|recreate|clear)(-|$)/;
const STOP =
	/^(stop|suspend|pause|disable|deallocate|restart|reboot|reset|detach|drain|cancel|failover|power-off|revoke|redeploy|terminate|kill|disassociate|deactivate|dismiss|close|quarantine|hibernate|swap)(-|$)/;
const CHANGE =
	/^(create|update|set|unset|add|patch|enable|start|resume|import|apply|replace|edit|resize|attach|move|rename|promote|restore|configure|config|register|upload|cp|mv|sync|copy|clone|undelete|scale|upgrade|migrate|rotate|assign|associate|activate|build|generate|renew|tag|ack|link|unlink|bind|save|init|install|regenerate|grant|approve|publish|push|pull|rsync|compose|rewrite|insert|perform|mount|expand|convert|export|begin|end|rollback|switch|sign|use|join|leave|cordon|seek|publish|up)(-|$)/;

function verbKind(verb: string): 'read' | 'delete' | 'stop' | 'change' | undefined {
	if (READ.test(verb)) return 'read';
	if (DELETE.test(verb)) return 'delete';
	if (STOP.test(verb)) return 'stop';
	return CHANGE.test(verb) ? 'change' : undefined;
}

/** Whether a word can be a cloud command's verb. */
export function isCloudVerb(word: string): boolean {
	return verbKind(word) !== undefined;
}

/** Whether a verb only reads. */
export function isReadingVerb(word: string): boolean {
	return verbKind(word) === 'read';
}

function changes(object: ObjectKind): readonly Effect[] {
	if (object === 'identity') return [['identity-access', 'reversible']];
	if (object === 'money') return [['money', 'with-effort']];
	return [['config-change', 'reversible']];
}

function changesOfGuard(object: ObjectKind): readonly Effect[] {
	if (object === 'identity') return [['identity-access', 'reversible']];
	return [object === 'backup' ? ['delete-backups', 'with-effort'] : ['security-weakening', 'reversible']];
}

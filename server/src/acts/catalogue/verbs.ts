import type { ActId, Reversibility } from '../act.ts';
import type { Consequence } from '../call.ts';
import type { Arguments } from './arguments.ts';

/** Verbs that mean a loss whatever they are said of. */
const GONE =
	/^(delete|del|destroy|drop|purge|wipe|erase|nuke|terminate|obliterate|truncate|teardown|tear-down|decommission|deprovision|expunge|flush-?all|flushdb|force[-_]reset|hard[-_]?reset|factory[-_]?reset|mass[-_]?delete|recreate|rebuild-env|uninstall-all|rmrf|bulk-delete|batch-delete|(delete|destroy|drop|purge|wipe|erase|remove|terminate|clear|truncate)[-_:]\w[\w-]*|\w[\w-]*[-_:](delete|destroy|drop|purge|wipe|erase|teardown|terminate|rm))$/i;
const REMOVED =
	/^(remove|rm|rmi|rb|unlink|unpublish|unregister|deregister|detach|clear|cleanup|reset|revoke|undeploy|down|kill|disable|deactivate|suspend|archive|cancel|void|prune|clean|uninstall|evict|abort)$/i;

/** What the thing that is lost tells of the act. */
const THINGS: ReadonlyArray<readonly [RegExp, ActId]> = [
	[/backup|snapshot|archive|restore-?point|recovery|retention/i, 'delete-backups'],
	[
		/\b(users?|members?|roles?|groups?|accounts?|tokens?|(api|ssh|access|gpg)?[-_]?keys?|permissions?|polic(y|ies)|acls?|teams?|credentials?|service-?accounts?|grants?|identit(y|ies)|certs?|certificates?|sessions?|mfa)\b/i,
		'identity-access',
	],
	[/\b(repo(sitory)?|branch|tag|release|commit|history)s?\b/i, 'destroy-code-history'],
	[
		/\b(customers?|payments?|subscriptions?|invoices?|charges?|refunds?|payouts?|coupons?|prices?|plans?|cards?|orders?|merchants?|transfers?)\b/i,
		'money',
	],
	[
		/\b(firewalls?|waf|guards?|monitors?|alerts?|alarms?|audit\w*|logs?|logging|protections?|rules?|sinks?|trails?|detectors?)\b/i,
		'security-weakening',
	],
	[
		/\b(clusters?|stacks?|env(ironment)?s?|projects?|apps?|applications?|instances?|servers?|machines?|vms?|nodes?|networks?|vpcs?|services?|namespaces?|workspaces?|deployments?|functions?|droplets?|hosts?|zones?|domains?|gateways?|load-?balancers?|sites?|workers?|infra\w*|org(anization)?s?|pools?|regions?|queues?|vhosts?)\b/i,
		'delete-infrastructure',
	],
	[
		/\b(db|databases?|tables?|schemas?|buckets?|volumes?|datasets?|collections?|index(es)?|indices|topics?|streams?|records?|objects?|data|storage|documents?|keyspaces?)\b/i,
		'delete-data',
	],
];

/** Acts that the words of an unlisted program speak of: `ourtool wipe --prod`. Nothing when they speak of none. */
export function actsOfWords(program: string, { positionals, options }: Arguments): readonly Consequence[] {
	const words = positionals.slice(0, 4).filter((word) => /^[A-Za-z][\w:.-]{1,40}$/.test(word));
	const flags = [...options.keys()].filter((name) => /^--?[a-z][\w-]+$/.test(name)).map((name) => name.replace(/^-+/, ''));
	const gone =
		words.slice(0, 3).find((word) => GONE.test(word)) ??
		flags.find((flag) => /^(delete|destroy|purge|wipe|drop|force-reset|reset-all|delete-\w+)$/.test(flag));
	if (gone) return [consequence(words, gone, program, 'none')];
	const at = words.slice(0, 3).findIndex((word, index) => index > 0 && REMOVED.test(word));
	const thing = words.slice(0, at).join(' ');
	if (at > 0 && THINGS.some(([shape]) => shape.test(thing))) return [consequence(words, words[at] ?? '', program, 'with-effort')];
	if (/^(delete|destroy|drop|purge|wipe|nuke|teardown)([-_].*|\.\w+)$/.test(program))
		return [consequence([program], program, program, 'none')];
	if (!/^(deploy|release|publish|promote)([-_]\w+)*(\.\w+)?$/.test(program)) return [];
	return [{ act: 'deploy-production', reversibility: 'with-effort', why: `the name \`${program}\` says that it deploys` }];
}

function consequence(words: readonly string[], verb: string, program: string, reversibility: Reversibility): Consequence {
	const act = THINGS.find(([shape]) => shape.test(words.join(' ')))?.[1] ?? 'delete-data';
	return { act, reversibility, why: `the words of \`${program}\` say "${verb}"` };
}

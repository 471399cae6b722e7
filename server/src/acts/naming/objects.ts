import { singular } from './words.ts';

/** What sort of thing a name speaks of. */
export type ObjectKind =
	| 'infrastructure'
	| 'running'
	| 'data'
	| 'file'
	| 'view'
	| 'backup'
	| 'code'
	| 'identity'
	| 'secret'
	| 'security'
	| 'message'
	| 'money'
	| 'legal'
	| 'person'
	| 'physical'
	| 'decision'
	| 'agent'
	| 'setting'
	| 'query'
	| 'execution';

const WORDS: Readonly<Record<ObjectKind, string>> = {
	running:
		'instance cluster server service environment vm machine pod deployment app application function container website worker dyno node host droplet broker fleet workload statefulset daemonset webapp site replicaset daemon nodegroup capacity',
	infrastructure:
		'stack network vpc subnet gateway loadbalancer domain zone namespace resource interface route cdn distribution endpoint project workspace pipeline region registry cloud organization infrastructure peering address connector dns nameserver proxy release chart canary tunnel listener certificate cert group pool',
	data: 'table row record item bucket database schema index collection topic queue stream blob entry dataset dashboard page note content volume disk keyspace column db share filesystem image artifact package model version report cache data history memory entity relation observation todo task issue ticket ledger contact calendar event wiki board list view log point series field datastore graph partition shard field-index keys key-value kv result attachment media asset patient lead customer',
	file: 'file document object blob folder directory path attachment',
	view: 'trace tracing video recording search screencast screenshot capture tab heapsnapshot highlight timer preview',
	backup: 'backup snapshot recovery archive pitr restorepoint retention replica vault',
	code: 'repository repo branch commit pr pullrequest history-rewrite ref',
	identity:
		'user role member membership permission account principal grant team collaborator invitation identity idp saml oidc mfa login entitlement privilege credential tenant admin owner accesskey assignment rbac authorizer passkey authenticator scim factor federation',
	secret: 'secret password token apikey privatekey passphrase keypair envvar dotenv',
	security:
		'guardrail waf acl firewall alarm alert detector trail audit encryption protection logging threat compliance antivirus detection scanner safeguard webacl dlp inspection ips sandbox-rule policy monitor malware isolation blocklist allowlist denylist',
	message:
		'email mail message sms thread channel conversation post comment tweet notification reply reaction chat dm announcement newsletter campaign fax voicemail mailbox inbox',
	money:
		'payment charge invoice refund subscription order price balance payout coupon billing card transfer purchase cart checkout reimbursement fund money trade gtt position quote cost budget wallet crypto donation ad bid credit discount',
	legal: 'agreement contract term eula nda offer signature envelope licence license consent tos',
	person: 'photo desktop download home downloads',
	physical:
		'door valve robot vehicle relay thermostat camera drone plc actuator lock sprinkler motor pump switch elevator conveyor light',
	decision:
		'employee staff contractor claim loan candidate applicant eligibility underwriting benefit hiring admission visa creditworthiness',
	agent: 'agent mcp hook skill prompt subagent persona',
	setting:
		'setting config configuration parameter flag preference attribute metadata tag label variable option property annotation rule schedule template profile',
	query: 'sql query statement cypher sparql gremlin mongo aggregation plsql kql',
	execution:
		'command shell bash terminal process code script powershell python javascript workflow job notebook playbook automation lambda program cli kubectl ssh',
};

const PHRASES: Readonly<Record<string, ObjectKind>> = {
	'security group': 'security',
	'user group': 'identity',
	'route table': 'infrastructure',
	'prefix list': 'infrastructure',
	'ip list': 'infrastructure',
	'data provider': 'infrastructure',
	'recovery point': 'backup',
	'restore point': 'backup',
	'backup vault': 'backup',
	'pull request': 'code',
	'merge request': 'code',
	'load balancer': 'running',
	'access key': 'identity',
	'api key': 'identity',
	'service account': 'identity',
	'access token': 'identity',
	'user pool': 'identity',
	'branch protection': 'security',
	'public access': 'security',
	'log group': 'data',
	'log stream': 'data',
	'resource group': 'infrastructure',
	'auto scaling': 'running',
	'autoscaling group': 'running',
	'scaling group': 'running',
	'node group': 'running',
	'parameter group': 'setting',
	'option group': 'setting',
	'subnet group': 'infrastructure',
	'target group': 'running',
	'consumer group': 'data',
	'replication group': 'running',
	'placement group': 'infrastructure',
	'hosted zone': 'infrastructure',
	'key pair': 'secret',
	'alert rule': 'security',
	'firewall rule': 'security',
	'model version': 'data',
	'user data': 'data',
	'credit card': 'money',
	'support ticket': 'message',
	'env var': 'secret',
	'environment variable': 'setting',
	'smart lock': 'physical',
	'event source': 'infrastructure',
	'event bus': 'infrastructure',
	'agent runtime': 'running',
};

const kinds = new Map<string, ObjectKind>();
for (const [kind, words] of Object.entries(WORDS))
	for (const word of words.split(' ')) if (!kinds.has(word)) kinds.set(word, kind as ObjectKind);

const PREPOSITION = /^(from|to|in|of|for|by|with|on|into|at|as|via|using|without)$/;

/**
 * The kinds of things that these words name, the head noun's kind first: the last noun before a preposition.
 * Words that say nothing are passed over.
 */
export function objectsOf(words: readonly string[]): readonly ObjectKind[] {
	const end = words.findIndex((word, index) => index > 0 && PREPOSITION.test(word));
	const head = end < 0 ? [] : kindsOf(words.slice(0, end));
	return head.length > 0 ? head : kindsOf(words);
}

function kindsOf(words: readonly string[]): readonly ObjectKind[] {
	const found: ObjectKind[] = [];
	for (let at = words.length - 1; at >= 0; at--) {
		const word = singular(words[at] ?? '');
		const phrase = at > 0 ? PHRASES[`${words[at - 1]} ${word}`] : undefined;
		const kind = phrase ?? kinds.get(word) ?? kinds.get(words[at] ?? '');
		if (kind && !found.includes(kind)) found.push(kind);
		if (phrase) at--;
	}
	return found;
}

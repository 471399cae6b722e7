/** What is acted upon. */
export type ObjectClass =
	| 'data'
	| 'infra'
	| 'service'
	| 'backup'
	| 'code'
	| 'access'
	| 'secret'
	| 'safeguard'
	| 'config'
	| 'release'
	| 'package'
	| 'message'
	| 'statement'
	| 'money'
	| 'refund'
	| 'contract'
	| 'thirdparty'
	| 'command'
	| 'self'
	| 'tool'
	| 'personal'
	| 'equipment'
	| 'decision';

/** Nouns and phrases by class, singular; a plural is made by {@link objectForms}. A noun may be of several classes. */
export const OBJECTS: Readonly<Record<ObjectClass, string>> = {
	data: 'data|customer data|client data|database|table|record|file|content|document|object storage|object store|storage|storage bucket|bucket|object|schema|row|information|dataset|data set|volume|disk|data store|collection|database record|personal data|index|database table|message queue|topic',
	infra:
		'infrastructure|environment|resource|stack|cluster|instance|server|machine|virtual machine|vm|network|namespace|container|subnet|load balancer|cloud account|system|host|node|production resource|cloud resource|service account|workload|deployment|pipeline|queue|function|cloud infrastructure|kubernetes namespace|kubernetes cluster|database instance|compute instance|virtual network|service|it system',
	service: 'service|process|job|application|app|workload|daemon|system',
	backup: 'backup|back-up|snapshot|archive|recovery point|backup copy|backup vault|recovery copy',
	code: 'repository|repo|branch|tag|commit|history|commit history|git history|version history|source code|code|source repository|code repository|work product',
	access:
		'access|access right|account|user|user account|role|permission|privilege|credential|key|access key|iam role|group membership|right of access|identity',
	secret: 'secret|credential|key|password|token|access token|confidential information|private key|api key|encryption key',
	safeguard:
		'logging|monitoring|safeguard|firewall|guardrail|security control|alerting|encryption|branch protection|audit log|audit trail|security setting|access control|security measure|freeze|change freeze|code freeze|release freeze|deployment freeze|multi-factor authentication|log|alarm',
	config:
		'configuration|setting|parameter|system configuration|configuration of systems|dns record|feature flag|configuration setting|system|application',
	release:
		'release|code|build|change|version|application|software|artifact|artefact|code change|software release|new version|fix',
	package: 'package|release|library|container image|image|post|press release|website|artifact|repository|content|app',
	message:
		'message|email|e-mail|notice|communication|external message|outbound message|outbound email|external communication|outbound communication|ticket reply|notification',
	statement: 'statement|comment|reply|post',
	money:
		'fee|cost|expense|charge|fund|money|cloud service|cloud resource|subscription|budget|paid resource|expenditure|amount|service|good|domain|licence|license|invoice|payment|financial obligation',
	refund: 'refund|credit|payment|credit note|purchase order',
	contract:
		'contract|terms|agreement|claim|terms of service|legal document|binding commitment|obligation|licence terms|commitment|settlement',
	thirdparty:
		'third-party system|third party system|internet|external service|external system|website|external network|third-party service|public internet|external host|external api',
	command: 'command|script|shell command|arbitrary command|arbitrary code|shell|program|code',
	self: 'own configuration|own permission|own instruction|own setting|own authority|own scope|agent configuration|permission file|own permission file|own prompt|own memory|scope of its authority|own privilege|own tool',
	tool: 'tool|plugin|extension|sub-agent|subagent|mcp server|skill|further agent|other agent',
	personal:
		'personal file|mailbox|home directory|user content|personal content|personal device|personal folder|personal document|inbox',
	equipment:
		'equipment|machinery|robot|door|lock|actuator|vehicle|plant|industrial control system|physical device|building system',
	decision:
		'eligibility|credit application|application for credit|insurance claim|job application|employment|benefit|loan application',
};

/** Every singular and plural with the classes it is of. */
export function objectForms(): Map<string, ObjectClass[]> {
	const forms = new Map<string, ObjectClass[]>();
	for (const [kind, nouns] of Object.entries(OBJECTS) as [ObjectClass, string][]) {
		for (const noun of nouns.split('|')) {
			for (const form of [noun, plural(noun)]) {
				const kinds = forms.get(form) ?? [];
				if (!kinds.includes(kind)) kinds.push(kind);
				forms.set(form, kinds);
			}
		}
	}
	return forms;
}

function plural(noun: string): string {
	if (/(?:s|x|sh|ch)$/.test(noun)) return `${noun}es`;
	if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
	return `${noun}s`;
}

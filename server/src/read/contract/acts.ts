import { ACT_IDS, type ActId, byHarm } from '../../acts/act.ts';
import type { ObjectClass } from './objects.ts';
import type { VerbClass } from './verbs.ts';

/** What a verb on an object comes to: acts that it names, and acts that it may hide. */
export interface Named {
	readonly acts: readonly ActId[];
	/** Acts that the verb brings about without naming them: they count for a prohibition only. */
	readonly hidden: readonly ActId[];
}

type Row = Partial<Record<ObjectClass, string>>;

/** Verb × object → acts, worst first; after `?` stand acts that are hidden in the verb. */
const ACTS: Partial<Record<VerbClass, Row>> = {
	delete: {
		data: 'delete-data',
		infra: 'delete-infrastructure',
		backup: 'delete-backups',
		code: 'destroy-code-history',
		access: 'identity-access',
		secret: 'identity-access',
		safeguard: 'security-weakening',
		personal: 'personal-files',
		service: 'delete-infrastructure',
		self: 'agent-self-modification',
	},
	overwrite: {
		data: 'delete-data',
		backup: 'delete-backups',
		code: 'destroy-code-history',
		personal: 'personal-files',
		config: 'config-change',
	},
	teardown: {
		infra: 'delete-infrastructure stop-service',
		service: 'delete-infrastructure stop-service',
		data: 'delete-data delete-infrastructure',
		backup: 'delete-backups',
		access: 'identity-access',
	},
	stop: {
		infra: 'stop-service',
		service: 'stop-service',
		data: 'stop-service',
		safeguard: 'security-weakening',
		access: 'identity-access',
	},
	restart: {
		infra: 'stop-service ? delete-infrastructure',
		service: 'stop-service ? delete-infrastructure',
		data: 'stop-service ? delete-data',
	},
	rebuild: {
		infra: '? delete-infrastructure stop-service config-change',
		service: '? delete-infrastructure stop-service config-change',
		data: '? delete-data',
		backup: '? delete-backups',
		code: '? destroy-code-history',
		personal: '? personal-files',
		access: 'identity-access',
		secret: 'identity-access',
		config: 'config-change',
	},
	modify: {
		config: 'config-change',
		infra: 'config-change ? delete-infrastructure stop-service deploy-production',
		service: 'config-change ? stop-service',
		data: '? delete-data',
		backup: '? delete-backups',
		access: 'identity-access',
		secret: 'identity-access',
		code: '? destroy-code-history',
		safeguard: 'security-weakening',
		self: 'agent-self-modification',
		personal: '? personal-files',
		contract: 'legal-commitment',
	},
	deploy: {
		release: 'deploy-production',
		package: 'deploy-production',
		service: 'deploy-production',
		infra: 'deploy-production',
	},
	publish: {
		package: 'publish',
		release: 'publish',
		statement: 'publish',
		code: 'publish',
		data: 'publish ? secrets-exfiltration',
	},
	send: { message: 'external-communication', statement: 'external-communication' },
	spend: { money: 'money', refund: 'money' },
	sign: { contract: 'legal-commitment' },
	grant: { access: 'identity-access', secret: 'identity-access' },
	rotate: { access: 'identity-access', secret: 'identity-access' },
	read: { secret: 'secrets-exfiltration', thirdparty: 'network-egress' },
	disclose: { secret: 'secrets-exfiltration', data: 'secrets-exfiltration', code: 'secrets-exfiltration' },
	disable: { safeguard: 'security-weakening', service: 'stop-service', access: 'identity-access' },
	bypass: { safeguard: 'security-weakening' },
	push: { code: 'destroy-code-history' },
	run: { command: 'arbitrary-execution' },
	connect: { thirdparty: 'network-egress' },
	operate: { equipment: 'physical' },
	decide: { decision: 'regulated-data-decision' },
	expand: { self: 'agent-self-modification', tool: 'agent-self-modification', access: 'identity-access' },
};

/** Verbs that name an act without an object. */
export const ALONE: Partial<Record<VerbClass, ActId>> = { push: 'destroy-code-history', publish: 'publish' };

/** The acts of verbs of these classes on objects of these classes. */
export function actsOf(verbs: readonly VerbClass[], objects: readonly ObjectClass[]): Named {
	const acts = new Set<ActId>();
	const hidden = new Set<ActId>();
	for (const verb of verbs) {
		for (const object of objects) {
			const [named = '', rest = ''] = (ACTS[verb]?.[object] ?? '').split('?');
			for (const act of named.split(' ')) if (isAct(act)) acts.add(act);
			for (const act of rest.split(' ')) if (isAct(act)) hidden.add(act);
		}
	}
	return { acts: [...acts].sort(byHarm), hidden: [...hidden].filter((act) => !acts.has(act)).sort(byHarm) };
}

/** Whether a word is the id of an act. */
export function isAct(word: string): word is ActId {
	return (ACT_IDS as readonly string[]).includes(word);
}

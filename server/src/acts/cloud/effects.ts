import type { Consequence } from '../call.ts';
import { consequencesOf, type Effect, effectsOfWords } from '../naming/consequences.ts';
import { wordsOfName } from '../naming/words.ts';
import { overrideOf } from './overrides.ts';
import { classOfService, type ServiceClass } from './services.ts';
import { isPlainRead, type KnownAction } from './table.ts';

/** Names that start somebody's code, whatever the service. */
const RUNS =
	/^(Start|Create|Run|Submit|Execute)[A-Za-z]*(Build|JobRun|Execution|Command|Script|Statement|Automation|Notebook)s?$/;
const BUYS = /^(Purchase|Redeem|Buy)|^Create.*Subscription$/;
const RELIEVES = /^(Cancel|Reject|Abort)[A-Za-z]*(Deletion|Termination|Removal)/;
const TAKES =
	/^(Admin|Batch|Bulk|Member|Global)?(Delete|Terminate|Destroy|Purge|Remove|Revoke|Disable|Stop|Deregister|Disassociate|Detach|Suspend|Pause|Cancel|Reset|Archive|Forget)/;
/** What these take away is gone even where its noun means something mild elsewhere. */
const DELETES = /^(Batch|Admin)?(Delete|Terminate|Destroy|Purge)[A-Z]/;
const REVEALS = /(Password|SecretValue|Secrets|Credentials?|PrivateKey|AccessDetails|AuthCode|AccessToken)([A-Z]|$)/;
const AGENT_SERVICE = /^(bedrock|bedrock-agentcore|agent-registry|q|qbusiness|qdeveloper|aidevops|securityagent|finops-agent)$/;
const TALKING_SERVICE = /^(support|elemental-support-cases|connect|ssm-contacts|mechanicalturk|supportapp|workmail)$/;

/**
 * Acts of an action that AWS has: by hand where a line names it, else from its verb, its nouns, what its service
 * is for and the access level that AWS gives it.
 */
export function consequencesOfAction({ service, action, level }: KnownAction): readonly Consequence[] {
	const override = overrideOf(service, action.toLowerCase());
	if (override) return override;
	if (isPlainRead(action) && level !== 'P' && REVEALS.test(action) && level === 'W')
		return consequencesOf([['secrets-exfiltration', 'none']], `\`${service}:${action}\` returns a credential`);
	if (level === 'R' || isPlainRead(action)) return [];
	return consequencesOf(effectsOfAction(service, action, level), whyOf(service, action, level));
}

function effectsOfAction(service: string, action: string, level: KnownAction['level']): readonly Effect[] {
	const change: Effect = ['config-change', 'reversible'];
	if (level === 'T' && /^(Tag|Untag|Add|Create|Update)|Tags?$|Tagging$/.test(action)) return [change];
	if (RELIEVES.test(action)) return [change];
	const kind = classOfService(service);
	const named = (effectsOfWords(wordsOfName(action), fallbackOf(kind)) ?? []).map((effect) => inCloud(effect, service, kind));
	const effects: Effect[] = [...ofService(kind, action, named), ...named];
	if (level === 'P') effects.push(['identity-access', action.startsWith('Delete') ? 'with-effort' : 'reversible']);
	if (RUNS.test(action)) effects.push(['arbitrary-execution', 'none']);
	if (BUYS.test(action)) effects.push(['money', 'none']);
	if (DELETES.test(action) && effects.every(([act]) => act === 'config-change'))
		effects.push(['delete-infrastructure', 'with-effort']);
	return effects.length > 0 ? effects : [change];
}

function fallbackOf(kind: ServiceClass | undefined) {
	return kind === 'data' || kind === 'security' || kind === 'code' || kind === 'backup' ? kind : 'infrastructure';
}

/** Nouns mean other things in a cloud's names: a channel is no conversation, a relay no switch, an agent no AI. */
function inCloud(effect: Effect, service: string, kind: ServiceClass | undefined): Effect {
	const [act, undone] = effect;
	const change: Effect = undone === 'reversible' ? ['config-change', 'reversible'] : ['config-change', 'with-effort'];
	switch (act) {
		case 'regulated-data-decision':
		case 'legal-commitment':
			return kind === 'money' || /agreement|license|artifact/.test(service) ? ['legal-commitment', 'with-effort'] : change;
		case 'external-communication':
			return kind === 'message' || TALKING_SERVICE.test(service) ? effect : change;
		case 'money':
			return kind === 'money' ? effect : change;
		case 'physical':
			return kind === 'physical' ? effect : change;
		case 'personal-files':
			return ['delete-infrastructure', 'with-effort'];
		case 'agent-self-modification':
			return AGENT_SERVICE.test(service) ? effect : change;
		case 'destroy-code-history':
			return kind === 'code' || service === 'amplify' ? effect : ['delete-data', 'none'];
		case 'delete-data':
			return undone === 'with-effort' && kind !== 'data' ? ['delete-infrastructure', 'with-effort'] : effect;
		default:
			return effect;
	}
}

/** What the service adds to what the name says. */
function ofService(kind: ServiceClass | undefined, action: string, named: readonly Effect[]): readonly Effect[] {
	const takes = TAKES.test(action);
	const deletes = named.some(([act]) => act === 'delete-infrastructure');
	switch (kind) {
		case 'backup':
			return takes ? [['delete-backups', action.startsWith('Delete') ? 'none' : 'with-effort']] : [];
		case 'identity':
			return [['identity-access', takes ? 'with-effort' : 'reversible']];
		case 'security':
		case 'secret':
			return takes ? [['security-weakening', 'with-effort']] : [];
		case 'money':
			return [['money', 'with-effort']];
		case 'data':
			return deletes && !/Endpoint|Proxy|SubnetGroup|Association|Role/.test(action) ? [['delete-data', 'none']] : [];
		case 'message':
			return /^(Send|Publish|Post|Reply)/.test(action) ? [['external-communication', 'none']] : [];
		default:
			return [];
	}
}

function whyOf(service: string, action: string, level: KnownAction['level']): string {
	const rank = level === 'P' ? ', and AWS counts it as permission management' : '';
	return `\`${service}:${action}\` says so by its name${rank}`;
}

import type { Call } from '../../../acts/call.ts';
import type { Probes } from '../../../acts/probes.ts';
import type { Decision } from '../../agent.ts';
import { strictestOf } from '../../patterns/covering.ts';
import { splitShell } from '../../patterns/shell.ts';
import { needsOf } from './kubectl.ts';
import type { Need, RbacPolicy, RbacRule } from './types.ts';

/** Roles only ever add: a request is let through when some rule allows it, and nobody is asked. */
export function decideRbac(policy: RbacPolicy, call: Call): Decision {
	if (call.kind !== 'shell') return { decision: 'deny', rule: null, why: 'A role speaks of requests to the cluster only.' };
	const split = splitShell(call.command);
	if (split.broken) return { decision: 'deny', rule: null, why: 'The command cannot be taken apart.' };
	const decisions = split.commands.map(({ words }) => decideCommand(policy, words));
	return strictestOf(decisions) ?? { decision: 'deny', rule: null, why: 'There is no command here.' };
}

function decideCommand(policy: RbacPolicy, words: readonly string[]): Decision {
	const needs = needsOf(words);
	if (!needs) return { decision: 'deny', rule: null, why: 'A role speaks of requests to the cluster only.' };
	const refused: Decision = { decision: 'deny', rule: null, why: 'No role lets this through, and none can be added by asking.' };
	const decisions = needs.map((need): Decision => {
		const rule = policy.rules.find((each) => grants(each, need));
		return rule ? { decision: 'allow', rule, why: 'A role allows the request; roles have no refusals.' } : refused;
	});
	return strictestOf(decisions) ?? { decision: 'allow', rule: null, why: 'This asks the cluster nothing.' };
}

/** Whether a rule lets a request through. */
export function grants(rule: RbacRule, need: Need): boolean {
	if (!rule.verbs.includes('*') && !need.verbs.some((verb) => rule.verbs.includes(verb))) return false;
	if (rule.namespace !== undefined && need.namespace !== undefined && rule.namespace !== need.namespace) return false;
	if (!rule.resources.some((resource) => names(resource, need.resource))) return false;
	const [base = ''] = need.resource.split('/');
	if (rule.namespace !== undefined && CLUSTER_WIDE.has(base)) return false;
	const group = GROUPS[base];
	if (group !== undefined && !rule.groups.some((each) => each === '*' || each === group)) return false;
	// A name does not bind a creation that has none, and a request without a name is for all of them.
	return rule.names.length === 0 || (need.name !== undefined && rule.names.includes(need.name));
}

/** `*` is every resource with its parts, `pods/*` every part of one, a star before a part that part of every one. */
function names(pattern: string, resource: string): boolean {
	if (pattern === '*' || pattern === resource) return true;
	if (resource === '?') return pattern !== '' && !pattern.includes('/');
	const [base, part] = pattern.split('/');
	const [wanted, sub] = resource.split('/');
	return part !== undefined && sub !== undefined && (base === '*' || base === wanted) && (part === '*' || part === sub);
}

const CLUSTER_WIDE: ReadonlySet<string> = new Set(
	'namespaces nodes persistentvolumes clusterroles clusterrolebindings storageclasses customresourcedefinitions certificatesigningrequests'.split(
		' ',
	),
);

const RBAC = 'rbac.authorization.k8s.io';
const GROUPS: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		'pods services namespaces nodes configmaps secrets persistentvolumeclaims persistentvolumes serviceaccounts endpoints events'
			.split(' ')
			.map((resource) => [resource, '']),
	),
	...{ deployments: 'apps', statefulsets: 'apps', daemonsets: 'apps', replicasets: 'apps', jobs: 'batch', cronjobs: 'batch' },
	...{ roles: RBAC, rolebindings: RBAC, clusterroles: RBAC, clusterrolebindings: RBAC },
};

/** Commands that a rule could let through: those that are known, and one for each of its verbs and resources. */
export function* commandsOf(rule: RbacRule, probes: Probes): Iterable<Call> {
	yield* probes.startingWith(['kubectl']);
	yield* probes.startingWith(['helm']);
	const name = rule.names[0] ?? 'web';
	const resources = rule.resources.map((resource) => (resource === '*' ? 'deployment' : resource));
	for (const resource of resources.slice(0, 40)) {
		const [base = '', part] = resource.split('/');
		if (part === 'exec' && rule.verbs.some((verb) => /^(?:create|\*)$/.test(verb))) yield shell(`kubectl exec ${name} -- sh`);
		if (part === 'scale') yield shell(`kubectl scale ${base === '*' ? 'deployment' : base} ${name} --replicas=0`);
		if (part === 'log') yield shell(`kubectl logs ${name}`);
		if (part === 'status') yield shell(`kubectl patch ${base} ${name} --subresource=status -p '{}'`);
		if (part !== undefined) continue;
		for (const verb of rule.verbs.includes('*') ? ['delete', 'patch', 'create', 'get'] : rule.verbs) {
			if (verb === 'delete' || verb === 'deletecollection') yield shell(`kubectl delete ${base} ${name}`);
			if (verb === 'patch' || verb === 'update') yield shell(`kubectl patch ${base} ${name} -p '{}'`);
			if (verb === 'create') yield shell(`kubectl create ${base} ${name}`);
			if (verb === 'get' || verb === 'list') yield shell(`kubectl get ${base} ${name} -o yaml`);
		}
	}
}

function shell(command: string): Call {
	return { kind: 'shell', command };
}

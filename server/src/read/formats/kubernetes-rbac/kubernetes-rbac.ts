import type { Place } from '../../../text/document.ts';
import type { AgentFormat } from '../../agent.ts';
import type { CoveringRule } from '../../patterns/covering.ts';
import { commandsOf, decideRbac } from './decide.ts';
import { readRbac } from './read.ts';
import type { Binding, RbacFacts, RbacPolicy, RbacRule, Role } from './types.ts';

/** Kubernetes roles bound to the accounts that agents run under. */
export const format: AgentFormat = {
	id: 'kubernetes-rbac',
	title: 'Kubernetes RBAC',
	docs: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
	files: [
		'**/*{rbac,role,Role,agent,bot,mcp,service-account,serviceaccount,manifest}*.{yaml,yml}',
		'**/{k8s,kubernetes,rbac,manifests,charts,chart,helm,deploy,kustomize,templates}/**/*.{yaml,yml}',
	],
	read: readRbac,
	merge: (facts) => mergeRbac(facts as readonly RbacFacts[]),
	decide: (policy, call) => decideRbac(policy as RbacPolicy, call),
	exemplars: (rule, probes) => (rule as CoveringRule).tries(probes),
};

/** Names by which an agent's account is known; every other one is listed and not judged. */
const AGENT = /agent|(?:^|[^a-z])(?:ai|bot|mcp|llm|claude|copilot)(?:[^a-z]|$)|k8sgpt|holmes/i;
const LISTED = 'no name here holds agent, bot or mcp, so no agent is known to run under it';

/** One policy an account, of all roles bound to it in this folder; a role that nothing binds here stands alone. */
function mergeRbac(facts: readonly RbacFacts[]): readonly RbacPolicy[] {
	const roles = facts.flatMap((each) => each.roles);
	const bindings = facts.flatMap((each) => each.bindings);
	const bound = new Set<Role>();
	const policies = new Map<string, { name: string; place: Place; rules: RbacRule[]; named: string[] }>();
	for (const binding of bindings) {
		const role = roles.find(({ name, kind }) => name === binding.role && kind === binding.roleKind);
		if (role) bound.add(role);
		for (const subject of binding.subjects) {
			const key = `${subject.namespace === undefined ? '' : `${subject.namespace}/`}${subject.name}`;
			const policy = policies.get(key) ?? { name: subject.name, place: subject.place, rules: [], named: [subject.name] };
			policy.rules.push(...rulesFor(role, binding));
			policy.named.push(binding.role, binding.name);
			policies.set(key, policy);
		}
	}
	const alone = roles.filter((role) => !bound.has(role));
	const folder = facts[0]?.agent ?? '.';
	return [
		...[...policies].map(([key, { name, place, rules, named }]) =>
			policyOf(folder, key, `the account ${name}`, place, rules, named),
		),
		...alone.map((role) =>
			policyOf(folder, `${role.kind}/${role.name}`, `the ${role.kind} ${role.name}`, role.place, role.rules, [role.name]),
		),
	];
}

function policyOf(
	folder: string,
	key: string,
	title: string,
	place: Place,
	rules: readonly RbacRule[],
	named: readonly string[],
): RbacPolicy {
	const uris = [...new Set([place.uri, ...rules.map((rule) => rule.place.uri)])];
	const known = AGENT.test(named.join(' ')) || AGENT.test(place.uri.split('/').at(-1) ?? '');
	return {
		...{ format: 'kubernetes-rbac', agent: folder === '.' ? key : `${folder}/${key}`, title, place, rules, evidence: [], uris },
		...(known ? {} : { listed: LISTED }),
	};
}

/** A role as a binding grants it: in one namespace, if that is what the binding is for. */
function rulesFor(role: Role | undefined, { namespace, role: name, rolePlace }: Binding): readonly RbacRule[] {
	const rules = role ? role.rules : builtIn(name, rolePlace);
	if (namespace === undefined || namespace === '') return rules;
	return rules.map((rule): RbacRule => {
		const made: RbacRule = { ...rule, namespace, bound: [namespace], tries: (probes) => commandsOf(made, probes) };
		return made;
	});
}

/** The roles that every cluster has. */
function builtIn(name: string, place: Place): readonly RbacRule[] {
	const verbs = { 'cluster-admin': ['*'], admin: EDIT, edit: EDIT, view: ['get', 'list', 'watch'] }[name];
	if (!verbs) return [];
	const resources = name === 'cluster-admin' ? ['*'] : name === 'admin' ? [...PLAIN, 'roles', 'rolebindings'] : PLAIN;
	const made: RbacRule = {
		...{ place, text: name, effect: 'allow', groups: ['*'], names: [], verbs },
		resources: name === 'view' ? resources.filter((resource) => resource !== 'secrets') : resources,
		...{ covers: () => true, tries: (probes) => commandsOf(made, probes) },
	};
	return [made];
}

const EDIT = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];
const PLAIN = [
	...'pods pods/exec pods/attach pods/portforward pods/eviction services configmaps secrets persistentvolumeclaims'.split(' '),
	...'serviceaccounts serviceaccounts/token endpoints deployments deployments/scale statefulsets statefulsets/scale'.split(' '),
	...'daemonsets replicasets replicasets/scale jobs cronjobs ingresses networkpolicies poddisruptionbudgets'.split(' '),
	...'horizontalpodautoscalers pods/log'.split(' '),
];

import { type Document, type Place, type Problem, placeIn } from '../../../text/document.ts';
import { entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readYamlAll } from '../../../text/yaml.ts';
import { commandsOf } from './decide.ts';
import type { Binding, RbacFacts, RbacRule, Role } from './types.ts';

/** The roles and bindings of one manifest or Helm template; nothing for every other YAML file. */
export function readRbac(document: Document): readonly RbacFacts[] {
	if (!/kind\s*:\s*["']?(?:Cluster)?Role/.test(document.text)) return [];
	const plain = withoutTemplates(document);
	const roles: Role[] = [];
	const bindings: Binding[] = [];
	const problems: Problem[] = [];
	for (const tree of readYamlAll(plain)) {
		const listed = stringOf(valueAt(tree.root, 'kind')) === 'List' ? itemsOf(valueAt(tree.root, 'items')) : [tree.root];
		for (const root of listed) {
			const kind = stringOf(valueAt(root, 'kind'));
			if (kind === 'Role' || kind === 'ClusterRole') roles.push(readRole(document, root, kind, problems));
			if (kind === 'RoleBinding' || kind === 'ClusterRoleBinding') bindings.push(readBinding(document, root, kind));
			if (kind !== undefined && /Role/.test(kind)) problems.push(...tree.problems);
		}
	}
	if (roles.length === 0 && bindings.length === 0) return [];
	const folder = /^(.*)\/[^/]*$/.exec(document.uri)?.[1] ?? '.';
	const place = placeIn(document, 0, 0);
	const rules = roles.flatMap((role) => role.rules);
	return [
		{
			format: 'kubernetes-rbac',
			agent: folder,
			title: 'Kubernetes roles',
			scope: 'cluster',
			place,
			rules,
			evidence: [],
			problems,
			roles,
			bindings,
		},
	];
}

function readRole(document: Document, root: TreeNode | undefined, kind: Role['kind'], problems: Problem[]): Role {
	const at = (node: TreeNode | undefined): Place => placeIn(document, node?.start ?? 0, node?.end ?? 0);
	const nameNode = valueAt(root, 'metadata', 'name');
	const namespace = kind === 'Role' ? written(document, valueAt(root, 'metadata', 'namespace')) : undefined;
	const rulesEntry = entryOf(root, 'rules');
	if (rulesEntry?.value.type !== 'array') {
		if (!entryOf(root, 'aggregationRule'))
			problems.push({
				place: at(rulesEntry?.value ?? nameNode),
				message: 'The rules of this role come from elsewhere and are not read.',
			});
	}
	const list = (rule: TreeNode, key: string): readonly string[] =>
		itemsOf(valueAt(rule, key)).flatMap((item) => stringOf(item) ?? []);
	const rules = itemsOf(rulesEntry?.value).flatMap((rule): RbacRule[] => {
		const resources = list(rule, 'resources');
		const verbs = list(rule, 'verbs');
		if (resources.length === 0 || verbs.length === 0) return [];
		const made: RbacRule = {
			...{ place: at(rule), text: `${verbs.join(', ')} on ${resources.join(', ')}`, effect: 'allow', resources, verbs },
			...{ groups: entryOf(rule, 'apiGroups') ? list(rule, 'apiGroups') : [''], names: list(rule, 'resourceNames') },
			...(namespace === undefined ? {} : { namespace, bound: [namespace] }),
			...{ covers: () => true, tries: (probes) => commandsOf(made, probes) },
		};
		return [made];
	});
	return { kind, name: written(document, nameNode) ?? '', namespace, place: at(nameNode), rules };
}

function readBinding(document: Document, root: TreeNode | undefined, kind: string): Binding {
	const role = valueAt(root, 'roleRef', 'name');
	const namespace = kind === 'RoleBinding' ? (written(document, valueAt(root, 'metadata', 'namespace')) ?? '') : undefined;
	return {
		name: written(document, valueAt(root, 'metadata', 'name')) ?? '',
		namespace,
		role: written(document, role) ?? '',
		roleKind: stringOf(valueAt(root, 'roleRef', 'kind')) ?? 'ClusterRole',
		rolePlace: placeIn(document, role?.start ?? 0, role?.end ?? 0),
		subjects: itemsOf(valueAt(root, 'subjects')).flatMap((subject) => {
			const name = valueAt(subject, 'name');
			if (!name) return [];
			return [
				{
					kind: stringOf(valueAt(subject, 'kind')) ?? '',
					name: written(document, name) ?? '',
					namespace: written(document, valueAt(subject, 'namespace')),
					place: placeIn(document, name.start, name.end),
				},
			];
		}),
	};
}

/** A scalar as the file has it: of a template, the template's own words. */
function written(document: Document, node: TreeNode | undefined): string | undefined {
	if (!node || node.type === 'null' || entriesOf(node).length > 0) return undefined;
	return document.text
		.slice(node.start, node.end)
		.trim()
		.replace(/^["']|["']$/g, '');
}

/** Helm's `{{ … }}` taken out, with every other offset as it was: blanks on lines of their own, a word elsewhere. */
function withoutTemplates(document: Document): Document {
	const text = document.text.replace(/\{\{(?:(?!\{\{)[\s\S])*?\}\}/g, (found, at: number) => {
		const before = document.text.slice(document.text.lastIndexOf('\n', at - 1) + 1, at);
		const after = /^[^\n]*/.exec(document.text.slice(at + found.length))?.[0] ?? '';
		const alone = /^(?:\s|\{\{[^\n]*\}\})*$/.test(before) && /^(?:\s|\{\{[^\n]*\}\})*$/.test(after);
		return found.replace(/[^\n]/g, alone ? ' ' : 'x');
	});
	return { ...document, text };
}

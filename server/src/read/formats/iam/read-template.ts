import type { Document } from '../../../text/document.ts';
import { entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { type Resource, referencesOf, type Template, textOf } from '../../patterns/template.ts';
import { factsOfRole, type Role } from './role.ts';
import { readSamPolicies } from './sam-policies.ts';
import type { IamFacts } from './types.ts';

/** The roles that a CloudFormation or SAM template makes, each with the policies that the template gives to it. */
export function readTemplateRoles(document: Document, template: Template): readonly IamFacts[] {
	const roles = new Map<string, Role>();
	const agents = agentResources(template);
	for (const resource of template.resources) {
		const role = roleOf(document, resource, agents);
		if (role) roles.set(resource.name, role);
	}
	for (const resource of template.resources) attach(resource, roles, document);
	const facts = [...roles.values()].flatMap((role) => factsOfRole(document, role));
	return facts.map((each, at) => (at === 0 ? { ...each, problems: [...template.problems, ...each.problems] } : each));
}

function roleOf(document: Document, { name, key, type, properties }: Resource, agents: ReadonlySet<string>): Role | undefined {
	const holder = HOLDERS[type];
	if (!holder) return undefined;
	const sam = type === 'AWS::Serverless::Function';
	if (sam && (!valueAt(properties, 'Policies') || valueAt(properties, 'Role'))) return undefined;
	const own = textOf(valueAt(properties, holder));
	const role: Role = {
		agent: `${document.uri}#${name}`,
		name: own !== undefined && !own.includes('$') ? own : name,
		at: key,
		names: own === undefined ? [name] : [name, own.replace(/\$\{AWS::\w+\}/g, '')],
		documents: [],
		attached: [],
		rules: [],
		unread: [],
		linked: agents.has(name),
		elsewhere: false,
	};
	if (sam) readSamPolicies(document, valueAt(properties, 'Policies'), role);
	else addInline(role, properties);
	return role;
}

/** What holds permissions, and the property that names it. */
const HOLDERS: Readonly<Record<string, string>> = {
	'AWS::IAM::Role': 'RoleName',
	'AWS::IAM::User': 'UserName',
	'AWS::IAM::Group': 'GroupName',
	'AWS::Serverless::Function': 'FunctionName',
	'AWS::SSO::PermissionSet': 'Name',
};

function addInline(role: Role, properties: TreeNode | undefined): void {
	const documents = [
		valueAt(properties, 'AssumeRolePolicyDocument'),
		...documentsIn(valueAt(properties, 'Policies')),
		valueAt(properties, 'InlinePolicy'),
	];
	role.documents.push(...documents.filter((node) => node !== undefined));
	for (const key of ['ManagedPolicyArns', 'ManagedPolicies']) role.attached.push(...itemsOf(valueAt(properties, key)));
}

/** Every `PolicyDocument` below a node, those behind a choice too. */
function documentsIn(node: TreeNode | undefined): readonly TreeNode[] {
	if (node?.type === 'array') return node.items.flatMap(documentsIn);
	return entriesOf(node).flatMap(({ key, value }) => (key.value === 'PolicyDocument' ? [value] : documentsIn(value)));
}

/** Policies that stand as resources of their own; one that no role of the template takes is a holder by itself. */
function attach({ name, key, type, properties }: Resource, roles: Map<string, Role>, document: Document): void {
	if (!/^AWS::IAM::(?:Policy|ManagedPolicy|RolePolicy|UserPolicy|GroupPolicy)$/.test(type)) return;
	const policy = valueAt(properties, 'PolicyDocument');
	if (!policy) return;
	const named = ['Roles', 'Users', 'Groups', 'RoleName', 'UserName', 'GroupName'].map((each) => valueAt(properties, each));
	const takers = new Set(named.flatMap((node) => [...referencesOf(node)]));
	const holders = [...roles.values()].filter(
		(role) => takers.has(role.agent.slice(document.uri.length + 1)) || role.attached.some((node) => referencesOf(node).has(name)),
	);
	for (const role of holders) role.documents.push(policy);
	if (holders.length > 0) return;
	const own = textOf(valueAt(properties, type.endsWith('ManagedPolicy') ? 'ManagedPolicyName' : 'PolicyName'));
	roles.set(name, {
		...{ agent: `${document.uri}#${name}`, name, at: key, names: [name, own ?? '', ...takers] },
		...{ documents: [policy], attached: [], rules: [], unread: [], linked: false, elsewhere: false },
	});
}

/** Logical ids of the roles and functions that Bedrock agents, AgentCore and what they call run under. */
function agentResources(template: Template): ReadonlySet<string> {
	const found = new Set<string>();
	const add = (node: TreeNode | undefined): void => {
		for (const name of referencesOf(node)) found.add(name);
	};
	for (const { type, properties } of template.resources) {
		if (/^AWS::Bedrock(?:AgentCore)?::/.test(type)) {
			for (const { key, value } of entriesOf(properties))
				if (/Role|ActionGroups|TargetConfiguration/.test(String(key.value))) add(value);
		}
		const caller = stringOf(valueAt(properties, 'Principal')) ?? '';
		if (type === 'AWS::Lambda::Permission' && /^bedrock/.test(caller)) add(valueAt(properties, 'FunctionName'));
	}
	for (const { name, type, properties } of template.resources)
		if (found.has(name) && type.endsWith('::Function')) add(valueAt(properties, 'Role'));
	return found;
}

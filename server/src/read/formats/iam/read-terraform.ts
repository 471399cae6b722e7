import type { Document, Span } from '../../../text/document.ts';
import { readHcl } from '../../../text/hcl.ts';
import { entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { textOf } from '../../patterns/template.ts';
import { factsOfRole, isJudged, type Role } from './role.ts';
import { Terraform } from './terraform.ts';
import type { IamFacts } from './types.ts';

/** The roles of one Terraform file. Files of a folder are one module, so what is spoken of elsewhere meets by its name. */
export function readTerraformRoles(document: Document): readonly IamFacts[] {
	if (!/aws_iam_|aws_ssoadmin_/.test(document.text)) return [];
	const tree = readHcl(document);
	const file = new Terraform(document, tree.root);
	const roles = new Roles(document);
	for (const { name, key, body } of file.blocks.resources('aws_iam_role', 'aws_iam_user', 'aws_iam_group')) {
		const role = roles.named(name, key);
		role.names.push(textOf(valueAt(body, 'name')) ?? '', textOf(valueAt(body, 'name_prefix')) ?? '');
		role.linked ||= file.blocks.runsAgent(name);
		const inline = entriesOf(body).filter(({ key: each }) => each.value === 'inline_policy');
		const trust = file.policy(valueAt(body, 'assume_role_policy'));
		if (trust) role.documents.push(trust);
		for (const { value } of inline) addPolicy(file, roles, role, valueAt(value, 'policy'));
		role.attached.push(...itemsOf(valueAt(body, 'managed_policy_arns')).flatMap((node) => file.addresses(node, body)));
	}
	for (const { name, key, body } of file.blocks.resources('aws_iam_role_policy', 'aws_iam_user_policy', 'aws_iam_group_policy'))
		for (const taker of takersOf(file, roles, body, name, key)) addPolicy(file, roles, taker, valueAt(body, 'policy'));
	readAttachments(file, roles);
	readLoose(file, roles);
	const facts = roles.all().flatMap((role) => factsOfRole(document, role));
	return facts.map((each, at) => (at === 0 ? { ...each, problems: [...tree.problems, ...each.problems] } : each));
}

/** Roles by name, made when they are first spoken of. */
class Roles {
	readonly #document: Document;
	readonly #byName = new Map<string, Role>();

	constructor(document: Document) {
		this.#document = document;
	}

	named(name: string, at: Span): Role {
		const folder = this.#document.uri.replace(/[^/]*$/, '');
		const role = this.#byName.get(name) ?? {
			...{ agent: `${folder}#${name}`, name, at, names: [name], linked: false },
			...{ documents: [], attached: [], rules: [], unread: [], elsewhere: false },
		};
		this.#byName.set(name, role);
		return role;
	}

	/** Tells a policy of another file who takes it. */
	pointed(name: string, at: Span, taker: Role): void {
		const role = this.named(name, at);
		role.elsewhere = true;
		role.linked ||= isJudged(taker);
	}

	all(): readonly Role[] {
		return [...this.#byName.values()];
	}
}

/** A policy that stands in another file of the module is told, under its own name, that an agent's role takes it. */
function addPolicy(file: Terraform, roles: Roles, role: Role, node: TreeNode | undefined): void {
	const policy = file.policy(node);
	if (policy) role.documents.push(policy);
	if (policy || !node) return;
	const elsewhere = /\b(?:aws_iam_policy_document|aws_iam_policy)\.(\w+)/.exec(file.expand(node))?.[1];
	if (elsewhere === undefined) role.unread.push(node);
	else if (elsewhere !== role.name) roles.pointed(elsewhere, node, role);
}

function takersOf(file: Terraform, roles: Roles, body: TreeNode, name: string, key: Span): readonly Role[] {
	const nodes = ['role', 'roles', 'user', 'users', 'group', 'groups'].flatMap((each) => itemsOf(valueAt(body, each)));
	const texts = nodes.map((node) => file.expand(node));
	const named = texts.flatMap((text) => [...text.matchAll(/aws_iam_(?:role|user|group)\.(\w+)/g)].map((found) => found[1] ?? ''));
	if (named.length > 0) return [...new Set(named)].map((each) => roles.named(each, key));
	const own = roles.named(name, key);
	own.names.push(...texts);
	return [own];
}

function readAttachments(file: Terraform, roles: Roles): void {
	const kinds = ['aws_iam_role_policy_attachment', 'aws_iam_user_policy_attachment', 'aws_iam_group_policy_attachment'];
	for (const { name, key, body } of file.blocks.resources(
		...kinds,
		'aws_iam_policy_attachment',
		'aws_iam_role_policy_attachments_exclusive',
	)) {
		for (const node of [...itemsOf(valueAt(body, 'policy_arn')), ...itemsOf(valueAt(body, 'policy_arns'))]) {
			const own = /(?<!data\.)\baws_iam_policy\.(\w+)/.exec(file.expand(node))?.[1];
			for (const taker of takersOf(file, roles, body, name, key)) {
				const attached = own === undefined ? undefined : file.attachable(own);
				if (attached) addPolicy(file, roles, taker, attached);
				else if (own !== undefined) roles.pointed(own, node, taker);
				else taker.attached.push(...file.addresses(node, body));
			}
		}
	}
}

/** Policies that nothing in this file takes stand for themselves. */
function readLoose(file: Terraform, roles: Roles): void {
	for (const { name, key, body } of file.blocks.resources('aws_iam_policy')) {
		const policy = file.blocks.isTaken('aws_iam_policy', name) ? undefined : file.policy(valueAt(body, 'policy'));
		if (!policy) continue;
		const role = roles.named(name, key);
		role.names.push(stringOf(valueAt(body, 'name')) ?? '');
		role.documents.push(policy);
	}
	for (const { name, key } of file.blocks.data('aws_iam_policy_document')) {
		const policy = file.blocks.isTaken('aws_iam_policy_document', name) ? undefined : file.document(name);
		if (policy) roles.named(name, key).documents.push(policy);
	}
}

import { type Document, placeIn } from '../../../text/document.ts';
import { entriesOf, stringOf, type TreeNode } from '../../../text/node.ts';
import type { IamRule, Statement } from './types.ts';

/** A policy that AWS manages, named by its address: `arn:aws:iam::aws:policy/AdministratorAccess`. */
const ADDRESS = /^arn:(?:aws[a-z-]*|\$\{[^}]*\}):iam::aws:policy\/(?:[\w-]+\/)*([\w+=,.@-]+)$/;

/** The rules of the wide policies of AWS that a file attaches; those that only read are left out. */
export function readManagedPolicies(document: Document, root: TreeNode | undefined): readonly IamRule[] {
	const rules: IamRule[] = [];
	const walk = (node: TreeNode): void => {
		const name = ADDRESS.exec(stringOf(node) ?? '')?.[1];
		const statement = name === undefined ? undefined : statementOfManaged(name);
		if (statement) rules.push(ruleOfManaged(document, node, stringOf(node) ?? '', statement));
		for (const { value } of entriesOf(node)) walk(value);
		if (node.type === 'array') for (const item of node.items) walk(item);
	};
	if (root) walk(root);
	return rules;
}

/** The rule that the name or address of a policy of AWS states. */
export function ruleOfManaged(document: Document, node: TreeNode, text: string, statement: Statement): IamRule {
	const negated = statement.notActions.length > 0;
	const pattern = (negated ? statement.notActions : statement.actions)[0] ?? '*';
	return {
		place: placeIn(document, node.start, node.end),
		text,
		effect: 'allow',
		pattern,
		negated,
		statement,
	};
}

/** What a wide policy of AWS allows, by its name; undefined for one that only reads or is not known. */
export function statementOfManaged(name: string): Statement | undefined {
	if (name === 'PowerUserAccess') return allowing([], ['iam:*', 'organizations:*', 'account:*']);
	if (name === 'AdministratorAccess') return allowing(['*'], []);
	const service = SERVICES[name] ?? serviceOf(name);
	return service === undefined ? undefined : allowing([`${service}:*`], []);
}

/** Names that do not spell their service as IAM does. */
const SERVICES: Readonly<Record<string, string>> = {
	'AdministratorAccess-Amplify': 'amplify',
	'AdministratorAccess-AWSElasticBeanstalk': 'elasticbeanstalk',
	AmazonElasticFileSystemFullAccess: 'elasticfilesystem',
	AmazonEC2ContainerRegistryFullAccess: 'ecr',
	CloudWatchLogsFullAccess: 'logs',
	ElasticLoadBalancingFullAccess: 'elasticloadbalancing',
	SecretsManagerReadWrite: 'secretsmanager',
};

/** `AmazonS3FullAccess` is `s3`, `AWSLambda_FullAccess` is `lambda`, `IAMFullAccess` is `iam`. */
function serviceOf(name: string): string | undefined {
	return /^(?:Amazon|AWS)?([A-Za-z0-9]+?)_?FullAccess$/.exec(name)?.[1]?.toLowerCase();
}

function allowing(actions: readonly string[], notActions: readonly string[]): Statement {
	return { effect: 'allow', actions, notActions, resources: ['*'], notResources: [], conditional: false };
}

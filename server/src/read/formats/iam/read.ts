import { type Document, placeIn } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { stringOf } from '../../../text/node.ts';
import type { Evidence } from '../../agent.ts';
import { templateOf } from '../../patterns/template.ts';
import { findPolicies } from './find-policies.ts';
import { readManagedPolicies } from './managed-policies.ts';
import { agentOf, hasPrincipals, namesAgent, principalsOf, trustsAgentService } from './ownership.ts';
import { readStatements } from './read-statements.ts';
import { readTemplateRoles } from './read-template.ts';
import { readTerraformRoles } from './read-terraform.ts';
import type { IamFacts } from './types.ts';

/** What one file says of roles: a template, Terraform, or policies as JSON. */
export function readIam(document: Document): readonly IamFacts[] {
	if (document.uri.endsWith('.tf')) return readTerraformRoles(document);
	const template = templateOf(document);
	if (template) return readTemplateRoles(document, template);
	return document.uri.endsWith('.json') ? readPolicies(document) : [];
}

/** What one file of IAM policies says; nothing for JSON that only bears such a name. */
function readPolicies(document: Document): readonly IamFacts[] {
	const tree = readJson(document, { comments: false });
	const policies = findPolicies(tree.root);
	const managed = readManagedPolicies(document, tree.root);
	const first = policies[0] ?? (managed[0] ? { node: managed[0].place, name: undefined } : undefined);
	if (!first) return [];
	const problems = [...tree.problems];
	const evidence: Evidence[] = [];
	const inline = policies.flatMap(({ node }) => (hasPrincipals(node) ? [] : readStatements(document, node, problems, evidence)));
	const rules = [...inline, ...managed];
	const agent = agentOf(document.uri);
	const roles = policies.flatMap(({ name }) => stringOf(name) ?? []);
	const role = roles[0] ?? agent.slice(agent.lastIndexOf('/') + 1);
	const file = document.uri.split('/').slice(-2).join('/');
	const judged =
		[file, ...roles].some(namesAgent) ||
		policies.some(({ node }) => trustsAgentService(node) || principalsOf(node).some(namesAgent));
	const listed = whyListed(document.uri, judged);
	const at = first.name ?? { start: first.node.start, end: first.node.start + 1 };
	return [
		{
			...{ format: 'iam', agent, scope: 'role', rules, evidence, problems },
			title: `the IAM role ${role}`,
			place: placeIn(document, at.start, at.end),
			...(listed === undefined ? {} : { listed }),
		},
	];
}

/** Boundaries and service control policies take away and never give. */
function whyListed(uri: string, judged: boolean): string | undefined {
	const name = uri.slice(uri.lastIndexOf('/') + 1);
	if (/boundary/i.test(name)) return 'a permissions boundary grants nothing by itself';
	if (/(?:^|[-_.])scps?(?:[-_.]|$)/i.test(name)) return 'a service control policy grants nothing by itself';
	return judged ? undefined : 'nothing shows that an agent runs under this policy';
}

import { type Document, type Problem, placeIn, type Span } from '../../../text/document.ts';
import type { TreeNode } from '../../../text/node.ts';
import type { Evidence } from '../../agent.ts';
import { readManagedPolicies } from './managed-policies.ts';
import { hasPrincipals, namesAgent, principalsOf, trustsAgentService } from './ownership.ts';
import { readStatements } from './read-statements.ts';
import type { IamFacts, IamRule } from './types.ts';

/** A role that a template or Terraform describes, gathered from wherever the file speaks of it. */
export interface Role {
	/** Names it among the roles of the file or folder. */
	readonly agent: string;
	readonly name: string;
	/** Where findings about it sit. */
	readonly at: Span;
	/** Logical ids and names, any of which may say that an agent runs under it. */
	readonly names: string[];
	/** Policy documents: what it may do, and who may assume it. */
	readonly documents: TreeNode[];
	/** Addresses of policies that AWS manages. */
	readonly attached: TreeNode[];
	/** Rules that are known already, of a policy that is named in short. */
	readonly rules: IamRule[];
	/** Policies of which the file only says where they come from. */
	readonly unread: Span[];
	/** Whether something in the file shows that an agent runs under it. */
	linked: boolean;
	/** It is a policy of another file, and spoken of here only. */
	elsewhere: boolean;
}

/** What a role's facts are; nothing for one that may do nothing here and of which nothing is shown. */
export function factsOfRole(document: Document, role: Role): readonly IamFacts[] {
	const problems: Problem[] = role.unread.map(({ start, end }) => ({
		place: placeIn(document, start, end),
		message: 'This policy comes from elsewhere; what it allows is not read.',
	}));
	const evidence: Evidence[] = [];
	const inline = role.documents.flatMap((node) =>
		hasPrincipals(node) ? [] : readStatements(document, node, problems, evidence),
	);
	const managed = role.attached.flatMap((node) => readManagedPolicies(document, node));
	const rules = [...inline, ...managed, ...role.rules];
	const judged = isJudged(role);
	// What only shows a policy of another file to be an agent's meets it there, by its name.
	const points = role.elsewhere && judged;
	if (rules.length === 0 && problems.length === 0 && !points) return [];
	return [
		{
			...{ format: 'iam', agent: role.agent, scope: 'role', rules, evidence, problems },
			title: `the IAM role ${role.name}`,
			place: placeIn(document, role.at.start, role.at.end),
			...(judged ? {} : { listed: 'nothing shows that an agent runs under this role' }),
		},
	];
}

/** Whether anything here shows that an agent runs under a role. */
export function isJudged(role: Role): boolean {
	const speaks = (node: TreeNode): boolean => trustsAgentService(node) || principalsOf(node).some(namesAgent);
	return role.linked || role.names.some(namesAgent) || role.documents.some(speaks);
}

import { entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { statementsIn } from './read-statements.ts';

/** Words of a file's or role's name that say an agent runs under it. */
export function namesAgent(name: string): boolean {
	return /agent|mcp/i.test(name) || /(?:^|[^a-z])bots?(?:[^a-z]|$)/i.test(name) || /[a-z]Bot(?:[^a-z]|$)/.test(name);
}

/** Whether a trust policy lets Bedrock or AgentCore assume the role. */
export function trustsAgentService(policy: TreeNode): boolean {
	return principalsOf(policy).some((each) => /^bedrock(?:-agentcore)?(?:\.[a-z0-9-]+)?\.amazonaws\.com$/i.test(each));
}

/** The principals that a policy's statements name. */
export function principalsOf(policy: TreeNode): readonly string[] {
	return statementsIn(valueAt(policy, 'Statement')).flatMap((statement) => {
		const principal = valueAt(statement, 'Principal');
		const lone = stringOf(principal);
		if (lone !== undefined) return [lone];
		return entriesOf(principal).flatMap(({ value }) => itemsOf(value).flatMap((item) => stringOf(item) ?? []));
	});
}

/** A policy whose statements name principals says who may come in, not what a role may do. */
export function hasPrincipals(policy: TreeNode): boolean {
	return statementsIn(valueAt(policy, 'Statement')).some(
		(statement) => valueAt(statement, 'Principal') ?? valueAt(statement, 'NotPrincipal'),
	);
}

/**
 * The agent that a file speaks of: its path without the words that tell a role's documents apart, so that
 * `ops-agent-trust.json` and `ops-agent-policy.json` meet, and `ops-agent/trust.json` and `ops-agent/policy.json`.
 */
export function agentOf(uri: string): string {
	const path = uri.replace(/\.json$/i, '');
	const at = path.lastIndexOf('/') + 1;
	const name = path.slice(at).replace(SUFFIXES, '');
	if (name !== '' && !WHOLE.test(name)) return path.slice(0, at) + name;
	return at > 0 ? path.slice(0, at - 1) : path;
}

const WORDS = '(?:assume[-_]role|trust|relationship|permissions?|inline|policy|policies|document|role|iam)';
const SUFFIXES = new RegExp(`(?:[-_.]${WORDS})+$`, 'i');
const WHOLE = new RegExp(`^${WORDS}$`, 'i');

import { itemsOf, type ObjectNode, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import type { Limits, Spec } from './types.ts';

/** Reads an administrator's requirements: rules that ask or forbid, files out of sight, and what may be chosen. */
export function readRequirements(gathering: Gathering<Spec>, root: ObjectNode): Limits {
	for (const rule of itemsOf(valueAt(root, 'rules', 'prefix_rules'))) readPrefix(gathering, rule);
	for (const { text, node } of gathering.stringsUnder(valueAt(root, 'permissions', 'filesystem'), 'deny_read')) {
		gathering.rule(node, text, 'deny', { kind: 'unreadable', path: text });
	}
	const list = (key: string): readonly string[] => gathering.stringsUnder(root, key).map(({ text }) => text);
	const limits = {
		sandboxes: list('allowed_sandbox_modes'),
		approvals: list('allowed_approval_policies'),
		reviewers: list('allowed_approvals_reviewers'),
	};
	if (limits.approvals.length > 0 && !limits.approvals.includes('never')) {
		gathering.prove('approval', true, 'the requirements do not let anybody switch asking off', root, 'human');
	}
	return limits;
}

/** `pattern = [{ token = "git" }, { any_of = ["push", "reset"] }]`; requirements never allow. */
function readPrefix(gathering: Gathering<Spec>, rule: TreeNode): void {
	const parts = itemsOf(valueAt(rule, 'pattern')).map((part) => {
		const token = stringOf(valueAt(part, 'token'));
		return token === undefined ? itemsOf(valueAt(part, 'any_of')).flatMap((item) => stringOf(item) ?? []) : [token];
	});
	const decision = stringOf(valueAt(rule, 'decision'));
	if (parts.length === 0 || parts.some((words) => words.length === 0) || (decision !== 'prompt' && decision !== 'forbidden')) {
		gathering.problem(rule, 'This rule is not understood; requirements know the decisions prompt and forbidden.');
		return;
	}
	const text = `${decision} ${parts.map((words) => (words.length === 1 ? words[0] : `[${words.join('|')}]`)).join(' ')}`;
	gathering.rule(rule, text, decision === 'prompt' ? 'ask' : 'deny', { kind: 'prefix', pattern: parts });
}

import { entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import type { Spec } from './types.ts';

/** Reads what a person approved for good, folder by folder. There are no denials in this file. */
export function readApprovals(gathering: Gathering<Spec>, root: TreeNode | undefined): void {
	for (const { key, value } of entriesOf(valueAt(root, 'locations'))) {
		const bound = { bound: [String(key.value)] };
		for (const approval of itemsOf(valueAt(value, 'tool_approvals'))) readApproval(gathering, approval, bound);
	}
}

function readApproval(gathering: Gathering<Spec>, approval: TreeNode, bound: { readonly bound: readonly string[] }): void {
	const kind = stringOf(valueAt(approval, 'kind'));
	if (kind === 'commands') {
		for (const { text, node } of gathering.stringsUnder(approval, 'commandIdentifiers')) {
			gathering.rule(node, text, 'allow', { kind: 'command', head: text.replace(/:\*$/, '') }, bound);
		}
	} else if (kind === 'write') gathering.rule(approval, 'write', 'allow', { kind: 'write' }, bound);
	else if (kind === 'mcp') {
		const server = stringOf(valueAt(approval, 'serverName')) ?? '*';
		const tool = stringOf(valueAt(approval, 'toolName'));
		gathering.rule(approval, `${server}${tool === undefined ? '' : `(${tool})`}`, 'allow', { kind: 'mcp', server, tool }, bound);
	} else if (kind === undefined || !/^(?:read|memory|mcp-sampling|custom-tool|extension-.*)$/.test(kind)) {
		gathering.problem(approval, 'This kind of approval is not understood.');
	}
}

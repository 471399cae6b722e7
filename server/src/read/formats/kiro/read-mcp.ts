import { booleanOf, entriesOf, entryOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Reading } from './reading.ts';

/** Reads what `mcpServers` says of approval: `autoApprove`, `disabledTools` and `disabled`. */
export function readMcpServers(reading: Reading, servers: TreeNode | undefined): void {
	for (const { key, value } of entriesOf(servers)) {
		const server = String(key.value);
		const bound = boundOf(value);
		const more = bound.length > 0 ? { bound } : {};
		for (const { text, node } of reading.strings(valueAt(value, 'autoApprove'), 'autoApprove')) {
			reading.rule(node, text, 'allow', { kind: 'mcp', server, tool: text }, more);
		}
		for (const { text, node } of reading.strings(valueAt(value, 'disabledTools'), 'disabledTools')) {
			reading.rule(node, text, 'deny', { kind: 'mcp', server, tool: text }, more);
		}
		const disabled = entryOf(value, 'disabled');
		if (disabled && booleanOf(disabled.value) === true) {
			reading.rule(disabled, 'disabled: true', 'deny', { kind: 'mcp', server, tool: '*' });
		}
	}
}

/** Profile, account, region and host that a server's environment binds it to. */
function boundOf(server: TreeNode): string[] {
	const words = entriesOf(valueAt(server, 'env'))
		.filter(({ key }) => /PROFILE|ACCOUNT|CONTEXT|PROJECT|ENVIRONMENT|STAGE|HOST|(?:^|_)ENV$/i.test(String(key.value)))
		.map(({ value }) => stringOf(value));
	return [...words, stringOf(valueAt(server, 'url'))].filter((word) => word !== undefined);
}

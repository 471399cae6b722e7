import { booleanOf, entriesOf, entryOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Reading } from '../kiro/reading.ts';

/**
 * Reads `mcpServers`. Only `disabled` counts: neither `autoApprove` nor `disabledTools` occurs in Amazon Q's source,
 * whose tools of servers are trusted by `allowedTools` alone.
 */
export function readServers(reading: Reading, servers: TreeNode | undefined): void {
	for (const { key, value } of entriesOf(servers)) {
		const server = String(key.value);
		for (const name of ['autoApprove', 'disabledTools'] as const) {
			for (const { text, node } of reading.strings(valueAt(value, name), name)) {
				const inert = `Amazon Q does not read \`${name}\`; it looks at \`allowedTools\``;
				reading.rule(node, text, name === 'autoApprove' ? 'allow' : 'deny', { kind: 'mcp', server, tool: text }, { inert });
			}
		}
		const disabled = entryOf(value, 'disabled');
		if (disabled && booleanOf(disabled.value) === true) {
			reading.rule(disabled, 'disabled: true', 'deny', { kind: 'mcp', server, tool: '*' });
		}
	}
}

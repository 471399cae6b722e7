import { booleanOf, entriesOf, entryOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import { type Server, serverOf } from '../mcp/server.ts';
import type { Spec } from './types.ts';

/** Reads `.vscode/mcp.json`. A server in VS Code's sandbox has all its tools approved; any other is asked for. */
export function readServers(gathering: Gathering<Spec>, root: TreeNode | undefined): readonly Server[] {
	const found: Server[] = [];
	const foreign = entryOf(root, 'mcpServers');
	if (foreign) gathering.problem(foreign.key, 'VS Code reads `servers`; it does not know `mcpServers`.');
	for (const { key, value } of entriesOf(valueAt(root, 'servers'))) {
		if (value.type !== 'object') {
			gathering.problem(value, 'A server must be an object; it is not read.');
			continue;
		}
		const server = serverOf(String(key.value), value);
		found.push(server);
		const bound = server.bound.length > 0 ? { bound: server.bound } : {};
		const sandbox = entryOf(value, 'sandboxEnabled');
		if (sandbox && booleanOf(sandbox.value) === true) {
			gathering.rule(sandbox, 'sandboxEnabled: true', 'allow', { kind: 'server', server }, bound);
		} else if (server.known) gathering.rule(key, server.name, 'ask', { kind: 'server', server }, bound);
	}
	return found;
}

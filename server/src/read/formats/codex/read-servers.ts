import { type Entry, entriesOf, entryOf, type ObjectNode, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import { type Server, serverOf } from '../mcp/server.ts';
import { textOf } from './text-of.ts';
import type { Spec } from './types.ts';

/** Reads the servers with the modes in which their tools are approved; connectors under `apps` have the same keys. */
export function readServers(gathering: Gathering<Spec>, root: ObjectNode): readonly Server[] {
	const found: Server[] = [];
	for (const { key, value } of entriesOf(valueAt(root, 'mcp_servers'))) {
		const name = String(key.value);
		if (value.type !== 'object') continue;
		const server = serverOf(name, value);
		found.push(server);
		const bound = server.bound.length > 0 ? { bound: server.bound } : {};
		readModes(gathering, name, value, bound);
		for (const { text, node } of gathering.stringsUnder(value, 'disabled_tools'))
			gathering.rule(node, text, 'deny', { kind: 'disabled', server: name, tool: text });
		const enabled = entryOf(value, 'enabled_tools');
		if (enabled) {
			const tools = gathering.stringsUnder(value, 'enabled_tools').map(({ text }) => text);
			gathering.rule(enabled, `enabled_tools of ${name}`, 'deny', { kind: 'enabled', server: name, tools });
		}
		if (server.disabled || server.known)
			gathering.rule(key, name, server.disabled ? 'deny' : 'ask', { kind: 'server', server }, bound);
	}
	for (const { key, value } of entriesOf(valueAt(root, 'apps'))) readModes(gathering, String(key.value), value, {});
	return found;
}

function readModes(
	gathering: Gathering<Spec>,
	server: string,
	node: TreeNode,
	bound: { readonly bound?: readonly string[] },
): void {
	for (const { key, value } of entriesOf(valueAt(node, 'tools'))) {
		const mode = entryOf(value, 'approval_mode');
		if (mode) readMode(gathering, server, String(key.value), mode, bound);
	}
	const all = entryOf(node, 'default_tools_approval_mode');
	if (all) readMode(gathering, server, '*', all, bound);
}

/** `approve` runs, `prompt` asks, `writes` asks for what writes; `auto` is the default and goes by the tool's hints. */
function readMode(
	gathering: Gathering<Spec>,
	server: string,
	tool: string,
	entry: Entry,
	bound: { readonly bound?: readonly string[] },
): void {
	const mode = stringOf(entry.value);
	if (mode === 'auto') return;
	if (mode !== 'approve' && mode !== 'prompt' && mode !== 'writes') {
		gathering.problem(entry.value, 'Codex knows no such mode and refuses to start.');
		return;
	}
	const text = `${server}${tool === '*' ? '' : `.${tool}`}: ${textOf(entry)}`;
	gathering.rule(entry, text, mode === 'approve' ? 'allow' : 'ask', { kind: 'tool', server, tool, mode }, bound);
}

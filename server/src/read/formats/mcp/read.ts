import type { Document } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { booleanOf, entriesOf, entryOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { AgentFacts } from '../../agent.ts';
import { Gathering, type SpecRule } from '../../gathering.ts';
import { clientOf } from './clients.ts';
import { type Server, serverOf } from './server.ts';

/** What a line of a file of servers speaks of. */
export type Spec =
	/** A server whose tools are known, which its client asks for, or one that `disabled` takes away. */
	| { readonly kind: 'server'; readonly server: Server }
	/** An entry of `autoApprove`, `alwaysAllow` or `disabledTools`, or with `*` the key `trust`. */
	| { readonly kind: 'tool'; readonly server: Server; readonly tool: string };

export type McpRule = SpecRule<Spec>;

export interface McpFacts extends AgentFacts {
	readonly rules: readonly McpRule[];
	readonly servers: readonly Server[];
}

export const GLOBS: readonly string[] = [
	'**/.mcp.json',
	'**/mcp.json',
	'**/mcp_config.json',
	'**/claude_desktop_config.json',
	'**/mcp-config.json',
];

/** Folders whose own formats read their servers, with what counts there. */
const ELSEWHERE =
	/(?:^|\/)(?:\.vscode|\.kiro\/settings|\.amazonq|\.aws\/amazonq|\.roo|\.copilot)\/|(?:^|\/)(?:[^/]*power[^/]*|powers\/[^/]+)\/mcp\.json$/;

/** The servers that one file names; nothing when it names none. */
export function readMcp(document: Document): readonly McpFacts[] {
	if (ELSEWHERE.test(document.uri)) return [];
	const { root, problems } = readJson(document, { comments: true });
	const gathering = new Gathering<Spec>(document);
	const servers = valueAt(root, 'mcpServers') ?? valueAt(root, 'servers') ?? flat(root);
	if (entriesOf(servers).length === 0 && !(problems.length > 0 && /"(?:mcpS|s)ervers"/.test(document.text))) return [];
	gathering.problems.push(...problems);
	const found = entriesOf(servers).flatMap(({ key, value }) => readServer(gathering, String(key.value), key, value) ?? []);
	const head = {
		format: 'mcp',
		agent: document.uri,
		title: `${clientOf(document.uri).name} with the servers of ${document.uri}`,
		scope: 'servers',
	};
	const facts = { ...gathering.facts(head), rules: gathering.rules, servers: found };
	const approves = facts.rules.some(({ effect, inert }) => effect === 'allow' && inert === undefined);
	return [
		approves
			? facts
			: { ...facts, listed: 'it names servers and approves none of their tools; the client decides what runs unasked' },
	];
}

/** Plugins write servers at the top of `.mcp.json`, without a key around them. */
function flat(root: TreeNode | undefined): TreeNode | undefined {
	const entries = entriesOf(root);
	return entries.length > 0 && entries.every(({ value }) => entryOf(value, 'command') ?? entryOf(value, 'url'))
		? root
		: undefined;
}

function readServer(gathering: Gathering<Spec>, name: string, key: TreeNode, value: TreeNode): Server | undefined {
	if (value.type !== 'object') {
		gathering.problem(value, 'A server must be an object; it is not read.');
		return undefined;
	}
	const server = serverOf(name, value);
	const bound = server.bound.length > 0 ? { bound: server.bound } : {};
	const { ignores } = clientOf(gathering.document.uri);
	const more = ignores === undefined ? bound : { ...bound, inert: ignores };
	for (const list of ['autoApprove', 'alwaysAllow']) {
		for (const { text, node } of gathering.stringsUnder(value, list))
			gathering.rule(node, text, 'allow', { kind: 'tool', server, tool: text }, more);
	}
	const trust = entryOf(value, 'trust');
	if (trust && booleanOf(trust.value) === true)
		gathering.rule(trust, 'trust: true', 'allow', { kind: 'tool', server, tool: '*' }, more);
	for (const list of ['disabledTools', 'excludeTools']) {
		for (const { text, node } of gathering.stringsUnder(value, list))
			gathering.rule(node, text, 'deny', { kind: 'tool', server, tool: text }, more);
	}
	if (server.disabled || server.known)
		gathering.rule(key, name, server.disabled ? 'deny' : 'ask', { kind: 'server', server }, bound);
	return server;
}

import type { McpCall } from '../../../acts/call.ts';
import { classify } from '../../../acts/classify.ts';
import { toolsOfServer } from '../../../acts/mcp/mcp.ts';
import type { Probes } from '../../../acts/probes.ts';
import { booleanOf, entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { boundOf } from './bound.ts';

/** What an entry under `mcpServers` or `servers` says of a server. */
export interface Server {
	readonly name: string;
	/** Names under which the table of tools may know it: package, image, module or host. */
	readonly packages: readonly string[];
	/** The switch that keeps it from writing, as written; undefined when it may write. */
	readonly readOnlyBy: string | undefined;
	/** Profile, account, context, project and host that it is bound to. */
	readonly bound: readonly string[];
	readonly disabled: boolean;
	/** The table of tools knows it. */
	readonly known: boolean;
}

/** Reads one entry, in the shape that nearly all clients share. */
export function serverOf(name: string, node: TreeNode): Server {
	const commandNode = valueAt(node, 'command');
	const command = itemsOf(commandNode).flatMap((item) => stringOf(item) ?? []);
	const words = [...command, ...itemsOf(valueAt(node, 'args')).flatMap((item) => stringOf(item) ?? [])];
	const url = ['url', 'httpUrl', 'serverUrl'].map((key) => stringOf(valueAt(node, key))).find((each) => each !== undefined);
	const variables = ['env', 'environment', 'headers', 'http_headers'].flatMap((key) =>
		entriesOf(valueAt(node, key)).map((entry) => [String(entry.key.value), String(scalarOf(entry.value))] as const),
	);
	const off = booleanOf(valueAt(node, 'disabled')) === true || booleanOf(valueAt(node, 'enabled')) === false;
	const packages = packagesOf(words, url);
	return {
		name,
		packages,
		known: [name, ...packages].some((each) => toolsOfServer(each).length > 0),
		readOnlyBy: readOnlyBy(words, url, variables),
		bound: boundOf(words, url, variables),
		disabled: off,
	};
}

/** Calls to try on a server: the tools that the table knows for it, else one that stands for all. */
export function serverCalls(
	server: Pick<Server, 'name' | 'packages'>,
	tool: string | undefined,
	probes: Probes,
): readonly McpCall[] {
	const { name } = server;
	if (tool !== undefined && tool !== '*') return [{ kind: 'mcp', server: name, tool }];
	for (const each of [name, ...server.packages]) {
		const known = probes.tools(each);
		if (known.length > 0) return known.map((call) => ({ ...call, server: name }));
	}
	return [{ kind: 'mcp', server: name, tool: '*' }];
}

/** Whether a server that only reads does not offer this tool. */
export function withheld(server: Server, call: McpCall): boolean {
	return server.readOnlyBy !== undefined && classify(call).destructive;
}

function scalarOf(node: TreeNode): string {
	return node.type === 'object' || node.type === 'array' ? '' : String(node.value);
}

/** `npx -y @scope/name@latest`, `uvx module`, `docker run … image:tag`, and the host of an address. */
function packagesOf(words: readonly string[], url: string | undefined): readonly string[] {
	const found = words
		.slice(1)
		.filter(
			(word) =>
				/^@?[A-Za-z][\w.-]*(?:\/[\w.-]+)*(?:[@:][\w.-]+)?$/.test(word) && !/^(?:run|exec|mcp|server|start|dlx|tool)$/.test(word),
		)
		.map((word) => word.replace(/(?<=.)[@:][\w.-]+$/, ''));
	const host = url === undefined ? undefined : /^\w+:\/\/(?:[^@/]*@)?([^/:?#]+)/.exec(url)?.[1];
	return host === undefined ? found : [...found, host];
}

/** Servers that write only when told to; every other one writes unless told not to. */
const WRITES_WHEN_TOLD = /awslabs\.(?:eks|ecs|finch|aurora-dsql|aws-dsql|valkey)[\w-]*mcp-server/;
const WRITE_SWITCH = /^--(?:allow[-_]writes?|enable-aws-resource-write|allow[-_]write[-_]query)(?:=true)?$/;

function readOnlyBy(
	words: readonly string[],
	url: string | undefined,
	variables: readonly (readonly [string, string])[],
): string | undefined {
	const option = words.find((word) => /^--?(?:read-?only(?:-mode)?|disable-destructive)(?:=(?:true|1))?$/i.test(word));
	if (option !== undefined) return option;
	const address = url === undefined ? undefined : /[?&]read_only=true\b|\/readonly(?:[/?]|$)/i.exec(url)?.[0];
	if (address !== undefined) return address;
	const switched = variables.find(
		([key, value]) =>
			/(?:^|[_-])READ_?-?ONLY(?:$|_MODE$|_QUERY_MODE$)|READ_OPERATIONS_ONLY|MCP-Readonly/i.test(key) &&
			/^(?:1|true|yes)$/i.test(value),
	);
	if (switched) return `${switched[0]}=${switched[1]}`;
	const quiet = words.find((word) => WRITES_WHEN_TOLD.test(word));
	return quiet !== undefined && !words.some((word) => WRITE_SWITCH.test(word)) ? `${quiet} without a switch to write` : undefined;
}

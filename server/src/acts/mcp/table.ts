import { ACT_IDS, type ActId } from '../act.ts';
import { MCP_TOOLS } from '../generated/mcp.ts';

/** What the server's own code or documentation says of a tool. */
export type Hint = 'reads' | 'destroys' | 'writes' | 'none';

export interface McpTool {
	readonly tool: string;
	readonly hint: Hint;
	/** Acts by hand, none for harmless; undefined when the name and the hint have to do. */
	readonly acts?: readonly ActId[];
}

export interface McpServer {
	readonly id: string;
	/** Each a run of words by which configurations and packages call the server. */
	readonly names: ReadonlyArray<readonly string[]>;
	/** What a tool is taken for that only its hint calls destructive. */
	readonly harm: ActId;
	readonly tools: ReadonlyMap<string, McpTool>;
}

let servers: readonly McpServer[] | undefined;
const found = new Map<string, readonly McpServer[]>();

/**
 * Servers that a configuration's name, a package or a whole command can mean: those whose words are all in it,
 * and among these the ones with the most words.
 */
export function serversNamed(text: string): readonly McpServer[] {
	const kept = found.get(text);
	if (kept) return kept;
	servers ??= parseServers(MCP_TOOLS);
	const words = new Set(
		text
			.slice(0, 500)
			.toLowerCase()
			.split(/[^a-z0-9]+/),
	);
	let most = 1;
	let best: McpServer[] = [];
	for (const server of servers)
		for (const name of server.names) {
			if (name.length < most || !name.every((word) => words.has(word))) continue;
			if (name.length > most) best = [];
			most = name.length;
			if (!best.includes(server)) best.push(server);
		}
	if (found.size > 500) found.clear();
	found.set(text, best);
	return best;
}

/** The servers of a generated text, in its order. */
export function parseServers(text: string): readonly McpServer[] {
	return text.split('\n').map(serverOf);
}

function serverOf(line: string): McpServer {
	const [id = '', names = '', harm = '', reads = '', destroys = '', writes = '', unsaid = '', harmless = '', acts = ''] =
		line.split('|');
	const tools = new Map<string, McpTool>();
	const add = (list: string, hint: Hint) => {
		for (const tool of list.split(' ')) if (tool !== '') tools.set(tool, { tool, hint });
	};
	add(unsaid, 'none');
	add(writes, 'writes');
	add(destroys, 'destroys');
	add(reads, 'reads');
	for (const tool of harmless.split(' '))
		if (tool !== '') tools.set(tool, { tool, hint: tools.get(tool)?.hint ?? 'none', acts: [] });
	for (const entry of acts.split(';')) {
		const [tool = '', ids = ''] = entry.split('=');
		if (tool !== '') tools.set(tool, { tool, hint: tools.get(tool)?.hint ?? 'none', acts: ids.split(' ').filter(isAct) });
	}
	return { id, names: names.split(',').map((name) => name.split(' ')), harm: isAct(harm) ? harm : 'delete-data', tools };
}

function isAct(id: string): id is ActId {
	return (ACT_IDS as readonly string[]).includes(id);
}

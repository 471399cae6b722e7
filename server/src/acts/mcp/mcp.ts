import { type ActId, byHarm, NOT_DESTRUCTIVE_ALONE } from '../act.ts';
import type { Consequence, McpCall } from '../call.ts';
import { consequencesOf } from '../naming/consequences.ts';
import { actsOfToolName } from '../tool-name.ts';
import { type McpServer, type McpTool, serversNamed } from './table.ts';

/** What an MCP tool would do. */
export interface McpReading {
	/** Worst first, each act once. */
	readonly consequences: readonly Consequence[];
	/** False when neither the table nor the name says anything, so that only the protocol's default speaks. */
	readonly understood: boolean;
}

/**
 * Acts of a tool under the name that the configuration gives to its server, or under its package or command.
 * What the table says by hand comes first, then the name's verb together with the server's own hint. A tool with
 * neither is taken for what the protocol takes it for: destructive.
 * @param tool the tool's name; `*` or nothing means every tool of the server
 */
export function actsOfMcpTool(server: string, tool: string): McpReading {
	if (tool === '' || tool === '*') return worstOf(server);
	const known = lookup(server, tool);
	const consequences = (known && consequencesOfTool(known.server, known.entry)) ?? actsOfToolName(tool);
	if (consequences) return { consequences, understood: true };
	return { consequences: [unknown(`nothing is known of the tool \`${tool}\` of \`${server}\``)], understood: false };
}

/** Acts of a tool of the table; undefined when it is listed and yet neither a line, a hint nor its name tells anything. */
export function consequencesOfTool(server: McpServer, entry: McpTool): readonly Consequence[] | undefined {
	const named = actsOfToolName(entry.tool);
	if (!named && !entry.acts && entry.hint === 'none') return undefined;
	return fromTable(server, entry, named ?? []);
}

/** Tools that the table knows for a server of this configuration name or package name, those with an act first. */
export function toolsOfServer(server: string): readonly McpCall[] {
	const tools = new Set(serversNamed(server).flatMap((entry) => [...entry.tools.keys()]));
	const calls = [...tools].map((tool) => ({
		call: { kind: 'mcp', server, tool } as const,
		worst: actsOfMcpTool(server, tool).consequences[0],
	}));
	const order = (worst: Consequence | undefined) => worst?.act ?? 'network-egress';
	return calls.sort((a, b) => byHarm(order(a.worst), order(b.worst))).map(({ call }) => call);
}

function lookup(server: string, tool: string): { server: McpServer; entry: McpTool } | undefined {
	for (const candidate of serversNamed(server)) {
		const entry =
			candidate.tools.get(tool) ??
			candidate.tools.get(tool.replaceAll('-', '_')) ??
			candidate.tools.get(tool.replaceAll('_', '-'));
		if (entry) return { server: candidate, entry };
	}
	return undefined;
}

function fromTable(server: McpServer, { tool, hint, acts }: McpTool, named: readonly Consequence[]): readonly Consequence[] {
	if (acts) return byHand(server.id, tool, acts);
	if (hint === 'reads')
		return named.filter(({ act }) => act === 'secrets-exfiltration' || (act === 'external-communication' && /send/i.test(tool)));
	if (hint === 'writes' && named.length === 0)
		return consequencesOf([['config-change', 'reversible']], `the server says that \`${tool}\` writes`);
	if (hint !== 'destroys') return named;
	if (named.some(({ act }) => !NOT_DESTRUCTIVE_ALONE.has(act))) return named;
	const why = `the server itself says that \`${tool}\` may destroy (\`destructiveHint\`)`;
	return [...named, { act: server.harm, reversibility: 'with-effort' as const, why }].sort((a, b) => byHarm(a.act, b.act));
}

function byHand(server: string, tool: string, acts: readonly ActId[]): readonly Consequence[] {
	const why = `\`${tool}\` of ${server} is known for it`;
	return acts
		.map((act): Consequence => ({ act, reversibility: act === 'external-communication' ? 'none' : 'with-effort', why }))
		.sort((a, b) => byHarm(a.act, b.act));
}

function unknown(what: string): Consequence {
	const why = `${what}, and the protocol takes a tool without hints for destructive (\`destructiveHint\` defaults to true)`;
	return { act: 'arbitrary-execution', reversibility: 'none', why };
}

function worstOf(server: string): McpReading {
	const tools = toolsOfServer(server);
	if (tools.length === 0) return { consequences: [unknown(`nothing is known of the server \`${server}\``)], understood: false };
	const seen = new Map<ActId, Consequence>();
	for (const { tool } of tools)
		for (const consequence of actsOfMcpTool(server, tool).consequences)
			if (!seen.has(consequence.act)) seen.set(consequence.act, { ...consequence, why: `\`${tool}\`: ${consequence.why}` });
	return { consequences: [...seen.values()].sort((a, b) => byHarm(a.act, b.act)), understood: true };
}

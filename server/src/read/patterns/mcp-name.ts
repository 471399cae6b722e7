import { matchesGlob } from './glob.ts';

/** A pattern over the tools of MCP servers; a missing tool names every tool of the server. */
export interface McpPattern {
	readonly server: string;
	readonly tool: string | undefined;
}

/** Reads `mcp__server`, `mcp__server__tool` and forms with `*`. Server names may hold single underscores. */
export function parseMcpUnderscores(text: string): McpPattern | undefined {
	const found = /^mcp__(.+?)(?:__(.*))?$/s.exec(text);
	return found ? { server: found[1] ?? '', tool: found[2] === undefined || found[2] === '' ? undefined : found[2] } : undefined;
}

/** Reads `@server`, `@server/tool` and forms with `*`. */
export function parseMcpAt(text: string): McpPattern | undefined {
	const found = /^@([^/]*)(?:\/(.*))?$/s.exec(text);
	return found ? { server: found[1] ?? '', tool: found[2] === undefined || found[2] === '' ? undefined : found[2] } : undefined;
}

/** Whether a pattern names this tool; names are case-sensitive, and `question` gives `?` one character. */
export function matchesMcp(pattern: McpPattern, server: string, tool: string, question = false): boolean {
	if (!matchesGlob(pattern.server, server, { question })) return false;
	return pattern.tool === undefined || matchesGlob(pattern.tool, tool, { question });
}

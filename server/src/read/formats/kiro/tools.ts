import { matchesGlob } from '../../patterns/glob.ts';
import { matchesMcp, parseMcpAt } from '../../patterns/mcp-name.ts';

/** The names that one native tool goes by in `tools` and `allowedTools`. */
export type ToolNames = readonly string[];
export const SHELL: ToolNames = ['execute_bash', 'shell', 'execute_cmd'];
export const WRITE: ToolNames = ['fs_write', 'write'];
export const READ: ToolNames = ['fs_read', 'read'];
export const AWS: ToolNames = ['use_aws', 'aws'];
export const FETCH: ToolNames = ['web_fetch', 'web'];

/** Whether an agent can see a native tool. An absent list is not confirmed to mean none. */
export function seesTool(tools: readonly string[] | undefined, names: ToolNames): boolean {
	if (!tools) return true;
	return tools.some((each) => each === '*' || each === '@builtin' || names.includes(each));
}

/** Whether an agent can see a tool of a server. */
export function seesMcp(tools: readonly string[] | undefined, server: string, tool: string): boolean {
	if (!tools) return true;
	return tools.some((each) => each === '*' || each === '@mcp' || namesMcp(each, server, tool));
}

/** Whether an entry of `allowedTools` names a native tool: `*` does too, against what the vendor's page says. */
export function trustsTool(pattern: string, names: ToolNames): boolean {
	if (pattern.startsWith('@')) return /^@builtin(?:\/\*?)?$/.test(pattern);
	return names.some((name) => matchesGlob(pattern, name, { question: true }));
}

/** Whether an entry of `allowedTools` names a tool of a server; only entries that begin with `@` do. */
export function namesMcp(pattern: string, server: string, tool: string): boolean {
	const parsed = parseMcpAt(pattern);
	return parsed !== undefined && matchesMcp(parsed, server, tool, true);
}

import type { Call } from '../../../acts/call.ts';
import type { Scope } from '../../patterns/covering.ts';
import {
	anyOf,
	commandPrefix,
	EVERY_COMMAND,
	EVERY_EDIT,
	EVERY_FETCH,
	EVERY_READ,
	everything,
	mcpScope,
	toolScope,
} from '../../patterns/scopes.ts';
import type { ToolUse } from './types.ts';

export const SHELL = 'run_shell_command';
const SHELL_NAMES = [SHELL, 'ShellTool'];

/** Built-in tools besides the shell. Source: `tools/tool-names.ts` of google-gemini/gemini-cli. */
const BUILT_IN: ReadonlySet<string> = new Set([
	...[SHELL, 'write_file', 'replace', 'read_file', 'read_many_files', 'list_directory', 'glob', 'grep_search'],
	...['search_file_content', 'web_fetch', 'google_web_search', 'save_memory', 'write_todos', 'activate_skill'],
	...['ask_user', 'enter_plan_mode', 'exit_plan_mode', 'get_internal_docs', 'invoke_agent', 'codebase_investigator'],
	...['complete_task', 'update_topic', 'list_mcp_resources', 'read_mcp_resource'],
]);

/** The tool uses that a call comes down to; of several, an agent may take the one that is let through. */
export function usesOf(call: Call): readonly ToolUse[] {
	if (call.kind === 'shell') return [{ name: SHELL, command: call.command.trim() }];
	if (call.kind === 'edit')
		return [
			{ name: 'write_file', path: call.path },
			{ name: 'replace', path: call.path },
		];
	if (call.kind === 'read') return [{ name: 'read_file', path: call.path }];
	if (call.kind === 'fetch') return [{ name: 'web_fetch', url: call.url }];
	if (call.kind === 'mcp') return [{ name: `mcp_${call.server}_${call.tool}`, server: call.server }];
	return [{ name: call.kind === 'tool' ? call.name : call.action }];
}

/** The name that the engine uses: the shell has an old alias. */
export function toolName(name: string): string {
	return SHELL_NAMES.includes(name) ? SHELL : name;
}

/** Whether a rule's name could ever be that of a tool. */
export function isKnownTool(name: string): boolean {
	return BUILT_IN.has(name) || name === '*' || name.startsWith('mcp_') || name.includes('__');
}

/** Whether a rule over `name`, and a server if it names one, speaks of this use. */
export function namesUse(name: string, server: string | undefined, use: ToolUse): boolean {
	if (server !== undefined && (server === '*' ? use.server === undefined : use.server !== server)) return false;
	if (name === '*') return true;
	if (name === 'mcp_*') return use.server !== undefined;
	if (name.startsWith('mcp_') && name.endsWith('_*')) return use.server === name.slice(4, -2);
	return name === use.name || (server !== undefined && use.server !== undefined && use.name === `mcp_${use.server}_${name}`);
}

/** What to try on a rule over a tool. */
export function scopeOf(name: string, server?: string, prefixes: readonly string[] = []): Scope {
	if (server !== undefined) return mcpScope(server, name.replace(/^mcp_.*_(?=[^_]*$)/, '') || '*');
	if (name === '*') return everything();
	if (name === SHELL) return prefixes.length > 0 ? anyOf(...prefixes.map((prefix) => commandPrefix(prefix))) : EVERY_COMMAND;
	if (name === 'write_file' || name === 'replace') return EVERY_EDIT;
	if (name === 'read_file' || name === 'read_many_files') return EVERY_READ;
	if (name === 'web_fetch') return EVERY_FETCH;
	const mcp = /^mcp_(.+?)_(.+)$/.exec(name);
	return mcp ? mcpScope(mcp[1] ?? '*', mcp[2] ?? '*') : toolScope(name);
}

/**
 * Whether a command begins with a prefix at a word's end, as the engine finds it in the call's JSON: a blank, the
 * closing quote or an escaped quote must follow.
 */
export function hasPrefix(command: string, prefix: string): boolean {
	const json = JSON.stringify(command).slice(1);
	const head = JSON.stringify(prefix).slice(1, -1);
	return json.startsWith(head) && /^(?:[\s"]|\\")/.test(json.slice(head.length));
}

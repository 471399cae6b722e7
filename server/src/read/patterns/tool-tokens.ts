import type { Scope } from './covering.ts';
import { matchesGlob } from './glob.ts';
import { parseMcpUnderscores } from './mcp-name.ts';
import { pathGlobMatcher } from './paths.ts';
import {
	commandPrefix,
	commandScope,
	EVERY_COMMAND,
	EVERY_EDIT,
	EVERY_FETCH,
	EVERY_READ,
	everything,
	fetchScope,
	mcpScope,
	pathScope,
	toolScope,
} from './scopes.ts';

/** What several vendors write alike: `Bash(git *)`, `Write(src/**)`, `mcp__server__tool`, or a bare tool. */
export function toolTokenScope(text: string, bare: 'exact' | 'prefix'): Scope {
	const [, name = text, argument = ''] = /^([^(]+)(?:\((.*)\))?$/s.exec(text.trim()) ?? [];
	const all = argument === '' || argument === '*' || argument === '**';
	if (name === '*') return everything();
	if (/^(?:Bash|Shell|ShellTool|Exec|run_shell_command|shell|bash)$/.test(name))
		return all ? EVERY_COMMAND : commands(argument, bare);
	if (/^(?:Write|Edit|MultiEdit|Diff|WriteFile|write_file|edit|replace|Delete)$/.test(name))
		return all ? EVERY_EDIT : pathScope('edit', pathGlobMatcher(argument), argument);
	if (/^(?:Read|ReadFile|read_file|read|List|Search|Grep|Glob)$/.test(name))
		return all ? EVERY_READ : pathScope('read', pathGlobMatcher(argument), argument);
	if (/^(?:Fetch|WebFetch|web_fetch)$/.test(name)) return all ? EVERY_FETCH : fetchScope(argument, (url) => holds(argument, url));
	const mcp = parseMcpUnderscores(name);
	return mcp ? mcpScope(mcp.server, mcp.tool ?? '*') : toolScope(name);
}

/** `git:*` and `git *` are prefixes, another `*` is any run of characters, and words alone are as the vendor has it. */
function commands(argument: string, bare: 'exact' | 'prefix'): Scope {
	const prefix = /^([^*]+?)(?::\*| \*)$/s.exec(argument)?.[1];
	if (prefix !== undefined) return commandPrefix(prefix);
	if (argument.includes('*')) return commandScope(argument, (command) => matchesGlob(argument, command));
	return bare === 'prefix' ? commandPrefix(argument) : commandScope(argument, (command) => command === argument.trim());
}

function holds(pattern: string, url: string): boolean {
	const host = /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? '';
	const plain = pattern.replace(/^domain:/, '');
	return matchesGlob(plain, url) || matchesGlob(plain, host) || (plain.startsWith('*.') && host === plain.slice(2));
}

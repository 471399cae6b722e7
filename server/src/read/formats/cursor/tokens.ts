import type { Scope } from '../../patterns/covering.ts';
import { matchesGlob } from '../../patterns/glob.ts';
import { pathGlobMatcher } from '../../patterns/paths.ts';
import {
	commandPrefix,
	commandScope,
	EVERY_COMMAND,
	EVERY_EDIT,
	EVERY_FETCH,
	EVERY_READ,
	fetchScope,
	mcpScope,
	pathScope,
} from '../../patterns/scopes.ts';

/** What a token of `cli.json` covers, and why Cursor does not use it as it stands. Undefined for no token of Cursor's. */
export function tokenScope(
	text: string,
	effect: 'allow' | 'deny',
): { readonly scope: Scope; readonly inert?: string } | undefined {
	const found = /^(Shell|Read|Write|WebFetch|Mcp)(?:\((.*)\))?$/s.exec(text.trim());
	if (!found) return undefined;
	const argument = found[2] ?? '*';
	const all = argument === '*' || argument === '**';
	switch (found[1]) {
		case 'Shell':
			return all ? { scope: EVERY_COMMAND } : shell(argument, effect);
		case 'Read':
			return { scope: all ? EVERY_READ : pathScope('read', pathGlobMatcher(argument), argument) };
		case 'Write':
			return { scope: all ? EVERY_EDIT : pathScope('edit', pathGlobMatcher(argument), argument) };
		case 'WebFetch':
			return { scope: all ? EVERY_FETCH : fetchScope(argument, (url) => inDomain(argument, url)) };
		default: {
			const [server = '*', tool = '*'] = argument.split(':', 2);
			return { scope: mcpScope(server, tool) };
		}
	}
}

/** Cursor compares the first word; behind a colon stands a glob over the arguments. */
function shell(argument: string, effect: 'allow' | 'deny'): { readonly scope: Scope; readonly inert?: string } {
	const colon = argument.indexOf(':');
	if (colon > 0) return { scope: baseAndArguments(argument.slice(0, colon), argument.slice(colon + 1)) };
	if (!/\s/.test(argument))
		return { scope: commandScope(`${argument} *`, (command) => matchesGlob(argument, firstWord(command))) };
	// Not settled by the vendor's page, so an allowance counts and a refusal does not.
	if (effect === 'allow') return { scope: commandPrefix(argument) };
	return { scope: commandPrefix(argument), inert: 'Cursor compares the first word of a command, which has no blank in it' };
}

/** `npm:install*`: this program with arguments that the glob matches. */
export function baseAndArguments(base: string, pattern: string): Scope {
	const matches = (command: string): boolean =>
		firstWord(command) === base && matchesGlob(pattern, command.slice(base.length).trim(), { question: true });
	return commandScope(`${base} ${pattern}`, matches);
}

function firstWord(command: string): string {
	return /^\S*/.exec(command)?.[0] ?? '';
}

function inDomain(pattern: string, url: string): boolean {
	const host = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1] ?? url;
	return matchesGlob(pattern, host, { ignoreCase: true }) || (pattern.startsWith('*.') && host === pattern.slice(2));
}

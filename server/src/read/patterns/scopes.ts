import type { Call } from '../../acts/call.ts';
import type { Probes } from '../../acts/probes.ts';
import { anyShell, mcpCalls, shellCallsOfGlob, shellCallsOfRegex } from './calls.ts';
import type { Scope } from './covering.ts';
import { matchesGlob } from './glob.ts';
import { regexWords } from './regex-words.ts';
import { rustRegex } from './rust-regex.ts';
import { shellWords } from './shell.ts';

/** Every shell command. */
export const EVERY_COMMAND: Scope = { covers: ({ kind }) => kind === 'shell', tries: anyShell };

/** Every edit by the agent's own tools. */
export const EVERY_EDIT: Scope = { covers: ({ kind }) => kind === 'edit', tries: (probes) => probes.files() };

/** Every read by the agent's own tools. */
export const EVERY_READ: Scope = { covers: ({ kind }) => kind === 'read', tries: () => [{ kind: 'read', path: '.env' }] };

/** Every fetch of a web page. */
export const EVERY_FETCH: Scope = {
	covers: ({ kind }) => kind === 'fetch',
	tries: () => [{ kind: 'fetch', url: 'https://example.com/' }],
};

/** Every call an agent can make; MCP tools are tried on the servers named. */
export function everything(servers: readonly string[] = []): Scope {
	const parts = [EVERY_COMMAND, EVERY_EDIT, EVERY_FETCH, ...servers.map((server) => mcpScope(server, '*'))];
	return { covers: () => true, tries: (probes) => triesOf(parts, probes) };
}

/** What several scopes cover together. */
export function anyOf(...scopes: readonly Scope[]): Scope {
	return { covers: (call) => scopes.some((scope) => scope.covers(call)), tries: (probes) => triesOf(scopes, probes) };
}

/** Shell commands that a test on their text accepts; `pattern` is a glob to find examples with. */
export function commandScope(pattern: string, matches: (command: string) => boolean): Scope {
	return {
		covers: (call) => call.kind === 'shell' && matches(call.command.trim()),
		tries: function* (probes) {
			yield* shellCallsOfGlob(pattern, probes);
			if (pattern.includes('*')) yield { kind: 'shell', command: pattern.replaceAll('*', 'x') };
		},
	};
}

/** Shell commands that begin with these words. */
export function commandPrefix(prefix: string, boundary = true): Scope {
	const head = prefix.trim();
	const matches = (command: string): boolean =>
		command === head || (boundary ? command.startsWith(`${head} `) : command.startsWith(head));
	return {
		covers: (call) => call.kind === 'shell' && matches(call.command.trim()),
		tries: function* (probes) {
			if (head === '') yield* anyShell(probes);
			else yield* probes.startingWith(shellWords(head)).filter(({ command }) => matches(command));
			if (!boundary) yield* probes.shell().filter(({ command }) => matches(command));
			yield { kind: 'shell', command: head };
		},
	};
}

/** Shell commands that a regular expression finds; one that does not compile covers nothing. */
export function commandRegex(pattern: string, anchoring: 'anywhere' | 'whole' = 'anywhere'): Scope {
	const matches = rustRegex(pattern, anchoring);
	return {
		covers: (call) => call.kind === 'shell' && (matches?.(call.command.trim()) ?? false),
		tries: (probes) => (matches ? shellCallsOfRegex(pattern, matches, probes) : []),
	};
}

/** Paths of one kind of file access that a test accepts; `example` is a path to show. */
export function pathScope(kind: 'edit' | 'read', matches: (path: string) => boolean, example: string): Scope {
	return {
		covers: (call) => call.kind === kind && matches(call.path),
		tries: function* (probes) {
			if (kind === 'edit') yield* probes.files();
			yield { kind, path: example.replaceAll('**', 'x').replaceAll('*', 'x') };
		},
	};
}

/** Tools of MCP servers; `*` stands for any run of characters in either name. */
export function mcpScope(server: string, tool: string, ignoreCase = false): Scope {
	return {
		covers: (call) =>
			call.kind === 'mcp' && matchesGlob(server, call.server, { ignoreCase }) && matchesGlob(tool, call.tool, { ignoreCase }),
		tries: (probes) => mcpCalls(server, tool, probes),
	};
}

/** A tool that is none of the usual kinds, by its own name. */
export function toolScope(name: string): Scope {
	return { covers: (call) => call.kind === 'tool' && matchesGlob(name, call.name), tries: () => [{ kind: 'tool', name }] };
}

/** Addresses that a test accepts. */
export function fetchScope(pattern: string, matches: (url: string) => boolean): Scope {
	const host = pattern.replaceAll('*', 'x');
	const examples = host.includes('://') ? [host] : [`https://${host}/`, ...regexWords(pattern)];
	return {
		covers: (call) => call.kind === 'fetch' && matches(call.url),
		tries: () => examples.filter(matches).map((url): Call => ({ kind: 'fetch', url })),
	};
}

function* triesOf(scopes: readonly Scope[], probes: Probes): Iterable<Call> {
	for (const scope of scopes) yield* scope.tries(probes);
}

import type { Call } from '../../../acts/call.ts';
import type { Probes } from '../../../acts/probes.ts';
import { anyShell } from '../../patterns/calls.ts';
import { serverCalls } from '../mcp/server.ts';
import type { CodexRule, Sandbox } from './types.ts';

/** Calls that a rule could let through; each is decided again. */
export function* exemplarsOfCodex(rule: CodexRule, probes: Probes): Iterable<Call> {
	const { spec } = rule;
	if (spec.kind === 'prefix') yield* ofPrefix(spec.pattern, probes);
	else if (spec.kind === 'sandbox') yield* ofSandbox(spec.sandbox, probes);
	else if (spec.kind === 'reviewer' || (spec.kind === 'approval' && spec.approval === 'never')) {
		yield* anyShell(probes);
		yield* probes.files();
	} else if (spec.kind === 'approval') yield { kind: 'shell', command: 'curl https://example.com/' };
	else if (spec.kind === 'server') yield* serverCalls(spec.server, undefined, probes);
	else if (spec.kind === 'tool') yield* serverCalls({ name: spec.server, packages: [] }, spec.tool, probes);
	else if (spec.kind === 'hook') yield { kind: 'shell', command: spec.command };
	else if (spec.kind === 'web') yield { kind: 'fetch', url: 'https://example.com/' };
}

const MOST_HEADS = 40;

/** Known commands under each way to spell the prefix; behind a shell or an interpreter, anything. */
function* ofPrefix(pattern: readonly (readonly string[])[], probes: Probes): Iterable<Call> {
	for (const head of headsOf(pattern)) {
		const shell = /^(?:.*\/)?(?:ba|z|da|k)?sh$/.test(head[0] ?? '') && (head.length < 2 || /^-\w*c$/.test(head[1] ?? ''));
		if (shell && head.length <= 2) {
			const flag = head[1] ?? '-c';
			for (const { command } of probes.worst())
				if (!command.includes("'")) yield { kind: 'shell', command: `${head[0]} ${flag} '${command}'` };
		}
		yield* probes.startingWith(head);
		yield { kind: 'shell', command: head.map(quoted).join(' ') };
	}
}

function headsOf(pattern: readonly (readonly string[])[]): readonly (readonly string[])[] {
	let heads: readonly (readonly string[])[] = [[]];
	for (const choices of pattern) heads = heads.flatMap((head) => choices.map((word) => [...head, word])).slice(0, MOST_HEADS);
	return heads;
}

/** Without a sandbox everything; within it, what does its harm on the machine. */
function* ofSandbox({ mode }: Sandbox, probes: Probes): Iterable<Call> {
	if (mode === 'read-only') {
		yield { kind: 'shell', command: 'cat README.md' };
		return;
	}
	if (mode === 'danger-full-access') {
		yield* anyShell(probes);
		yield* probes.files();
		return;
	}
	for (const program of LOCAL) yield* probes.startingWith([program]);
	yield { kind: 'shell', command: 'rm -r src' };
	yield* probes.files();
}

/** Programs that do their harm to files, and those that run code of the workspace. */
const LOCAL = [
	'rm',
	'rmdir',
	'find',
	'shred',
	'truncate',
	'mv',
	'cp',
	'dd',
	'chmod',
	'sqlite3',
	'make',
	'npm',
	'python',
	'node',
	'bash',
];

function quoted(word: string): string {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

import type { Call, ShellCall } from '../../acts/call.ts';
import type { Probes } from '../../acts/probes.ts';
import { literalHead } from './glob.ts';
import { regexWords } from './regex-words.ts';
import { shellWords } from './shell.ts';

/** Calls to try on a rule without a head of its own: one an act first, then every known command. */
export function* anyShell(probes: Probes): Iterable<ShellCall> {
	yield* probes.worst();
	yield* probes.shell();
}

/**
 * Calls that a pattern with `*` could let through: known commands under its literal head, the same with the
 * pattern's own tail behind them, and the pattern itself with its stars taken out.
 */
export function* shellCallsOfGlob(pattern: string, probes: Probes): Iterable<ShellCall> {
	const assigning = /^((?:\w+=[^\s*]*\s+)+|\w+=(?=\*))(.*)$/s.exec(pattern);
	if (assigning) {
		const before = assigning[1]?.endsWith('=') ? `${assigning[1]}1 ` : (assigning[1] ?? '');
		for (const { command } of shellCallsOfGlob(assigning[2] ?? '', probes)) yield { kind: 'shell', command: before + command };
		return;
	}
	const head = literalHead(pattern);
	if (head.trim() === '') {
		yield* anyShell(probes);
		return;
	}
	if (head !== pattern) {
		const known = probes.startingWith(shellWords(head));
		yield* known;
		const tail = pattern.slice(head.length).replace(/^\*+/, '').replaceAll('*', 'x');
		if (tail !== '') for (const { command } of known) yield { kind: 'shell', command: filled(head, command, tail) };
		if (!/\s$/.test(head)) yield* probes.shell().filter(({ command }) => command.startsWith(head));
	}
	yield { kind: 'shell', command: pattern.replaceAll('*', '').trim() };
}

/**
 * Calls that an anchored regular expression could let through: known commands under its literal words, then every
 * known command that it matches, then words of its own.
 */
export function* shellCallsOfRegex(pattern: string, matches: (text: string) => boolean, probes: Probes): Iterable<ShellCall> {
	const head = literalWords(pattern);
	if (head.length > 0) yield* probes.startingWith(head).filter(({ command }) => matches(command));
	else yield* probes.worst().filter(({ command }) => matches(command));
	yield* probes.shell().filter(({ command }) => matches(command));
	for (const command of regexWords(pattern)) {
		if (command.trim() !== '' && matches(command)) yield { kind: 'shell', command };
	}
}

/** Reads to try on a rule over paths: files that hold secrets, and those whose change is an act. */
export function* readCalls(probes: Probes): Iterable<Call> {
	for (const path of SECRETS) yield { kind: 'read', path };
	for (const call of probes.files()) if (call.kind === 'edit') yield { kind: 'read', path: call.path };
}

const SECRETS = [
	'.env',
	'.env.production',
	'~/.aws/credentials',
	'~/.ssh/id_rsa',
	'/etc/shadow',
	'secrets/production.json',
	'.npmrc',
	'~/.kube/config',
];

/** Tools of a server that a pattern could name; a server nobody knows has tools nobody knows. */
export function mcpCalls(server: string, tool: string | undefined, probes: Probes): readonly Call[] {
	if (tool !== undefined && !tool.includes('*') && !tool.includes('?')) return [{ kind: 'mcp', server, tool }];
	const known = probes.tools(server);
	return known.length > 0 ? known : [{ kind: 'mcp', server, tool: tool ?? '*' }];
}

/** The words that a regular expression spells out before its first sign of choice. */
function literalWords(pattern: string): readonly string[] {
	const found = /^(?:\^|\\A)?((?:[\w\s/:=@-]|\\[.\-/])*)/.exec(pattern)?.[1] ?? '';
	const next = pattern.slice(pattern.indexOf(found) + found.length);
	const whole = next === '' || /\s$/.test(found) || next.startsWith('.*') || next.startsWith('$');
	const words = found
		.replaceAll('\\', '')
		.trim()
		.split(/\s+/)
		.filter((word) => word !== '');
	return topLevelChoice(pattern) ? [] : whole ? words : words.slice(0, -1);
}

/** Whether a `|` stands outside every bracket. */
export function topLevelChoice(pattern: string): boolean {
	let depth = 0;
	for (let at = 0; at < pattern.length; at++) {
		const sign = pattern[at];
		if (sign === '\\') at++;
		else if (sign === '(' || sign === '[') depth++;
		else if (sign === ')' || sign === ']') depth--;
		else if (sign === '|' && depth === 0) return true;
	}
	return false;
}

function filled(head: string, command: string, tail: string): string {
	const rest = command.startsWith(head) ? command.slice(head.length) : command.slice(command.indexOf(' ') + 1);
	return `${head}${rest}${tail}`;
}

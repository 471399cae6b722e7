import { matchesGlob } from '../../patterns/glob.ts';
import type { SimpleCommand } from '../../patterns/shell.ts';
import type { Spec } from './types.ts';

type CommandSpec = Extract<Spec, { kind: 'command' }>;

/** Whether a rule on commands names one simple command. A refusal sees through more than a permission does. */
export function namesCommand(spec: CommandSpec, command: SimpleCommand, refusing: boolean): boolean {
	const written = [...command.assignments, command.text].join(' ');
	if (namesText(spec, written, refusing)) return true;
	if (command.assigned.some((name) => !refusing && !SAFE_VARIABLES.has(name))) return false;
	const forms = [command.text, ...unwrapped(command), ...(command.timed ? [`time ${command.text}`] : [])];
	return forms.some((form) => namesText(spec, form, refusing));
}

/** Whether a rule without wildcards is a whole text, chains and redirections included. */
export function namesExactly(spec: CommandSpec, text: string): boolean {
	return !spec.prefix && !spec.pattern.includes('*') && spec.pattern.trim() === text.trim();
}

/** Variables that a permission may ignore before a command, since they cannot change what runs. */
const SAFE_VARIABLES: ReadonlySet<string> = new Set([
	'NODE_ENV',
	'LANG',
	'LC_ALL',
	'TERM',
	'NO_COLOR',
	'FORCE_COLOR',
	'TZ',
	'CI',
	'RUST_BACKTRACE',
	'RUST_LOG',
]);

/** Programs that run another one, and that no prefix rule is let through for. */
const NEVER_BY_PREFIX: ReadonlySet<string> = new Set(['watch', 'setsid', 'ionice', 'flock']);

function namesText(spec: CommandSpec, text: string, refusing: boolean): boolean {
	const wild = spec.prefix || spec.pattern.includes('*');
	if (wild && !refusing && isNeverByPrefix(text.split(' '))) return false;
	const [pattern, form] = spec.tool === 'PowerShell' ? [spec.pattern.toLowerCase(), text.toLowerCase()] : [spec.pattern, text];
	if (!spec.prefix) return matchesGlob(pattern, form);
	if (pattern.includes('*')) return matchesGlob(pattern, form) || matchesGlob(`${pattern} *`, form);
	return form === pattern || form.startsWith(`${pattern} `);
}

/** Whether a command is one of those that no rule with a wildcard lets through. */
export function isNeverByPrefix(words: readonly string[]): boolean {
	const program = words[0] ?? '';
	if (program === 'find') return words.some((word) => /^-(?:exec|execdir|ok|okdir|delete)$/.test(word));
	return NEVER_BY_PREFIX.has(program);
}

/** The command without the wrappers that Claude Code strips before it compares. */
function unwrapped(command: SimpleCommand): readonly string[] {
	const forms: string[] = [];
	let words = command.text.split(' ');
	for (let rest = strip(words); rest; rest = strip(words)) {
		forms.push(rest.join(' '));
		words = rest;
	}
	return forms;
}

/** `timeout 5 x`, `nice -n 10 x`, `xargs x`: what is run. Undefined when the first word is no wrapper. */
function strip(words: readonly string[]): string[] | undefined {
	const [program = '', ...rest] = words;
	if (['time', 'nohup', 'command', 'builtin', 'noglob'].includes(program)) return nonEmpty(rest);
	if (program === 'xargs') return rest[0]?.startsWith('-') ? undefined : nonEmpty(rest);
	if (!['timeout', 'nice', 'stdbuf'].includes(program)) return undefined;
	let at = 0;
	while (rest[at]?.startsWith('-')) at += /^-(?:n|k|s|i|o|e)$/.test(rest[at] ?? '') ? 2 : 1;
	return nonEmpty(rest.slice(program === 'timeout' ? at + 1 : at));
}

function nonEmpty(words: string[]): string[] | undefined {
	return words.length > 0 ? words : undefined;
}

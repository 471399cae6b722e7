import type { SimpleCommand } from '../../patterns/shell.ts';

/** Whether a command is in the built-in set that runs without asking in every mode. */
export function isReadOnly(command: SimpleCommand): boolean {
	const [program = '', ...rest] = command.words;
	if (command.assigned.length > 0) return false;
	if (program === 'git') return isReadOnlyGit(rest);
	if (program === 'find')
		return !rest.some((word) => /^-(?:exec|execdir|ok|okdir|delete|fprint|fprintf|fprint0|fls)$/.test(word));
	return PROGRAMS.has(program);
}

const PROGRAMS: ReadonlySet<string> = new Set([
	'ls',
	'cat',
	'echo',
	'pwd',
	'head',
	'tail',
	'grep',
	'wc',
	'which',
	'diff',
	'stat',
	'du',
	'cd',
]);
const GIT: ReadonlySet<string> = new Set([
	'status',
	'log',
	'diff',
	'show',
	'blame',
	'rev-parse',
	'describe',
	'ls-files',
	'shortlog',
]);

/** Only commands that cannot change anything whatever their options, and no option that runs or writes. */
function isReadOnlyGit(words: readonly string[]): boolean {
	const [command = '', ...options] = words;
	return GIT.has(command) && !options.some((word) => /^--(?:output|ext-diff|exec|open-files-in-pager)/.test(word));
}

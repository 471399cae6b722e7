/** Commands that version 3 runs without a rule: read-only git, who and where am I, and utilities that only read. */
export function readsOnly(words: readonly string[]): boolean {
	const [program = '', command = ''] = words;
	if (program === 'git') return GIT.has(command);
	return PROGRAMS.has(program);
}

const GIT: ReadonlySet<string> = new Set(['status', 'log', 'diff', 'show', 'blame', 'rev-parse', 'describe', 'ls-files']);
const PROGRAMS: ReadonlySet<string> = new Set([
	'pwd',
	'whoami',
	'uname',
	'ls',
	'cat',
	'echo',
	'head',
	'tail',
	'wc',
	'which',
	'date',
	'grep',
]);

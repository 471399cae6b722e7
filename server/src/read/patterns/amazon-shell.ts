import { shlex } from './shlex.ts';

/**
 * Why the shell tool of Amazon Q, and of Kiro's second generation after it, asks for a command before it looks at
 * any list of allowed commands. Undefined when the lists may decide.
 * Source: `tools/execute/mod.rs` of aws/amazon-q-developer-cli, `requires_acceptance`.
 */
export function alwaysAsked(command: string): string | undefined {
	if (/[\r\n]/.test(command)) return 'a command of several lines is always asked for';
	const words = shlex(command);
	if (!words) return 'a command with an open quote is always asked for';
	const sign = words.flatMap((word) => DANGEROUS.filter((each) => word.includes(each)))[0];
	if (sign) return `a command with \`${sign}\` is always asked for`;
	for (const part of pipeParts(words)) {
		if (part.some((word) => word.includes('|'))) return 'a pipe without blanks around it is always asked for';
		const [program = '', ...rest] = part;
		const risky = program === 'find' ? FIND : program === 'grep' ? ['-P', '--perl-regexp'] : [];
		const option = rest.flatMap((word) => risky.filter((each) => word.includes(each)))[0];
		if (option) return `\`${program}\` with \`${option}\` is always asked for`;
	}
	return undefined;
}

/** Whether every part of a pipe starts with a program that `autoAllowReadonly` lets through. */
export function isReadOnlyPipe(command: string): boolean {
	const words = shlex(command);
	return (
		words !== undefined &&
		words.length > 0 &&
		pipeParts(words).every(([program]) => program !== undefined && READ_ONLY.has(program))
	);
}

const DANGEROUS = ['<(', '$(', '`', '>', '&&', '||', '&', ';', '$', 'IFS'];
const FIND = ['-exec', '-delete', '-ok', '-fprint', '-fls'];
const READ_ONLY: ReadonlySet<string> = new Set([
	'ls',
	'cat',
	'echo',
	'pwd',
	'which',
	'head',
	'tail',
	'find',
	'grep',
	'dir',
	'type',
]);

function pipeParts(words: readonly string[]): string[][] {
	const parts: string[][] = [[]];
	for (const word of words) {
		if (word === '|') parts.push([]);
		else parts.at(-1)?.push(word);
	}
	return parts;
}

import { add, type Scope } from './scope.ts';

const LOADS =
	/^(LD_PRELOAD|LD_LIBRARY_PATH|LD_AUDIT|DYLD_INSERT_LIBRARIES|DYLD_LIBRARY_PATH|BASH_ENV|ENV|PROMPT_COMMAND|PERL5OPT|RUBYOPT|PYTHONSTARTUP|PYTHONHOME|GIT_SSH_COMMAND)$/;

/** Variables that make every program started later load other code, or that hide what was typed. */
export function actsOfAssignment(name: string, value: string, scope: Scope): void {
	if (value !== '' && (LOADS.test(name) || (name === 'NODE_OPTIONS' && /--(require|import|loader)/.test(value))))
		add(scope, 'security-weakening', 'reversible', `\`${name}\` makes every program load other code`);
	if (name === 'HISTFILE' || (/^HIST(FILE)?SIZE$/.test(name) && value === '0'))
		add(scope, 'security-weakening', 'reversible', 'hides what was done');
}

const GLOBBED = [
	'rm',
	'dd',
	'mv',
	'sh',
	'bash',
	'chmod',
	'chown',
	'shred',
	'find',
	'git',
	'curl',
	'cat',
	'mkfs',
	'kill',
	'reboot',
];

/** The program that a glob such as `/bin/r?` most likely means, or the glob itself. */
export function programOfGlob(name: string): string {
	if (!/[?*[]/.test(name)) return name;
	const base = name.replace(/^.*\//, '');
	if (!/[?*[]/.test(base)) return name;
	const shape = new RegExp(
		`^${base
			.replace(/[.+^$(){}|\\]/g, '\\$&')
			.replace(/\?/g, '.')
			.replace(/\*/g, '.{0,12}')
			.replace(/\[(?![^\]]*\])/g, '\\[')}$`,
	);
	return GLOBBED.find((program) => shape.test(program)) ?? name;
}

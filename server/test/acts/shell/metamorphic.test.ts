import assert from 'node:assert/strict';
import { families } from '../../../../scripts/generate/catalogue.ts';
import { classify } from '../../../src/acts/classify.ts';
import { dialectOf } from '../../../src/acts/shell/dialect.ts';

const of = (command: string) => classify({ kind: 'shell', command, dialect: 'bash' });
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Witnesses that are one plain command of Bash, so that a prefix or a wrapper keeps their meaning. */
const plain = families()
	.flatMap(({ entries }) => entries)
	.map(({ witness }) => witness)
	.filter(
		(witness) =>
			dialectOf(witness) === 'bash' &&
			/^[a-z][\w.-]+ [^|;&<>(){}`\n]*$/.test(witness) &&
			!/^(bash|sh|f|exec|history|export|eval|trap)\b/.test(witness),
	)
	.filter((witness) => of(witness).destructive);

const first = (command: string) => command.slice(0, command.indexOf(' '));
const rest = (command: string) => command.slice(command.indexOf(' '));

/** Ways to write the same command that change nothing of what it does. */
const TRANSFORMATIONS: Readonly<Record<string, (command: string) => string>> = {
	'a path before the program': (command) => `/usr/bin/${command}`,
	'quotes around the program': (command) => `"${first(command)}"${rest(command)}`,
	'quotes inside the program': (command) => `${command.slice(0, 1)}''${command.slice(1)}`,
	'a backslash inside the program': (command) => `${command.slice(0, 1)}\\${command.slice(1)}`,
	'a backslash before the program': (command) => `\\${command}`,
	'ANSI-C quotes': (command) =>
		`$'${[...first(command)].map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join('')}'${rest(command)}`,
	'spaces and tabs': (command) => `  ${first(command)} \t ${rest(command).trim()}  `,
	'a line that goes on': (command) => `${first(command)} \\\n${rest(command)}`,
	sudo: (command) => `sudo ${command}`,
	'sudo with options': (command) => `sudo -n -u root ${command}`,
	env: (command) => `env X=1 ${command}`,
	'an assignment before it': (command) => `X=1 ${command}`,
	command: (command) => `command ${command}`,
	exec: (command) => `exec ${command}`,
	nohup: (command) => `nohup ${command}`,
	timeout: (command) => `timeout 60 ${command}`,
	nice: (command) => `nice -n 5 ${command}`,
	time: (command) => `time ${command}`,
	'bash -c': (command) => `bash -c ${quoted(command)}`,
	'sh -c inside bash -c': (command) => `bash -c ${quoted(`sh -c ${quoted(command)}`)}`,
	eval: (command) => `eval ${quoted(command)}`,
	'a subshell': (command) => `( ${command} )`,
	'a group': (command) => `{ ${command}; }`,
	'after &&': (command) => `true && ${command}`,
	'after a semicolon': (command) => `pwd; ${command}`,
	'after a newline': (command) => `pwd\n${command}`,
	'in the background': (command) => `${command} &`,
	'output thrown away': (command) => `${command} >/dev/null 2>&1`,
	'into a pipe': (command) => `${command} | cat`,
	'inside a substitution': (command) => `echo "$(${command})"`,
	'inside a condition': (command) => `if true; then ${command}; fi`,
	'through a variable': (command) => `P=${first(command)}; $P${rest(command)}`,
	'through a function': (command) => `f() { ${command}; }; f`,
};

describe('the same command written differently', () => {
	it('starts from enough commands', () => assert.ok(plain.length > 800, String(plain.length)));
	for (const [name, transform] of Object.entries(TRANSFORMATIONS)) {
		it(`is still destructive with ${name}`, () => {
			const lost = plain.filter((command) => !of(transform(command)).destructive);
			assert.deepEqual(lost, []);
		});
	}
});

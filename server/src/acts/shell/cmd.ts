import { type Run, run } from './run.ts';
import { add, type Content, innerScope, NOTHING_KNOWN, type Scope } from './scope.ts';
import type { Arg } from './words.ts';

/** `cmd /c …`: the rest is one command line. */
export function runCmd({ texts, scope }: Run): Content {
	const at = texts.findIndex((text) => /^\/[ckr]/i.test(text));
	if (at < 0) return NOTHING_KNOWN;
	const glued = (texts[at] ?? '').slice(2);
	const line = [glued, ...texts.slice(at + 1)].filter(Boolean).join(' ');
	walkCmd(line, innerScope(scope));
	return NOTHING_KNOWN;
}

/** Looks at every command of a line of cmd: `&`, `&&`, `||` and `|` end one. */
export function walkCmd(text: string, scope: Scope): void {
	for (const line of text.split(/\r?\n/)) {
		let input: Content = NOTHING_KNOWN;
		for (const words of splitCmd(line)) {
			const [name = '', ...rest] = words;
			const own = name.replace(/^@/, '');
			if (/^(rem|::)$/i.test(own)) continue;
			const program = CMD_PROGRAMS[own.toLowerCase()] ?? own;
			const args: Arg[] = [program, ...rest].map((word) => ({ text: word, certain: true, plain: false }));
			if (/^(for|if)$/i.test(own)) {
				const at = words.findIndex((word) => /^do$/i.test(word));
				if (at > 0) walkCmd(words.slice(at + 1).join(' '), { ...scope, depth: scope.depth + 1 });
				else if (words.length > 3) walkCmd(words.slice(3).join(' '), { ...scope, depth: scope.depth + 1 });
				continue;
			}
			if (/^(call|start)$/i.test(own) && !/https?:/i.test(rest.join(' '))) {
				const inner = rest.filter((word) => !/^\/|^$/.test(word));
				if (inner.length > 0)
					run(
						inner.map((word) => ({ text: word, certain: true, plain: false })),
						scope,
						input,
					);
				continue;
			}
			input = run(args, scope, input);
		}
	}
	if (/\bpowershell\b.*-enc/i.test(text)) add(scope, 'arbitrary-execution', 'none', 'starts PowerShell');
}

/** Commands of cmd whose names mean something else in a POSIX shell. */
const CMD_PROGRAMS: Readonly<Record<string, string>> = {
	__proto__: null as never,
	del: 'cmd:del',
	erase: 'cmd:del',
	rd: 'cmd:rd',
	rmdir: 'cmd:rd',
	format: 'cmd:format',
	move: 'cmd:move',
	copy: 'cmd:copy',
	start: 'cmd:start',
	find: 'cmd:find',
	sort: 'cmd:sort',
	date: 'cmd:date',
	time: 'cmd:time',
	echo: 'echo',
};

function splitCmd(line: string): readonly (readonly string[])[] {
	const commands: string[][] = [];
	let words: string[] = [];
	let word: string | undefined;
	let quoted = false;
	const endWord = (): void => {
		if (word !== undefined) words.push(word);
		word = undefined;
	};
	for (let at = 0; at < line.length; at++) {
		const letter = line[at] ?? '';
		if (letter === '^' && !quoted) word = (word ?? '') + (line[++at] ?? '');
		else if (letter === '"') {
			quoted = !quoted;
			word ??= '';
		} else if (!quoted && /[&|()]/.test(letter)) {
			endWord();
			if (words.length > 0) commands.push(words);
			words = [];
		} else if (!quoted && /[\s]/.test(letter)) endWord();
		else word = (word ?? '') + letter;
	}
	endWord();
	if (words.length > 0) commands.push(words);
	return commands;
}

import { runProgramFind } from './programs/find.ts';
import { quoted, type Run, runInner } from './run.ts';
import { add, type Content, innerScope, NOTHING_KNOWN } from './scope.ts';
import { walkScript } from './walk.ts';
import type { Arg } from './words.ts';

/** Programs that run one command many times: xargs, parallel, find -exec. Undefined for others. */
export function runXargsLike(run: Run): Content | undefined {
	switch (run.program) {
		case 'xargs':
		case 'gxargs':
			return runXargs(run);
		case 'parallel':
		case 'rush':
			return runParallel(run);
		case 'find':
		case 'gfind':
			return runProgramFind(run);
		case 'fd':
		case 'fdfind':
			return runFd(run);
		default:
			return undefined;
	}
}

const XARGS_VALUED = new Set(
	'-I -n -P -L -s -a -d -E -J -R -S --max-args --max-procs --max-lines --arg-file --delimiter --eof --max-chars --process-slot-var'.split(
		' ',
	),
);

function runXargs(run: Run): Content {
	const { texts, words, input, scope } = run;
	let replace: string | undefined;
	let at = 0;
	let noneIfEmpty = false;
	for (; at < texts.length && /^-./.test(texts[at] ?? ''); at++) {
		const text = texts[at] ?? '';
		if (text === '--') {
			at++;
			break;
		}
		if (/^-(\w*r\w*|-no-run-if-empty)$/.test(text) || text === '--no-run-if-empty') noneIfEmpty = true;
		if (text === '-I' || text === '-J') replace = texts[at + 1];
		else if (text.startsWith('-I')) replace = text.slice(2);
		else if (text === '-i' || text === '--replace') replace = '{}';
		else if (text.startsWith('--replace=')) replace = text.slice(10);
		else if (/^-i./.test(text)) replace = text.slice(2);
		if (XARGS_VALUED.has(text)) at++;
	}
	if (noneIfEmpty && input.text === '') return NOTHING_KNOWN;
	const command = words.slice(at);
	if (command.length === 0) return input;
	return runFilled(command, replace, input, scope);
}

/** The command with what flows in put in its place, or behind it. */
function runFilled(command: readonly Arg[], replace: string | undefined, input: Content, scope: Run['scope']): Content {
	const text = input.text?.trim();
	const tainted = input.remote || input.decoded ? input : undefined;
	const shell =
		/^(.*\/)?(ba|da|a|z|k|mk)?sh$|^(.*\/)?(python|node|perl|ruby|php)[\d.]*$/.test(command[0]?.text ?? '') &&
		command.some((arg) => /^-\w*[ce]$/.test(arg.text));
	const open = command.at(-1)?.text;
	if (
		shell &&
		(open === '--' || /^-\w*[ce]$/.test(open ?? '') || command.some((arg) => arg.text === replace || arg.text === '{}'))
	) {
		add(
			scope,
			'security-weakening',
			'none',
			tainted ? 'runs what was just downloaded or decoded, unread' : 'runs every line that flows in as a program',
		);
		if (text) walkScript(text, innerScope(scope));
		return NOTHING_KNOWN;
	}
	const given: Arg = { text: text ?? '$INPUT', certain: text !== undefined, plain: false };
	const marker = replace;
	const filled = marker
		? command.map((arg) =>
				arg.text.includes(marker)
					? { ...arg, text: arg.text.replaceAll(marker, given.text), certain: given.certain && arg.certain }
					: arg,
			)
		: [...command, ...split(given)];
	return runInner(filled, scope, NOTHING_KNOWN);
}

function split(given: Arg): readonly Arg[] {
	if (!given.certain) return [given];
	return given.text
		.split(/\s+/)
		.filter(Boolean)
		.slice(0, 64)
		.map((text) => ({ text, certain: true, plain: false }));
}

const PARALLEL_VALUED = new Set(
	'-j --jobs -a --arg-file -S --sshlogin --results --joblog -C --colsep -d --delimiter --delay --timeout --retries --tagstring --wd --workdir -P -n -N -L --env --basefile --return'.split(
		' ',
	),
);

function runParallel(run: Run): Content {
	const { texts, words, input, scope } = run;
	let at = 0;
	for (; at < texts.length && /^-./.test(texts[at] ?? ''); at++) if (PARALLEL_VALUED.has(texts[at] ?? '')) at++;
	const marks = texts.findIndex((text, index) => index >= at && /^:::?:?\+?$/.test(text));
	const command = words.slice(at, marks < 0 ? undefined : marks);
	const given = marks < 0 ? undefined : words.slice(marks + 1).filter(({ text }) => !/^:::/.test(text));
	if (command.length === 0) {
		for (const { text } of given ?? []) walkScript(text, innerScope(scope));
		if (!given && input.text === undefined) add(scope, 'arbitrary-execution', 'none', 'runs every line that flows in');
		if (!given && input.text !== undefined && texts.length > 0) walkScript(input.text, innerScope(scope));
		return NOTHING_KNOWN;
	}
	const values = given ?? [{ text: input.text?.trim() ?? '$INPUT', certain: input.text !== undefined, plain: false }];
	for (const value of values.slice(0, 32)) {
		const content: Content = value.certain ? { ...input, text: value.text } : input;
		const hasMark = command.some(({ text }) => text.includes('{}'));
		const single = command.length === 1 ? command[0] : undefined;
		if (single && /\s/.test(single.text)) walkScript(single.text.replaceAll('{}', quoted(value.text)), innerScope(scope));
		else runFilled(command, hasMark ? '{}' : undefined, content, scope);
	}
	return NOTHING_KNOWN;
}

/** `fd -x rm`, `fd -X rm -rf`. */
function runFd(run: Run): Content | undefined {
	const at = run.texts.findIndex((text) => /^(-x|-X|--exec|--exec-batch)$/.test(text));
	if (at < 0) return NOTHING_KNOWN;
	return runInner([...run.words.slice(at + 1), { text: '$FOUND', certain: false, plain: false }], run.scope, NOTHING_KNOWN);
}

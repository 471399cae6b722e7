import { actsOfCode } from './code.ts';
import { splitPowerShell } from './powershell-words.ts';
import { decodeBase64 } from './programs/filters.ts';
import { type Run, run } from './run.ts';
import { add, type Content, innerScope, MAXIMUM_DEPTH, misunderstood, NOTHING_KNOWN, type Scope } from './scope.ts';
import type { Arg } from './words.ts';

/** `powershell [-NoProfile] -Command …`, `-EncodedCommand …`, `-File …`, or a program through the pipe. */
export function runPowerShell(given: Run): Content {
	const { texts, scope, input } = given;
	const inner = innerScope(scope);
	for (let at = 0; at < texts.length; at++) {
		const text = (texts[at] ?? '').toLowerCase().replace(/^\//, '-');
		if (text === '--help' || text === '-help' || text === '-?' || text === '-version') return NOTHING_KNOWN;
		if (/^-(c|co|com|command|commandwithargs)$/.test(text)) {
			const code = texts.slice(at + 1).join(' ');
			if (code.trim() === '-' || code === '') return fromPipe(input, inner);
			if (given.words.slice(at + 1).some(({ certain }) => !certain))
				add(inner, 'arbitrary-execution', 'none', 'runs a text that is built while it runs');
			walkPowerShell(code, inner);
			return NOTHING_KNOWN;
		}
		if (/^-e(c|n|nc|nco\w*)?$/.test(text)) return encoded(texts[at + 1] ?? '', inner);
		if (/^-(f|fi|fil|file)$/.test(text)) {
			add(inner, 'arbitrary-execution', 'none', 'runs a script that is not shown');
			return NOTHING_KNOWN;
		}
		if (/^-(ep|ex|exec|executionpolicy):(bypass|unrestricted)$/.test(text))
			add(inner, 'security-weakening', 'reversible', 'runs scripts that nobody signed');
		else if (/^-(ep|ex|exec|executionpolicy)$/.test(text)) {
			if (/^(bypass|unrestricted)$/i.test(texts[at + 1] ?? ''))
				add(inner, 'security-weakening', 'reversible', 'runs scripts that nobody signed');
			at++;
		} else if (/^-(w|windowstyle|inputformat|outputformat|configurationname|workingdirectory|wd|psconsolefile)$/.test(text)) at++;
		else if (!text.startsWith('-')) {
			walkPowerShell(texts.slice(at).join(' '), inner);
			return NOTHING_KNOWN;
		}
	}
	return fromPipe(input, inner);
}

function fromPipe(input: Content, scope: Scope): Content {
	if (input.text !== undefined) walkPowerShell(input.text, scope);
	else if (input.remote || input.decoded)
		add(scope, 'security-weakening', 'none', 'runs what was just downloaded or decoded, unread');
	add(scope, 'arbitrary-execution', 'none', 'runs whatever it is given');
	return NOTHING_KNOWN;
}

/** An encoded command is hidden on purpose; what it says is looked at as well. */
function encoded(text: string, scope: Scope): Content {
	if (/^-/.test(text) || text === '') return NOTHING_KNOWN;
	add(scope, 'security-weakening', 'none', 'runs a command that is hidden in base64');
	const decoded = decodeBase64(text)?.replaceAll('\0', '');
	if (decoded && !/[^\t-~]/.test(decoded)) {
		const { understood } = scope.sink;
		walkPowerShell(decoded, scope);
		scope.sink.understood = understood;
	}
	return NOTHING_KNOWN;
}

/** Looks at every command of a PowerShell text. */
export function walkPowerShell(text: string, scope: Scope): void {
	if (scope.depth > MAXIMUM_DEPTH) {
		misunderstood(scope);
		return;
	}
	if (
		/\b(iex|invoke-expression)\b|\.Invoke(Script|Command)?\(|\[scriptblock\]::create/i.test(text) &&
		/downloadstring|downloaddata|invoke-webrequest|\biwr\b|\birm\b|invoke-restmethod|webclient|frombase64string|curl|wget/i.test(
			text,
		)
	)
		add(scope, 'security-weakening', 'none', 'runs what was just downloaded or decoded, unread');
	if (/\[(?:System\.)?IO\.(?:File|Directory)\]::Delete/i.test(text)) add(scope, 'delete-data', 'none', 'removes files');
	const { commands, complete } = splitPowerShell(text);
	if (!complete) misunderstood(scope);
	let input: Content = NOTHING_KNOWN;
	for (const { words, piped } of commands) {
		const printed = runOne(words, scope, piped ? input : NOTHING_KNOWN);
		input = printed;
	}
	if (commands.length === 0 && text.trim() && /::|\.\w+\(/.test(text)) actsOfCode(text, 'powershell', scope);
}

const ALIASES: Readonly<Record<string, string>> = {
	__proto__: null as never,
	ri: 'remove-item',
	rm: 'remove-item',
	del: 'remove-item',
	erase: 'remove-item',
	rd: 'remove-item',
	rmdir: 'remove-item',
	mi: 'move-item',
	mv: 'move-item',
	move: 'move-item',
	ci: 'copy-item',
	cp: 'copy-item',
	copy: 'copy-item',
	cpi: 'copy-item',
	sc: 'set-content',
	ac: 'add-content',
	clc: 'clear-content',
	ni: 'new-item',
	iex: 'invoke-expression',
	iwr: 'invoke-webrequest',
	irm: 'invoke-restmethod',
	saps: 'start-process',
	start: 'start-process',
	spps: 'stop-process',
	kill: 'stop-process',
	sasv: 'start-service',
	spsv: 'stop-service',
	gc: 'get-content',
	type: 'get-content',
	cat: 'get-content',
	icm: 'invoke-command',
	'&': 'invoke-command',
};

function runOne(words: readonly string[], scope: Scope, input: Content): Content {
	const [first = '', ...rest] = words;
	const name = ALIASES[first.toLowerCase()] ?? first;
	const args: Arg[] = [name, ...rest].map((text) => ({ text, certain: true, plain: false }));
	if (name.toLowerCase() === 'invoke-expression') {
		if (input.remote) add(scope, 'security-weakening', 'none', 'runs what was just downloaded, unread');
		add(scope, 'arbitrary-execution', 'none', 'runs a text');
		const text = rest.join(' ');
		if (text && !text.startsWith('$')) walkPowerShell(text, { ...scope, depth: scope.depth + 1 });
		return NOTHING_KNOWN;
	}
	const printed = run(args, scope, input);
	return /^invoke-(webrequest|restmethod)$|^(curl|wget)$/i.test(name) ? { remote: true } : printed;
}

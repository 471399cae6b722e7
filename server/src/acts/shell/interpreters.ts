import { catalogue } from '../catalogue/catalogue.ts';
import { runCmd } from './cmd.ts';
import { actsOfCode } from './code.ts';
import type { Language } from './languages.ts';
import { runXargsLike } from './multipliers.ts';
import { writingOver } from './paths.ts';
import { runPowerShell } from './powershell.ts';
import { contentOfFile } from './redirections.ts';
import { programName, type Run, runInner } from './run.ts';
import { add, addAll, type Content, innerScope, NOTHING_KNOWN, type Scope } from './scope.ts';
import { walkScript } from './walk.ts';
import type { Arg } from './words.ts';

/** Shells by name. */
const SHELL = /^(r?bash|sh|ash|dash|zsh|ksh|ksh93|mksh|pdksh|yash|fish|csh|tcsh|posh|elvish|xonsh|nu)(-?\d[\d.]*)?$/;

/** Interpreters by name, and the option letters that take code. */
const INTERPRETERS: ReadonlyArray<readonly [RegExp, Language, RegExp]> = [
	[/^(python|pypy|py|jython|ipython)[\d.]*w?$/, 'python', /^-[A-Za-z]*c(.*)$/s],
	[/^(node|nodejs|deno|bun|tsx|ts-node|qjs|d8)[\d.]*$/, 'javascript', /^(?:-[a-z]*[ep]|--eval|--print|--evaluate)(?:=(.*))?$/s],
	[/^(perl)[\d.]*$/, 'perl', /^-[A-Za-z]*?[eE](.*)$/s],
	[/^(ruby|jruby|irb)[\d.]*$/, 'ruby', /^-[a-z]*e(.*)$/s],
	[/^(php)[\d.]*$/, 'php', /^(?:-r|--run)(.*)$/s],
	[/^(lua|luajit)[\d.]*$/, 'lua', /^-e(.*)$/s],
	[/^(r|rscript)$/, 'r', /^-e$/],
	[/^(julia)$/, 'julia', /^-[eE]$|^--eval(?:=(.*))?$/],
	[/^(osascript)$/, 'applescript', /^-e$/],
	[
		/^(groovy|scala|tclsh|expect|wish|octave|kotlin|elixir|swift|crystal|raku|ghc|guile|clojure|bb)$/,
		'other',
		/^(-e|--eval|-E)$/,
	],
];

/** Whether a program runs what it is given: a shell, an interpreter, or one that runs a command many times. */
export function isInterpreter(program: string): boolean {
	return (
		SHELL.test(program) ||
		/^(powershell|pwsh|cmd|g?xargs|parallel|rush|g?find|fd|fdfind)$/.test(program) ||
		INTERPRETERS.some(([name]) => name.test(program))
	);
}

/** Runs what a shell or an interpreter is given: inline code, a here-document, what a pipe brings. Undefined for other programs. */
export function runInterpreter(run: Run): Content | undefined {
	if (SHELL.test(run.program)) return runShell(run);
	if (run.program === 'powershell' || run.program === 'pwsh') return runPowerShell(run);
	if (run.program === 'cmd') return runCmd(run);
	const many = runXargsLike(run);
	if (many) return many;
	const known = INTERPRETERS.find(([name]) => name.test(run.program));
	return known ? runLanguage(run, known[1], known[2]) : undefined;
}

/** What runs when a shell or interpreter takes `content` for its program. */
export function actsOfContent(content: Content, scope: Scope, name: string): void {
	if (content.remote) add(scope, 'security-weakening', 'none', `\`${name}\` runs what was just downloaded, unread`);
	else if (content.decoded) add(scope, 'security-weakening', 'none', `\`${name}\` runs what was just decoded, unread`);
	add(scope, 'arbitrary-execution', 'none', `\`${name}\` runs whatever it is given`);
}

function runShell({ program, words, texts, scope, input }: Run): Content {
	let at = 0;
	let inline = false;
	let onlyChecks = false;
	for (; at < texts.length; at++) {
		const text = texts[at] ?? '';
		if (text === '--') {
			at++;
			break;
		}
		if (!/^[-+]./.test(text)) break;
		if (/^-[a-z]*o$|^\+o$|^-O$|^--(rcfile|init-file)$/.test(text)) at++;
		if (/^-[A-Za-z]*n/.test(text)) onlyChecks = true;
		if (/^\+[A-Za-z]*n/.test(text)) onlyChecks = false;
		if (/^-[A-Za-z]*c/.test(text)) inline = true;
		if (/^--(help|version)$/.test(text)) return NOTHING_KNOWN;
	}
	if (texts.slice(at).includes('+n')) onlyChecks = false;
	if (onlyChecks) return NOTHING_KNOWN;
	const inner = innerScope(scope);
	if (!inline && texts.slice(0, at).some((text) => /^-[a-z]*s/.test(text)))
		return runStandardInput(program, input, inner, 'bash');
	if (inline) return runInline(program, words[at], words.slice(at + 1), inner, input);
	const file = texts[at];
	if (file === undefined || file === '-' || file === '/dev/stdin') return runStandardInput(program, input, inner, 'bash');
	return runFile(program, file, inner, 'bash');
}

function runInline(program: string, code: Arg | undefined, given: readonly Arg[], scope: Scope, input: Content): Content {
	if (!code) {
		if (input.remote || input.decoded || input.text !== undefined) actsOfContent(input, scope, program);
		return NOTHING_KNOWN;
	}
	if (!code.certain) actsOfContent(substituted(code, scope), scope, program);
	given.forEach(({ text, certain }, index) => {
		scope.variables.set(String(index), certain ? text : undefined);
	});
	return walkScript(code.text, scope, input);
}

/** What an unresolved word holds. `bash -c "$(curl …)"`: what the substitution fetches or decodes is what runs. */
export function substituted(code: Arg, scope: Scope): Content {
	const held = /^\$\{?(\w+)\}?$/.exec(code.text);
	if (held) return scope.contents.get(held[1] ?? '') ?? NOTHING_KNOWN;
	if (/[$<]\(\s*(curl|wget|http|fetch)\b|`\s*(curl|wget)\b/.test(code.text)) return { remote: true };
	return /base(64|32)\b.*(-d|-D|--decode)|xxd\s+-\w*r|openssl\s+\w+.*-d\b/.test(code.text) ? { decoded: true } : NOTHING_KNOWN;
}

/** A program that comes through a pipe or a here-document. */
function runStandardInput(name: string, input: Content, scope: Scope, language: Language | 'bash'): Content {
	if (input.text !== undefined) {
		if (input.decoded) actsOfContent(input, scope, name);
		if (language === 'bash') return walkScript(input.text, scope);
		actsOfCode(input.text, language, scope);
	}
	if (input.text === undefined) actsOfContent(input, scope, name);
	return NOTHING_KNOWN;
}

/** A script file: what an earlier command put there, or something nobody here can see. */
export function runFile(
	name: string,
	path: string,
	scope: Scope,
	language: Language | 'bash',
	given: readonly Arg[] = [],
): Content {
	const known = catalogue().byProgram.has(programName(path)) && given.length > 0;
	if (known) return runInner([{ text: path, certain: true, plain: true }, ...given], scope, NOTHING_KNOWN);
	const content = /^https?:/.test(path) ? { remote: true } : contentOfFile(path, scope);
	if (content.text !== undefined || content.remote || content.decoded) return runStandardInput(name, content, scope, language);
	add(scope, 'arbitrary-execution', 'none', `\`${name}\` runs \`${path}\`, which is not shown`);
	return NOTHING_KNOWN;
}

function runLanguage(run: Run, language: Language, inline: RegExp): Content | undefined {
	const { program, texts, words, scope, input } = run;
	const inner = innerScope(scope);
	if ((language === 'perl' || language === 'ruby') && texts.some((text) => /^-[pnawl0-7]*i/.test(text))) return editInPlace(run);
	for (let at = 0; at < texts.length; at++) {
		const text = texts[at] ?? '';
		const code = text.startsWith('-') && !/^-[MmIx]./.test(text) ? inline.exec(text) : null;
		if (code) {
			const glued = code[1];
			const arg = glued ? { text: glued, certain: words[at]?.certain ?? true } : words[at + 1];
			if (!arg) {
				actsOfContent(input, inner, program);
				return NOTHING_KNOWN;
			}
			if (!arg.certain) actsOfContent(substituted({ ...arg, plain: false }, scope), inner, program);
			actsOfCode(arg.text, language, inner);
			return NOTHING_KNOWN;
		}
		if (text === '-m' && language === 'python') return undefined;
		if (program === 'deno' && text === 'eval') return codeOf(run, at + 1, language);
		if (program === 'deno' || program === 'bun') return undefined;
		if (/^-./.test(text)) {
			if (/^(--version|--help|-V|-v|-h)$/.test(text)) return NOTHING_KNOWN;
			if (/^(-W|-X|-r|-I|--require|--import|--loader|-M)$/.test(text)) at++;
			continue;
		}
		if (text === '-') break;
		return runFile(program, text, inner, language, words.slice(at + 1));
	}
	return runStandardInput(program, input, inner, language);
}

function codeOf({ words, scope }: Run, at: number, language: Language): Content {
	actsOfCode(words[at]?.text ?? '', language, innerScope(scope));
	return NOTHING_KNOWN;
}

/** `perl -pi -e …` writes its files over. */
function editInPlace({ scope, texts }: Run): Content {
	for (const text of texts) if (!text.startsWith('-')) addAll(scope, writingOver(text, true));
	add(scope, 'config-change', 'with-effort', 'edits files in place');
	return NOTHING_KNOWN;
}

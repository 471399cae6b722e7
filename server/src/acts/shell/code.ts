import { actsOfHttp } from '../http.ts';
import { actsOfSql } from '../sql/sql.ts';
import { CODE_CALLS } from './code-calls.ts';
import { isCredentialFile } from './credentials.ts';
import { type Language, type MaskedCode, maskCode } from './languages.ts';
import { pathKind, writingOver } from './paths.ts';
import { quoted, run } from './run.ts';
import { add, addAll, innerScope, MAXIMUM_DEPTH, misunderstood, type Scope } from './scope.ts';
import { walkScript } from './walk.ts';

/** Looks inside inline code for calls that destroy, and for commands that it hands to a shell. */
export function actsOfCode(text: string, language: Language, scope: Scope): void {
	if (scope.depth > MAXIMUM_DEPTH) {
		misunderstood(scope);
		return;
	}
	add(scope, 'arbitrary-execution', 'none', 'runs inline code');
	const masked = maskCode(text, language);
	const opened = masked.code.replace(/\[\s*«(\d+)»\s*\]/g, (all, index: string) =>
		/^\w+$/.test(masked.strings[Number(index)] ?? '') ? `.${masked.strings[Number(index)]}` : all,
	);
	const shown = opened.replace(
		/\bgetattr\s*\(\s*([\w.]+)\s*,\s*«(\d+)»\s*\)/g,
		(_all, object: string, index: string) => `${object}.${masked.strings[Number(index)]}`,
	);
	const code = {
		code: shown.replace(
			/\bcall_user_func(?:_array)?\s*\(\s*«(\d+)»\s*,/g,
			(_all, index: string) => `${masked.strings[Number(index)]}(`,
		),
		strings: masked.strings,
	};
	shellOuts(code, scope);
	fileCalls(code, scope);
	nestedCode(code, language, scope);
	for (const call of CODE_CALLS) if (call.shape.test(shown)) add(scope, call.act, call.undo, call.why);
	if (language === 'applescript' || language === 'other' || language === 'perl' || language === 'ruby')
		bareShell(
			code.code.replace(/«(\d+)»/g, (_all, index: string) => JSON.stringify(masked.strings[Number(index)] ?? '')),
			scope,
		);
	if (
		/socket|pty\b|dup2|subprocess|exec|system|spawn/i.test(shown) &&
		/(?:^|[/\s])(?:ba|z|da)?sh\s+-i\b/.test(masked.strings.join(' '))
	)
		add(scope, 'security-weakening', 'none', 'opens a shell from inside code');
	for (const string of masked.strings) stringActs(string, shown, scope);
}

const SHELL_OUT =
	/(?:^|[^\w.]|\)\s*\.\s*)(?:os\.(?:system|popen|exec[lv]p?e?|spawn\w*)|subprocess\.\w+|commands\.getoutput|pty\.spawn|(?:[\w.]+\.)?(?:exec|execSync|execFile|execFileSync|spawn|spawnSync)|system|shell_exec|passthru|proc_open|popen|shell|os\.execute|io\.popen|Open3\.\w+|Kernel\.\w+|IO\.popen|run|Deno\.Command|Bun\.spawn\w*|sh|\$|do shell script)\s*\(?\s*((?:\[|\(|Shellwords\.\w+\()?\s*(?:\w+\s*=\s*)?«\d+»(?:[\s,[\]()]*«\d+»)*)/g;

/** `os.system("…")`, `subprocess.run(["rm", "-rf", …])`, `execSync('…')`. */
function shellOuts({ code, strings }: MaskedCode, scope: Scope): void {
	for (const call of code.matchAll(SHELL_OUT)) {
		const texts = [...(call[1] ?? '').matchAll(/«(\d+)»/g)].map((match) => strings[Number(match[1])] ?? '');
		const [first = '', ...rest] = texts;
		const inner = innerScope(scope);
		if (rest.length > 0 && /^[\w./-]+$/.test(first))
			run(
				[first, ...rest].map((text) => ({ text, certain: true, plain: true })),
				inner,
				{},
			);
		else if (/\S/.test(first)) walkQuietly(first, inner);
	}
	if (
		/(?:^|[^\w.])(?:os\.(?:system|popen)|subprocess\.\w+|execSync|system)\s*\(\s*(?!«)[^)]*(?:b64decode|fromCharCode|unhexlify|atob|unpack|base64)/.test(
			code,
		) &&
		!/shell\s*=\s*False/.test(code)
	)
		add(scope, 'security-weakening', 'none', 'runs what it decodes, unread');
}

/** A string handed to a shell may be broken only because its quotes are built elsewhere. */
function walkQuietly(text: string, scope: Scope): void {
	const understood = scope.sink.understood;
	walkScript(text, scope);
	scope.sink.understood = understood;
}

const FILE_CALLS =
	/([\w.$:>-]*\b(?:remove|unlink|unlinkSync|rmdir|rmdirSync|rmSync|rm|rm_f|delete|truncate|truncateSync|removedirs|chmod|chmodSync|writeFileSync|writeFile|write_text|write_bytes|touch|file_put_contents|open|openSync|sysopen|rename|renameSync|copy|copyFileSync|copyfile|link|symlink|writeLines|replace))\s*\(?\s*(?:[\w.]+\(\s*)?(?:my \$\w+,\s*)?((?:[\w.[\]{}$>"+ -]*?«\d+»)(?:[^;\n)]*?«\d+»)*)/g;

const PATH_VERB = /^(unlink|touch|write_text|write_bytes|rename|rmdir|replace|chmod)$/;

/** `chmod(path, 0)` takes every right away. */
const NO_RIGHTS = /chmod\w*\s*\(\s*«(\d+)»\s*,\s*0(?:o?0*)\s*\)/;

/** Calls on one file are judged by where it lies. */
function fileCalls({ code, strings }: MaskedCode, scope: Scope): void {
	for (const call of code.matchAll(FILE_CALLS)) {
		const name = (call[1] ?? '').replace(/^.*[.:>]/, '');
		const paths = [...(call[2] ?? '').matchAll(/«(\d+)»/g)].map((match) => strings[Number(match[1])] ?? '');
		if (
			/^(open|openSync|sysopen)$/.test(name) &&
			!paths.slice(1).some((mode) => /^[wax>]/.test(mode)) &&
			!/O_WRONLY|O_TRUNC|O_CREAT/.test(code)
		)
			continue;
		for (const path of /^copy/.test(name) ? paths.slice(-1) : paths) fileAct(name, path, scope);
	}
	const closed = NO_RIGHTS.exec(code);
	if (closed && /home|system/.test(pathKind(strings[Number(closed[1])] ?? '')))
		add(scope, 'stop-service', 'reversible', 'takes every right on a file away');
	for (const target of code.matchAll(/(?:(\w+)\s*=\s*)?\bPath\(\s*«(\d+)»\s*\)(?:\s*\.\s*(\w+))?/g)) {
		const verb = PATH_VERB.test(target[3] ?? '')
			? target[3]
			: target[1] &&
				new RegExp(`\\b${target[1]}\\.(unlink|touch|write_text|write_bytes|rename|rmdir|replace|chmod)\\(`).exec(code)?.[1];
		if (verb) fileAct(verb, strings[Number(target[2])] ?? '', scope);
	}
}

function fileAct(name: string, path: string, scope: Scope): void {
	if (!/[/\\.~]/.test(path)) return;
	const kind = pathKind(path);
	if (kind === 'temporary' || kind === 'null') return;
	addAll(scope, writingOver(path, false));
	if (kind === 'working' || kind === 'unknown' || (kind !== 'system' && !/^(rm|remove|unlink|delete|truncate)/.test(name)))
		return;
	add(scope, 'delete-data', 'none', `\`${name}\` changes or removes \`${path}\``);
	if (kind === 'home') add(scope, 'personal-files', 'none', `\`${path}\` is the user's own`);
}

const EVALUATED = /\b(?:eval|exec|Function|instance_eval|assert)\s*\(?\s*«(\d+)»/g;

/** Code inside code. */
function nestedCode({ code, strings }: MaskedCode, language: Language, scope: Scope): void {
	for (const call of code.matchAll(EVALUATED)) actsOfCode(strings[Number(call[1])] ?? '', language, innerScope(scope));
}

/** `perl -e "rm -rf /"` is no Perl, but somebody meant it. */
function bareShell(text: string, scope: Scope): void {
	const script = /do shell script\s+"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? (/^\s*rm\s+-/.test(text) ? text : undefined);
	if (script) walkQuietly(script.replace(/\\(.)/g, '$1'), innerScope(scope));
	for (const call of text.matchAll(/(?:^|[;\s{(])(?:system|exec|unlink)\s+(?:'([^']*)'|"([^"]*)")/g)) {
		const given = call[1] ?? call[2] ?? '';
		if (/unlink/.test(call[0])) fileAct('unlink', given, scope);
		else walkQuietly(given, innerScope(scope));
	}
}

/** Strings that are SQL, or secrets that are read and sent on. */
function stringActs(string: string, code: string, scope: Scope): void {
	if (
		/^\s*(drop|delete|truncate|alter|update|grant|revoke)\s/i.test(string) &&
		/execute|query|exec|run|raw|sql|cursor/i.test(code)
	)
		addAll(scope, actsOfSql(string));
	if (isCredentialFile(string) && /open|read|File|slurp|cat/.test(code))
		add(scope, 'secrets-exfiltration', 'none', `reads \`${quoted(string)}\``);
	if (/^https?:/.test(string)) {
		const method =
			/\b(?:requests|axios|httpx|http|client|session)\.(delete|put|patch|post)\s*\(/i.exec(code)?.[1] ??
			/method\s*[:=]\s*«/.exec(code)?.[0];
		if (method) addAll(scope, actsOfHttp(/^\w+$/.test(method) ? method : 'POST', string));
	}
}

import { holdsSecrets, isCredentialFile, looksForSecrets } from '../credentials.ts';
import { writingOver } from '../paths.ts';
import { contentOfFile } from '../redirections.ts';
import type { Program, Run } from '../run.ts';
import { add, addAll, type Content, innerScope, mixed, NOTHING_KNOWN, withoutText } from '../scope.ts';
import { walkScript } from '../walk.ts';

/** Programs that read files or a pipe and print something of it: what is secret stays secret. */
export const FILTERS: Readonly<Record<string, Program>> = {
	...named('cat bat tac less more nl strings view zcat', (run) => readFiles(run, 0, true)),
	...named(
		'head tail sort uniq cut tr wc rev fold fmt column paste join comm diff cmp od xxd hexdump md5sum sha256sum file stat pr expand iconv jq yq csvcut split',
		(run) => readFiles(run, 0, false),
	),
	...named('grep egrep fgrep rg ag ack zgrep', (run) => readFiles(run, 1, false)),
	...named('gzip bzip2 xz zstd lz4 zip 7z gpg age openssl tar cpio bsdtar', pack),
	...named('base64 base32 uuencode basenc', encode),
	...named('sed gsed', editStream),
	...named('awk gawk mawk nawk', scan),
	date: (run) => readFiles(run, 0, false),
	printenv: ({ texts }) => (texts.length === 0 ? { environment: true } : NOTHING_KNOWN),
	pv: ({ input }) => input,
	sponge: ({ texts, scope, input }) => {
		for (const path of texts) addAll(scope, writingOver(path, false));
		return withoutText(input);
	},
};

function named(names: string, program: Program): Record<string, Program> {
	return Object.fromEntries(names.split(' ').map((name) => [name, program]));
}

/** Reads every word that is not an option; `skip` words come before the files. */
function readFiles(run: Run, skip: number, verbatim: boolean): Content {
	if (run.texts.some((text) => /^--(help|version)$/.test(text))) return NOTHING_KNOWN;
	let content: Content | undefined;
	const output = outputOption(run);
	const files = run.texts
		.filter((text, index) => !text.startsWith('-') && (index > 0 || skip === 0 || run.texts.length > 1))
		.slice(skip);
	const given = [
		...files,
		...run.texts.filter((text) => /^--[\w-]+=./.test(text)).map((text) => text.slice(text.indexOf('=') + 1)),
	];
	for (const file of given) {
		if (file === output) continue;
		const read = contentOfFile(file, run.scope);
		content = content ? mixed(content, read) : read;
	}
	for (const option of run.texts.filter(
		(text, index) =>
			index > 0 &&
			/^(-f|--file|--files0-from|--exclude-from|--from-file)$/.test(run.texts[index - 1] ?? '') &&
			isCredentialFile(text),
	))
		contentOfFile(option, run.scope);
	if (output !== undefined) addAll(run.scope, writingOver(output, false));
	const found = files.length > 0 && content ? content : run.input;
	const printed =
		skip === 1 && looksForSecrets(run.texts.find((text) => !text.startsWith('-')) ?? '') ? { ...found, secret: true } : found;
	return verbatim ? printed : withoutText(printed);
}

/** `sort -o FILE` writes. */
function outputOption({ program, texts }: Run): string | undefined {
	if (program !== 'sort') return undefined;
	const at = texts.findIndex((text) => text === '-o' || text === '--output');
	return at >= 0 ? texts[at + 1] : texts.find((text) => text.startsWith('--output='))?.slice(9);
}

/** Archives and compressors: what goes in is what comes out, unread. */
function pack(run: Run): Content {
	const { program, scope, input } = run;
	const own = scope.variables.get('TAR_OPTIONS');
	const names = program === 'zip' && run.texts.includes('-@') ? (input.text?.split(/\s+/) ?? []) : [];
	const texts = [...(program === 'tar' && own ? own.split(/\s+/) : []), ...run.texts, ...names];
	const unpacking =
		/^-?\w*[xd]\w*$/.test(texts[0] ?? '') || texts.some((text) => /^(-d|--decompress|--decrypt|--extract|--get|-D)$/.test(text));
	runHelpers(run);
	let content: Content = input;
	for (const text of texts) {
		if (holdsSecrets(text.replace(/^@/, '')) && !(texts.includes('--no-recursion') && !/[.*]/.test(text)))
			content = { secret: true };
		const known = scope.files.get(text);
		if (known) content = mixed(content, known);
		for (const [file, held] of scope.files.entries()) if (held.secret && file.startsWith(`${text}/`)) content = { secret: true };
	}
	const [host] = texts.flatMap((text) => (/^(?:--file=)?[\w.$-]+:\/?\S*/.test(text) && program === 'tar' ? [text] : []));
	if (host && content.secret) add(scope, 'secrets-exfiltration', 'none', `writes secrets to \`${host}\``);
	for (const target of targetsOf(run)) {
		scope.files.set(target, content);
		if (unpacking || !/\.(gz|tgz|zip|tar|xz|bz2|zst|7z)$/.test(target)) addAll(scope, writingOver(target, false));
	}
	if (program === 'gzip' || program === 'xz' || program === 'bzip2')
		for (const text of texts)
			if (holdsSecrets(text))
				for (const end of ['.gz', '.xz', '.bz2', texts[texts.indexOf('-S') + 1] ?? '']) scope.files.set(text + end, content);
	if (unpacking) return { ...withoutText(content), decoded: true };
	const whole = /^(tar|bsdtar|cpio)$/.test(program) && !texts.includes('--no-recursion');
	return { ...withoutText(content), ...(whole ? { archive: true } : {}) };
}

/** `tar -I PROGRAM`, `--checkpoint-action=exec=…`, `--info-script=…` run programs. */
function runHelpers({ program, texts, scope }: Run): void {
	if (program !== 'tar' && program !== 'bsdtar') return;
	texts.forEach((text, index) => {
		const glued =
			/^--(?:use-compress-program|info-script|new-volume-script|to-command|rsh-command)=(.*)$|^--checkpoint-action=exec=(.*)$/s.exec(
				text,
			);
		if (glued) walkScript(glued[1] ?? glued[2] ?? '', innerScope(scope));
		else if (/^-\w*[IF]$|^--(use-compress-program|to-command|info-script)$/.test(text) && texts[index + 1])
			walkScript(texts[index + 1] ?? '', innerScope(scope));
	});
}

function targetsOf({ program, texts }: Run): readonly string[] {
	if (program === 'zip') return texts.filter((text) => !text.startsWith('-')).slice(0, 1);
	return texts.flatMap((text, index) => {
		const glued = /^(?:-C|--directory=|--output=)(.+)$/.exec(text);
		if (glued) return [glued[1] ?? ''];
		return (/^(-C|--directory|-out|-o|--output|-f)$|^-\w*f$/.test(text) || (index === 0 && /^[cxtru]\w*f$/.test(text))) &&
			!/^-$/.test(texts[index + 1] ?? '-')
			? [texts[index + 1] ?? '']
			: [];
	});
}

function encode(run: Run): Content {
	const decoding = run.texts.some((text) => /^-\w*[dD]|^--decode/.test(text));
	const content = readFiles(run, 0, true);
	if (!decoding) return { ...withoutText(content) };
	const text = content.text === undefined || run.program !== 'base64' ? undefined : decodeBase64(content.text);
	return text === undefined ? { ...withoutText(content), decoded: true } : { ...content, text, decoded: true };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text that base64 digits hold, or undefined if they are none. */
export function decodeBase64(text: string): string | undefined {
	const clean = text.replace(/\s+/g, '').replace(/=+$/, '');
	if (clean.length < 4 || /[^A-Za-z0-9+/]/.test(clean)) return undefined;
	let bits = 0;
	let held = 0;
	let out = '';
	for (const digit of clean) {
		bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffffff;
		held += 6;
		if (held < 8) continue;
		held -= 8;
		out += String.fromCharCode((bits >> held) & 255);
	}
	return out;
}

/** `sed -i` writes its files over; the `e` command of GNU sed runs programs. */
function editStream(run: Run): Content {
	const script = run.texts.find((text) => !text.startsWith('-')) ?? '';
	const executed = /(?:^|[;}\d$])\s*e\s+(\S.*)$/.exec(script)?.[1];
	if (executed) walkScript(executed, innerScope(run.scope));
	const inPlace = run.texts.some((text) => /^-[a-zA-Z]*i|^--in-place/.test(text));
	const files = run.texts.filter((text) => !text.startsWith('-')).slice(1);
	if (!inPlace) return readFiles(run, 1, false);
	for (const file of files) addAll(run.scope, writingOver(file, false));
	add(run.scope, 'config-change', 'reversible', 'edits files in place');
	return NOTHING_KNOWN;
}

/** `awk 'BEGIN { system("…") }'`. */
function scan(run: Run): Content {
	const script = run.texts.find((text) => /[{}()]/.test(text)) ?? '';
	for (const call of script.matchAll(
		/system\s*\(\s*"((?:[^"\\]|\\.)*)"|"((?:[^"\\]|\\.)*)"\s*\|\s*getline|\|\s*"((?:[^"\\]|\\.)*)"/g,
	))
		walkScript((call[1] ?? call[2] ?? call[3] ?? '').replace(/\\(.)/g, '$1'), innerScope(run.scope));
	return readFiles(run, 1, false);
}

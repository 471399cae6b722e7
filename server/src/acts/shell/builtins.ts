import { actsOfContent, substituted } from './interpreters.ts';
import { actsOfAssignment } from './loading.ts';
import { contentOfFile } from './redirections.ts';
import type { Program, Run } from './run.ts';
import { runInner } from './run.ts';
import { type Content, innerScope, mixed, NOTHING_KNOWN } from './scope.ts';
import { Store } from './store.ts';
import { walkScript } from './walk.ts';

/** Words of the shell itself. */
export const BUILTINS: Readonly<Record<string, Program>> = {
	__proto__: null as never,
	eval: (run) => evaluate(run),
	trap: (run) =>
		run.texts[0] && !run.texts[0].startsWith('-') ? walkScript(run.texts[0], innerScope(run.scope)) : NOTHING_KNOWN,
	source: (run) => sourceFile(run),
	'.': (run) => sourceFile(run),
	cd: changeDirectory,
	pushd: changeDirectory,
	alias: defineAliases,
	hash: rememberProgram,
	export: declare,
	declare,
	typeset: declare,
	local: declare,
	readonly: (run) => {
		const printed = declare(run);
		for (const text of run.texts) if (!text.startsWith('-')) run.scope.variables.set(`!${text.replace(/=.*$/s, '')}`, '');
		return printed;
	},
	unset: (run) => {
		if (run.texts.includes('HISTFILE')) actsOfAssignment('HISTFILE', '', run.scope);
		if (run.texts[0] !== '-f')
			for (const name of run.texts) if (!run.scope.variables.has(`!${name}`)) run.scope.variables.delete(name);
		return NOTHING_KNOWN;
	},
	read: readVariable,
	mapfile: readVariable,
	readarray: readVariable,
	exec: execute,
	':': () => NOTHING_KNOWN,
	true: () => NOTHING_KNOWN,
	set: () => NOTHING_KNOWN,
	shopt: () => NOTHING_KNOWN,
	test: () => NOTHING_KNOWN,
	'[': () => NOTHING_KNOWN,
};

function evaluate({ words, texts, scope, input }: Run): Content {
	const text = texts.join(' ');
	for (const word of words) if (!word.certain) actsOfContent(substituted(word, scope), scope, 'eval');
	const held = words.map(({ text: word }) => scope.contents.get(word.replace(/^\$\{?(\w+).*$/, '$1')));
	for (const content of held) if (content) actsOfContent(content, scope, 'eval');
	return text ? walkScript(text, { ...scope, depth: scope.depth + 1 }, input) : NOTHING_KNOWN;
}

function sourceFile({ texts, scope, input }: Run): Content {
	const path = texts.find((text) => !text.startsWith('-'));
	if (path === undefined) return NOTHING_KNOWN;
	const content = path === '/dev/stdin' ? input : contentOfFile(path, scope);
	if (content.text !== undefined) return walkScript(content.text, { ...scope, depth: scope.depth + 1 });
	actsOfContent(content, scope, `source ${path}`);
	return NOTHING_KNOWN;
}

function changeDirectory({ texts, scope }: Run): Content {
	const path = texts.find((text) => !text.startsWith('-')) ?? '~';
	scope.directory =
		path.startsWith('/') || path.startsWith('~') || path.startsWith('$')
			? path
			: `${scope.directory && `${scope.directory}/`}${path}`;
	scope.variables.set('PWD', scope.directory);
	return NOTHING_KNOWN;
}

function defineAliases({ texts, scope }: Run): Content {
	for (const text of texts) {
		const at = text.indexOf('=');
		if (at <= 0) continue;
		scope.aliases.set(text.slice(0, at), text.slice(at + 1));
		walkScript(text.slice(at + 1), innerScope({ ...scope, aliases: new Store() }));
	}
	return NOTHING_KNOWN;
}

/** `hash -p /bin/mv wipe` gives a program another name. */
function rememberProgram({ texts, scope }: Run): Content {
	if (texts[0] === '-p' && texts[1] && texts[2]) scope.aliases.set(texts[2], texts[1]);
	return NOTHING_KNOWN;
}

function declare({ words, scope }: Run): Content {
	for (const { text, certain } of words) {
		const at = text.indexOf('=');
		if (at > 0 && !text.startsWith('-')) scope.variables.set(text.slice(0, at), certain ? text.slice(at + 1) : undefined);
	}
	return NOTHING_KNOWN;
}

/** `read NAME` takes what flows in. */
function readVariable({ texts, scope, input }: Run): Content {
	const at = texts.findIndex((text) => /^-\w*u/.test(text));
	const number = (texts[at] ?? '').replace(/^-\w*u/, '') || texts[at + 1];
	const from = at >= 0 ? scope.files.get(`&${number}`) : undefined;
	const content = from ?? input;
	const callback = texts.findIndex((text) => /^-\w*C$/.test(text));
	if (callback >= 0) walkScript(texts[callback + 1] ?? '', innerScope(scope));
	const name = texts.filter((text) => !text.startsWith('-')).at(-1);
	if (!name) return NOTHING_KNOWN;
	scope.variables.set(name, content.text?.trim());
	scope.contents.set(name, mixed(content, NOTHING_KNOWN));
	return NOTHING_KNOWN;
}

/** `exec` with words runs them in place of the shell. */
function execute({ words, scope, input }: Run): Content {
	let at = 0;
	while (/^-./.test(words[at]?.text ?? '')) at += words[at]?.text === '-a' ? 2 : 1;
	return runInner(words.slice(words[at]?.text === '--' ? at + 1 : at), scope, input);
}

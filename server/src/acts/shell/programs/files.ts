import { holdsSecrets, isCredentialFile } from '../credentials.ts';
import { optionsOf } from '../options.ts';
import { pathKind, writingOver } from '../paths.ts';
import { contentOfFile } from '../redirections.ts';
import type { Program, Run } from '../run.ts';
import { add, addAll, type Content, innerScope, NOTHING_KNOWN } from '../scope.ts';
import { walkScript } from '../walk.ts';
import { addRemoval } from './removal.ts';

/** Programs that remove, move, copy and change files. */
export const FILES: Readonly<Record<string, Program>> = {
	rm: remove,
	grm: remove,
	'rm-safe': remove,
	unlink: remove,
	shred: destroy,
	srm: destroy,
	wipe: destroy,
	trash: () => NOTHING_KNOWN,
	rmdir: () => NOTHING_KNOWN,
	mv: move,
	cp: copy,
	install: copy,
	ln: link,
	chmod: changeMode,
	chown: changeOwner,
	chgrp: changeOwner,
	chattr: (run) => writeEach(run, 0),
	setfacl: changeOwner,
	truncate: (run) => overwrite(run, '-s --size -r --reference'),
	tee,
	dd: copyDevice,
	touch: (run) => writeEach(run, 0),
	patch: (run) => writeEach(run, 0),
	strip: (run) => writeEach(run, 0),
	objcopy: (run) => writeEach(run, 0),
	vim: edit,
	vi: edit,
	nvim: edit,
	ex: edit,
	ed: edit,
};

function remove(run: Run): Content {
	const { options, positionals } = optionsOf(run.texts, '--interactive');
	if (options.has('--help') || options.has('--version')) return NOTHING_KNOWN;
	const recursive = options.has('-r') || options.has('-R') || options.has('--recursive');
	const force = options.has('-f') || options.has('--force');
	const paths = run.words.filter(({ text }) => positionals.includes(text));
	for (const { text } of paths) run.scope.files.delete(text);
	for (const { text, certain } of paths)
		addRemoval({ path: text, certain, recursive, force, scope: run.scope, program: run.program });
	if (paths.length === 0 && recursive && !options.has('--help') && (run.input.text !== undefined || run.scope.depth > 0))
		add(run.scope, 'delete-data', 'none', 'removes whatever it is given, folders too');
	return NOTHING_KNOWN;
}

function destroy(run: Run): Content {
	const { options, positionals } = optionsOf(run.texts, '-n -s --iterations --size');
	if (!options.has('--help') && positionals.length > 0)
		add(run.scope, 'delete-data', 'none', `\`${run.program}\` overwrites so that nothing can be recovered`);
	return NOTHING_KNOWN;
}

/** Moving a whole system folder away or writing over what stands there. */
function move(run: Run): Content {
	const { options, positionals } = optionsOf(run.texts, '-t --target-directory -S --suffix');
	const target = targetOf(options) ?? positionals.at(-1) ?? '';
	const sources = targetOf(options) === undefined ? positionals.slice(0, -1) : positionals;
	if (options.has('-n') || options.has('--no-clobber') || options.has('--help')) return NOTHING_KNOWN;
	for (const source of sources) {
		const kind = pathKind(source);
		if (kind === 'root' && target !== '/') add(run.scope, 'delete-data', 'with-effort', `moves away \`${source}\``);
		if (kind === 'system' && /^\/[^/]+\/?$/.test(source))
			add(run.scope, 'delete-data', 'with-effort', `moves away \`${source}\``);
		if (kind === 'repository' && /\.git\/?$/.test(source))
			add(run.scope, 'destroy-code-history', 'with-effort', 'moves the repository away');
		if (/^\/dev\/null$/.test(target) && kind !== 'root') add(run.scope, 'delete-data', 'none', 'moves it to nowhere');
		run.scope.files.set(target, run.scope.files.get(source) ?? (holdsSecrets(source) ? { secret: true } : NOTHING_KNOWN));
		run.scope.files.delete(source);
	}
	if (sources.length > 0 && target) addAll(run.scope, writingOver(target, false));
	return NOTHING_KNOWN;
}

function copy(run: Run): Content {
	const { options, positionals } = optionsOf(run.texts, '-t --target-directory -S --suffix -m --mode -o --owner -g --group');
	if (options.has('--help') || options.has('-n')) return NOTHING_KNOWN;
	const target = targetOf(options) ?? positionals.at(-1) ?? '';
	const sources = targetOf(options) === undefined ? positionals.slice(0, -1) : positionals;
	for (const source of sources) run.scope.files.set(target, contentOfFile(source, run.scope));
	if (sources.length > 0 && target) addAll(run.scope, writingOver(target, false));
	return NOTHING_KNOWN;
}

function link(run: Run): Content {
	const { options, positionals } = optionsOf(run.texts, '-t --target-directory -S --suffix');
	const [source, target = source?.replace(/^.*\//, '')] = positionals;
	if (!source || !target) return NOTHING_KNOWN;
	run.scope.files.set(target, run.scope.files.get(source) ?? (holdsSecrets(source) ? { secret: true } : NOTHING_KNOWN));
	if (isCredentialFile(source)) add(run.scope, 'secrets-exfiltration', 'none', `gives \`${source}\` another name`);
	addAll(run.scope, writingOver(target, !options.has('-f')));
	return NOTHING_KNOWN;
}

function changeMode(run: Run): Content {
	const { options, positionals } = optionsOf(
		run.texts.filter((text) => !/^-[rwxXst]+$/.test(text)),
		'--reference',
	);
	const [mode = '', ...paths] = options.has('--reference') ? ['', ...positionals] : positionals;
	const recursive = options.has('-R') || [...options.keys()].some((name) => /^--rec/.test(name));
	if (/(^|[,=+])[augo]*\+[rwxX]*s|^[2467][0-7]{3}$/.test(mode))
		add(run.scope, 'security-weakening', 'reversible', 'sets the set-user bit');
	const open = /^0?[0-7]?[0-7]?[0-7][2367]$|(^|,)([ao]|[ugo]*o[ugo]*)?\+[rwx]*w/.test(mode);
	for (const path of paths) {
		const kind = pathKind(path);
		if (open && kind !== 'temporary') add(run.scope, 'security-weakening', 'reversible', `lets everybody write \`${path}\``);
		if (recursive && /root|system|home|unknown/.test(kind))
			add(run.scope, 'security-weakening', 'with-effort', `changes the rights of all below \`${path}\``);
		if (/^0?000$|^[augo]*-[rwx]*r/.test(mode) && kind !== 'temporary' && kind !== 'working')
			add(run.scope, 'stop-service', 'reversible', `takes away every right on \`${path}\``);
		addGuardActs(path, run);
	}
	return NOTHING_KNOWN;
}

function changeOwner(run: Run): Content {
	const { options, positionals } = optionsOf(run.texts, '--reference --from -m --modify -x');
	const recursive = options.has('-R') || [...options.keys()].some((name) => /^--rec/.test(name));
	const all = run.program === 'setfacl' || options.has('--reference');
	const paths = all ? positionals : positionals.slice(1);
	for (const path of paths) {
		const kind = pathKind(path);
		if (kind === 'root' || kind === 'system' || (recursive && kind === 'home'))
			add(run.scope, 'security-weakening', 'with-effort', `changes who owns \`${path}\``);
		addGuardActs(path, run);
	}
	return NOTHING_KNOWN;
}

function addGuardActs(path: string, run: Run): void {
	addAll(
		run.scope,
		writingOver(path, true).filter(({ act }) => act === 'agent-self-modification'),
	);
}

function overwrite(run: Run, valued: string): Content {
	const { options, positionals } = optionsOf(run.texts, valued);
	const size = String(options.get('-s') ?? options.get('--size') ?? '0');
	if (/^\+/.test(size) || options.has('--help')) return NOTHING_KNOWN;
	for (const path of positionals) {
		const kind = pathKind(path);
		if (kind === 'temporary' || kind === 'null') continue;
		add(run.scope, 'delete-data', 'none', `empties \`${path}\``);
	}
	return NOTHING_KNOWN;
}

function tee(run: Run): Content {
	const { options, positionals } = optionsOf(run.texts, '');
	for (const path of positionals) {
		addAll(run.scope, writingOver(path, options.has('-a')));
		run.scope.files.set(path, run.input);
		run.scope.writers.get(path)?.(run.input);
	}
	return run.input;
}

function copyDevice(run: Run): Content {
	const value = (name: string) => run.texts.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1);
	const target = value('of');
	const source = value('if');
	const content = source ? contentOfFile(source, run.scope) : run.input;
	if (target === undefined) return content;
	run.scope.files.set(target, content);
	const kind = pathKind(target);
	if (kind === 'device') add(run.scope, 'delete-data', 'none', `writes over the device \`${target}\``);
	else addAll(run.scope, writingOver(target, false));
	return NOTHING_KNOWN;
}

/** Programs that change the files they name. */
function writeEach(run: Run, from: number): Content {
	for (const path of run.texts.filter((text) => !/^[-+]/.test(text)).slice(from)) addAll(run.scope, writingOver(path, true));
	return NOTHING_KNOWN;
}

/** An editor driven by its words: `-c ':!command'` runs a shell, `-c wq` writes. */
function edit(run: Run): Content {
	for (const text of run.texts) {
		const command = /^\+?:?!(.+)$/s.exec(text)?.[1];
		if (command) walkScript(command, innerScope(run.scope));
	}
	return run.texts.some((text) => /^(-es|-c|-s)$|^\+/.test(text)) || run.program === 'ed' ? writeEach(run, 0) : NOTHING_KNOWN;
}

function targetOf(options: ReadonlyMap<string, string | true>): string | undefined {
	const target = options.get('-t') ?? options.get('--target-directory');
	return typeof target === 'string' ? target : undefined;
}

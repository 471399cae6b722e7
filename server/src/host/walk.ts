import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** One thing the walk came upon: a file to read, or a path that it does not follow and why. */
export interface Found {
	/** Relative to the root, with `/`. */
	readonly path: string;
	readonly unread?: string;
}

/** Folders that hold what tools fetched or built, at any depth. */
const HEAVY = new Set(
	(
		'node_modules .git .hg .svn dist build target vendor .venv venv __pycache__ .tox .next .nuxt .cache .terraform ' +
		'.gradle .yarn .pnpm-store bower_components .vscode-test .mypy_cache .pytest_cache'
	).split(' '),
);
/** Git-ignored folders that are entered all the same: contracts are often kept out of git. */
const KEPT = new Set(['contracts', 'legal']);

interface Folder {
	readonly path: string;
	/** Real paths of this folder and those above it: a link to one of them is a loop. */
	readonly above: readonly string[];
	/** Reached through a link; further links are not followed, so that links cannot multiply the walk. */
	readonly linked: boolean;
	/** The `.gitignore` files in force, outermost first. */
	readonly ignored: readonly { readonly base: string; readonly rules: Ignore }[];
}

/** Every file under `start` (a folder relative to `root`) that `wanted` asks for. Never throws for what the disk holds. */
export async function walk(
	root: string,
	start: string,
	wanted: (path: string) => boolean,
	signal?: AbortSignal,
): Promise<readonly Found[]> {
	const found: Found[] = [];
	const realRoot = await realpath(root);
	const first = start === '' ? realRoot : await realpath(join(root, start));
	let level: Folder[] = [{ path: start, above: [first], linked: false, ignored: [] }];
	while (level.length > 0) {
		signal?.throwIfAborted();
		const next: Folder[][] = [];
		for (let at = 0; at < level.length; at += 64)
			next.push(...(await Promise.all(level.slice(at, at + 64).map((folder) => enter(folder)))));
		level = next.flat();
	}
	return found;

	async function enter(folder: Folder): Promise<Folder[]> {
		signal?.throwIfAborted();
		let entries: Dirent[];
		try {
			entries = await readdir(join(root, folder.path), { withFileTypes: true });
		} catch {
			found.push({ path: folder.path || '.', unread: 'a folder that could not be opened' });
			return [];
		}
		const inside = entries.some((entry) => entry.name === '.gitignore') ? await withRules(root, folder) : folder;
		const folders: Folder[] = [];
		for (const entry of entries) {
			const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
			if (entry.isSymbolicLink()) folders.push(...(await follow(inside, path, entry.name)));
			else if (entry.isDirectory()) {
				folders.push(...entered(inside, path, entry.name));
			} else if (wanted(path)) found.push(entry.isFile() ? { path } : { path, unread: 'not a regular file' });
		}
		return folders;
	}

	async function follow(folder: Folder, path: string, name: string): Promise<Folder[]> {
		if (HEAVY.has(name)) return [];
		const target = await realpath(join(root, path)).catch(() => undefined);
		const kind = target === undefined ? undefined : await stat(target).catch(() => undefined);
		const refuse = (unread: string): Folder[] => {
			if (kind?.isDirectory() || wanted(path)) found.push({ path, unread });
			return [];
		};
		if (target === undefined || kind === undefined) return refuse('a link that leads nowhere');
		if (!isUnder(target, realRoot)) return refuse('a link that leaves the audited folder');
		if (!kind.isDirectory()) {
			if (wanted(path)) found.push({ path });
			return [];
		}
		if (folder.above.some((real) => isUnder(real, target))) return refuse('a link to a folder that holds it');
		if (folder.linked) return refuse('a link inside a linked folder');
		return entered(folder, path, name).map((into) => ({ ...into, above: [...folder.above, target], linked: true }));
	}
}

/** Whether a real path is that folder or lies in it. */
export function isUnder(path: string, folder: string): boolean {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The folder to walk next, or none. What was entered although git ignores it is walked to its end. */
function entered(folder: Folder, path: string, name: string): readonly Folder[] {
	if (HEAVY.has(name)) return [];
	const isIgnored = folder.ignored.some(({ base, rules }) => rules.ignores(`${path.slice(base.length)}/`));
	if (!isIgnored) return [{ ...folder, path }];
	return name.startsWith('.') || KEPT.has(name.toLowerCase()) ? [{ ...folder, path, ignored: [] }] : [];
}

async function withRules(root: string, folder: Folder): Promise<Folder> {
	const text = await readFile(join(root, folder.path, '.gitignore'), 'utf8').catch(() => '');
	const base = folder.path === '' ? '' : `${folder.path}/`;
	return { ...folder, ignored: [...folder.ignored, { base, rules: ignore().add(text.slice(0, 100_000)) }] };
}

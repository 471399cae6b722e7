import { open, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Document } from '../text/document.ts';
import { decode } from './decode.ts';
import { isInteresting, isWanted } from './interesting.ts';
import { languageOf, unreadKind } from './language.ts';
import { namedFiles } from './named.ts';
import { type Found, isUnder, walk } from './walk.ts';

export { isInteresting } from './interesting.ts';

/** Larger files are handed over without their text. */
export const LARGEST = 4 * 1024 * 1024;

export interface ReadOptions {
	/** Files or folders under the root, relative or absolute; nothing else is read. A named file is read whatever its name. */
	readonly only?: readonly string[];
	readonly signal?: AbortSignal;
	/** Called with the number of files read so far. */
	readonly onProgress?: (done: number) => void;
}

/**
 * The documents under a folder that an audit could want, ordered by path. What cannot be read is handed over
 * with the reason and without text; only a root that is not there, or an abort, is thrown.
 */
export async function readDocuments(root: string, options: ReadOptions = {}): Promise<readonly Document[]> {
	const realRoot = await realpath(root);
	const found = new Map<string, Found>();
	const typed = new Set<string>();
	for (const path of options.only ?? ['']) {
		const from = relative(root, resolve(root, path)).split(sep).join('/');
		if (from === '..' || from.startsWith('../')) found.set(from, { path: from, unread: 'outside the audited folder' });
		else if (await isFolder(join(root, from)))
			for (const one of await walk(root, from, isInteresting, options.signal)) found.set(one.path, one);
		else {
			typed.add(from);
			found.set(from, { path: from });
		}
	}
	const documents = new Map<string, Document>();
	let done = 0;
	await readAll([...found.values()]);
	for (let round = 0; round < 8; round++) {
		const more = namedFiles([...documents.values()]).filter((path) => !documents.has(path) && options.only === undefined);
		if (more.length === 0) break;
		await readAll(more.slice(0, 200).map((path) => ({ path })));
		for (const path of more) if (documents.get(path)?.unread === 'not found') documents.delete(path);
		if (more.every((path) => !documents.has(path))) break;
	}
	return [...documents.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));

	async function readAll(files: readonly Found[]): Promise<void> {
		for (let at = 0; at < files.length; at += 64) {
			options.signal?.throwIfAborted();
			const some = await Promise.all(files.slice(at, at + 64).map((file) => readOne(root, realRoot, file)));
			for (const document of some) if (typed.has(document.uri) || isWanted(document)) documents.set(document.uri, document);
			done += some.length;
			options.onProgress?.(done);
		}
	}
}

async function isFolder(path: string): Promise<boolean> {
	return stat(path).then(
		(kind) => kind.isDirectory(),
		() => false,
	);
}

async function readOne(root: string, realRoot: string, { path, unread }: Found): Promise<Document> {
	const read = unread === undefined ? await contentOf(join(root, path), realRoot, path) : { unread };
	return { uri: path, language: languageOf(path), text: '', version: 0, ...read };
}

async function contentOf(file: string, realRoot: string, path: string): Promise<{ text: string } | { unread: string }> {
	const kind = unreadKind(path);
	if (kind) return { unread: kind };
	try {
		const real = await realpath(file);
		if (!isUnder(real, realRoot)) return { unread: 'a link that leaves the audited folder' };
		const handle = await open(real, 'r');
		try {
			const about = await handle.stat();
			if (!about.isFile()) return { unread: 'not a regular file' };
			if (about.size > LARGEST) return { unread: 'larger than 4 MB' };
			return decode(await handle.readFile());
		} finally {
			await handle.close();
		}
	} catch (error) {
		return { unread: reasonOf(error) };
	}
}

function reasonOf(error: unknown): string {
	const code = (error as { code?: unknown }).code;
	if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
	if (code === 'ENOENT' || code === 'ENOTDIR') return 'not found';
	if (code === 'ELOOP') return 'a link to itself';
	return `could not be read (${typeof code === 'string' ? code : 'unknown error'})`;
}

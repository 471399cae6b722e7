import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readDocuments } from '../host/disk.ts';
import { isAgentFile, isContractName } from '../host/interesting.ts';
import type { Document } from '../text/document.ts';
import { type Io, Refusal } from './io.ts';

/** What typed paths amount to: the folder that is audited, and the files or folders in it when not all of it. */
export interface Target {
	readonly root: string;
	readonly only?: readonly string[];
}

/**
 * One folder is audited as such. Files, or several paths, are audited within the current folder, or within
 * the repository of a lone file; its contracts and `clauseline.yaml` are read along.
 */
export function targetOf(cwd: string, paths: readonly string[]): Target {
	const full = paths.map((path) => resolve(cwd, path));
	for (const [index, path] of full.entries()) {
		if (!existsSync(path)) throw new Refusal(`${paths[index]}: there is no such file or folder.`);
	}
	const [first, ...rest] = full;
	if (first === undefined) return { root: cwd };
	if (rest.length === 0 && statSync(first).isDirectory()) return { root: first };
	if (full.every((path) => isIn(path, cwd))) return { root: cwd, only: full };
	const root = repositoryOf(first);
	if (!full.every((path) => isIn(path, root)))
		throw new Refusal('The paths do not lie in one folder; run from the folder that holds them all.');
	return { root, only: full };
}

/** The documents of a target; throws a {@link Refusal} when its folder cannot be opened. */
export async function documentsOf(target: Target, io: Io, onProgress: (done: number) => void): Promise<readonly Document[]> {
	try {
		if (!target.only) return refuseUnopened(await readDocuments(target.root, { onProgress }), target.root);
		const named = await readDocuments(target.root, { only: target.only, onProgress });
		const uris = new Set(named.map(({ uri }) => uri));
		const around = await readDocuments(target.root, { onProgress });
		const beside = around.filter(({ uri }) => !uris.has(uri) && (!isAgentFile(uri) || isContractName(uri)));
		return [...named, ...beside];
	} catch (error) {
		if (error instanceof Refusal) throw error;
		const shown = relative(io.cwd, target.root) || '.';
		throw new Refusal(`${shown}: could not be read (${(error as { code?: string }).code ?? String(error)}).`);
	}
}

function refuseUnopened(documents: readonly Document[], root: string): readonly Document[] {
	if (documents.some(({ uri, unread }) => uri === '.' && unread !== undefined))
		throw new Refusal(`${root}: the folder could not be opened.`);
	return documents;
}

/** The nearest folder up from a file that is a repository or has a `clauseline.yaml`; else the file's own. */
function repositoryOf(path: string): string {
	const own = statSync(path).isDirectory() ? path : dirname(path);
	for (let at = own; ; at = dirname(at)) {
		if (existsSync(join(at, '.git')) || existsSync(join(at, 'clauseline.yaml'))) return at;
		if (dirname(at) === at) return own;
	}
}

function isIn(path: string, folder: string): boolean {
	const from = relative(folder, path);
	return from !== '..' && !from.startsWith(`..${sep}`) && resolve(folder, from) === path;
}

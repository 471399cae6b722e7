import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { readDocuments } from '../host/disk.ts';
import type { Document } from '../text/document.ts';
import { type Io, Refusal } from './io.ts';
import type { Target } from './target.ts';

/** Documents with the contracts that a person named, and the uris of those contracts. */
export interface WithContracts {
	readonly documents: readonly Document[];
	readonly contracts: readonly string[];
}

/**
 * Adds the contracts of `--contract`, which a person may keep outside the root: then they go by a label,
 * `outside/NAME`, never by their absolute path.
 */
export async function withContracts(
	target: Target,
	documents: readonly Document[],
	typed: readonly string[],
	io: Io,
): Promise<WithContracts> {
	const all = new Map(documents.map((document) => [document.uri, document]));
	const contracts: string[] = [];
	for (const path of typed) {
		const file = resolve(io.cwd, path);
		if (!existsSync(file) || !statSync(file).isFile()) throw new Refusal(`--contract ${path}: there is no such file.`);
		// What a person typed may be a link that leads anywhere.
		const real = realpathSync(file);
		const [read] = await readDocuments(dirname(real), { only: [real] });
		if (!read) throw new Refusal(`--contract ${path}: could not be read.`);
		const uri = labelOf(target.root, file, all);
		all.set(uri, { ...read, uri });
		contracts.push(uri);
	}
	return { documents: [...all.values()], contracts };
}

function labelOf(root: string, file: string, taken: ReadonlyMap<string, Document>): string {
	const from = relative(realpathSync(root), realpathSync(file));
	if (from !== '..' && !from.startsWith(`..${sep}`) && resolve(root, from) !== from) return from.split(sep).join('/');
	for (let count = 1; ; count++) {
		const label = `outside${count === 1 ? '' : `-${count}`}/${basename(file)}`;
		if (!taken.has(label)) return label;
	}
}

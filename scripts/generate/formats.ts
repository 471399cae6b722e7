/** Writes the list of formats from the names of files and folders, so that a new format touches only its own. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'server/src/read/formats';

/** A format is `ID.ts`, or `ID/ID.ts` with its parts beside it; either exports `format`. */
export default async function formats(): Promise<Record<string, string>> {
	const root = join(import.meta.dirname, '../..', folder);
	const modules: { id: string; path: string }[] = [];
	for (const entry of readdirSync(root, { withFileTypes: true })) {
		const id = entry.name.replace(/\.ts$/, '');
		if (entry.isDirectory() && existsSync(join(root, id, `${id}.ts`))) modules.push({ id, path: `./${id}/${id}.ts` });
		else if (entry.isFile() && entry.name !== 'index.ts' && entry.name.endsWith('.ts')) modules.push({ id, path: `./${id}.ts` });
	}
	modules.sort((a, b) => (a.id < b.id ? -1 : 1));
	// `continue` is a vendor's name and a word of the language.
	const name = (id: string): string =>
		id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) + (id === 'continue' ? 'Format' : '');
	const imports = modules.map(({ id, path }) => `import { format as ${name(id)} } from '${path}';`);
	const list = modules.map(({ id }) => `\t${name(id)},`);
	const text = [
		'// Written by scripts/generate/formats.ts from the names in this folder; run `npm run generate`.',
		"import type { AgentFormat } from '../agent.ts';",
		...imports,
		'',
		'/** Every format that is read, by id. */',
		'export const FORMATS: readonly AgentFormat[] = [',
		...list,
		'];',
		'',
	];
	return { [`${folder}/index.ts`]: text.join('\n') };
}

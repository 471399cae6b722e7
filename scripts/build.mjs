/** Bundles what ships into `dist/`, with the licences of what is bundled. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, root } from './bundles.mjs';

const dist = join(root, 'dist');
const folders = new Set();
for (const bundle of bundles({ isForDevelopment: false })) {
	const { metafile } = await build(bundle);
	for (const input of Object.keys(metafile.inputs)) {
		const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
		if (folder) folders.add(folder);
	}
}
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, 'THIRD-PARTY.txt'), [...new Set([...folders].map(notice))].sort().join('\n'));

// What an earlier build left is taken away only now: a failed build leaves the last good one.
const written = ['THIRD-PARTY.txt', 'extension.cjs', 'server.cjs', 'clauseline.cjs'];
for (const name of readdirSync(dist)) if (!written.includes(name)) rmSync(join(dist, name), { recursive: true });

/** The licence of a bundled package, as its authors ask for. */
function notice(path) {
	const folder = join(root, path);
	const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
	const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `License: ${license}`;
	return `${name} ${version} (${license})\n\n${text}\n\n${'='.repeat(79)}\n`;
}

/** Bundles what ships: the extension, and the command line that is also the language server. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';
import { pack } from './pack.mjs';

const root = join(import.meta.dirname, '..');
const watch = process.argv.includes('--watch');

const shared = {
	absWorkingDir: root,
	bundle: true,
	platform: 'node',
	target: 'node20',
	format: 'cjs',
	// `jsonc-parser` has a UMD main that a bundler cannot follow.
	mainFields: ['module', 'main'],
	minify: !watch,
	sourcemap: watch,
	legalComments: 'none',
	metafile: true,
	plugins: [pack],
	logLevel: 'warning',
};
const bundles = [
	{ ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
	{ ...shared, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/clauseline.cjs' },
];

const packages = new Set();
for (const bundle of bundles) {
	const building = await context(bundle);
	const { metafile } = await building.rebuild();
	for (const input of Object.keys(metafile.inputs)) {
		const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
		if (name) packages.add(name);
	}
	if (watch) await building.watch();
	else await building.dispose();
}
writeFileSync(join(root, 'dist/THIRD-PARTY.txt'), [...packages].sort().map(notice).join('\n'));

// What an earlier build left is taken away only now: a failed build leaves the last good one.
const written = ['THIRD-PARTY.txt', 'extension.cjs', 'clauseline.cjs'].flatMap((name) =>
	watch ? [name, `${name}.map`] : [name],
);
for (const name of readdirSync(join(root, 'dist')))
	if (!written.includes(name)) rmSync(join(root, 'dist', name), { recursive: true });

/** The licence of a bundled package, as its authors ask for. */
function notice(name) {
	const folder = join(root, 'node_modules', name);
	const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
	const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `License: ${license}`;
	return `${'='.repeat(79)}\n${name} ${version} (${license})\n\n${text}\n`;
}

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, scratch } from './host/paths.ts';

/** Where the suites and programs below are written. */
export const bundled = join(scratch, 'bundled');

/** Bundles what VS Code loads itself, and the programs that stand in for it, which must be single files. */
export async function bundleTests(suites: readonly string[]): Promise<void> {
	const shared = { absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', outdir: bundled } as const;
	await build({
		...shared,
		entryPoints: suites.map((name) => `client/test/suites/${name}.ts`),
		format: 'cjs',
		external: ['vscode', 'mocha'],
		outExtension: { '.js': '.cjs' },
		sourcemap: 'inline',
	});
	const programs = ['host/launcher', 'restricted'];
	await build({
		...shared,
		entryPoints: programs.map((name) => ({ in: `client/test/${name}.ts`, out: name.replace('host/', '') })),
		format: 'esm',
		packages: 'external',
		outExtension: { '.js': '.mjs' },
		banner: { js: '#!/usr/bin/env node' },
	});
	for (const name of ['launcher', 'restricted']) chmodSync(join(bundled, `${name}.mjs`), 0o755);
}

import { join } from 'node:path';
import { pack } from './pack.mjs';

export const root = join(import.meta.dirname, '..');

/** What esbuild is told for the two bundles that ship: the extension, and the command line, which is also the server. */
export function bundles({ isForDevelopment }) {
	const shared = {
		absWorkingDir: root,
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		// `jsonc-parser` has a UMD main that a bundler cannot follow.
		mainFields: ['module', 'main'],
		minify: !isForDevelopment,
		sourcemap: isForDevelopment,
		legalComments: 'none',
		metafile: true,
		plugins: [pack],
		logLevel: 'warning',
	};
	return [
		{ ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
		{ ...shared, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/clauseline.cjs' },
	];
}

import { join } from 'node:path';
import { pack } from './pack.mjs';

export const root = join(import.meta.dirname, '..');

/** The command line loads the server from the bundle beside it. */
const serverBeside = {
	name: 'server-beside',
	setup(build) {
		build.onResolve({ filter: /\/lsp\/main\.ts$/ }, () => ({ path: './server.cjs', external: true }));
	},
};

/** What esbuild is told for the bundles that ship: the extension, the language server and the command line. */
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
		logLevel: 'warning',
	};
	return [
		{ ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
		{ ...shared, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.cjs', plugins: [pack] },
		{ ...shared, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/clauseline.cjs', plugins: [pack, serverBeside] },
	];
}

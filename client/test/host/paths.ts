import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this repository, found upwards from this file, bundled or not. */
export const root = rootFrom(import.meta.dirname);

/** Everything that tests install or write: never in git, safe to delete. */
export const scratch = join(root, '.vscode-test');

/** Where `install` puts a whole VS Code out of npm packages. */
export const host = join(scratch, 'host');

/** The VS Code server inside the `code-server` package. */
export const vscodeServer = join(host, 'node_modules/code-server/lib/vscode');

/** Where the browser out of the npm package is unpacked. */
export const browserFolder = join(host, 'browser');

function rootFrom(folder: string): string {
	return existsSync(join(folder, 'client/test/host/package-lock.json')) ? folder : rootFrom(dirname(folder));
}

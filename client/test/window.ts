import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './host/browser.ts';
import { installHost } from './host/install.ts';
import { root } from './host/paths.ts';
import { type Server, startServer } from './host/server.ts';

/** Builds the extension (unless `--no-build` is said) and starts a VS Code server that runs it from source. */
export async function startEditor(port?: number): Promise<Server> {
	if (!process.argv.includes('--no-build')) build();
	installHost();
	return startServer({ trust: true, ...(port !== undefined && { port }) });
}

/** The address that shows a folder, with the extension loaded. */
export function editorAddress(server: Server, folder: string): string {
	const payload = [['extensionDevelopmentPath', `vscode-remote://${server.authority}${root}`]] as [string, string][];
	return server.address(folder, [...payload, ['skipWelcome', 'true']]);
}

/** Opens that address in a browser of this size and hands over the page. */
export async function withPage(address: string, size: { width: number; height: number }, use: (page: Page) => Promise<void>) {
	const browser = await openBrowser();
	try {
		const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1 });
		await page.goto(address);
		await use(page);
	} finally {
		await browser.close();
	}
}

function build(): void {
	const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { encoding: 'utf8' });
	if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
}

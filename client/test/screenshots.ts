/** Draws the pictures of the README from the real editor: `npm run screenshots`. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from './host/paths.ts';
import { copyWorkspace } from './support/workspace.ts';
import { editorAddress, startEditor, withPage } from './window.ts';

const workspace = copyWorkspace();
const server = await startEditor();
try {
	await withPage(editorAddress(server, workspace.folder), { width: 1180, height: 720 }, async (page) => {
		await openFile(page, 'cost-ops.json');
		await page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
		await goTo(page, '11:14');
		await command(page, 'Show or Focus Hover');
		await page.locator('.monaco-hover').filter({ hasText: 'not-mentioned' }).waitFor();
		await draw(page, 'finding');

		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+.');
		await page.locator('.action-widget .monaco-list-row').first().waitFor();
		await draw(page, 'quick-fix');

		await page.locator('.action-widget .monaco-list-row', { hasText: /may delete infrastructure$/ }).click();
		const preview = page.locator('.bulk-edit-panel');
		await preview.locator('.monaco-list-row').first().waitFor();
		await preview.locator('.monaco-list-row input, .monaco-list-row .monaco-custom-toggle').first().click();
		await draw(page, 'confirm');
		await preview.getByRole('button', { name: 'Apply' }).click();
		await openFile(page, 'MSA.md');
		await goTo(page, '60:1');
		await draw(page, 'clause');

		await command(page, 'Clauseline: Audit Workspace');
		await page.waitForTimeout(6000);
		await draw(page, 'report');
	});
} finally {
	server.stop();
	workspace.remove();
}

async function openFile(page: Page, name: string): Promise<void> {
	await page.locator('.monaco-workbench .explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 });
	await page.keyboard.press('Control+p');
	await type(page, name);
	await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
}

async function goTo(page: Page, place: string): Promise<void> {
	await page.keyboard.press('Control+g');
	await type(page, `:${place}`);
	await page.keyboard.press('Enter');
	await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function command(page: Page, title: string): Promise<void> {
	await page.keyboard.press('F1');
	await type(page, `>${title}`);
	await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

async function type(page: Page, text: string): Promise<void> {
	await page.locator('.quick-input-widget input').first().fill(text);
}

async function draw(page: Page, name: string): Promise<void> {
	await page.waitForTimeout(800);
	await page.screenshot({ path: join(root, `media/${name}.png`) });
}

/** Draws the pictures of the README from the real editor: `npm run screenshots`. Look at them before you keep them. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from './host/paths.ts';
import { copyWorkspace } from './support/workspace.ts';
import { editorAddress, startEditor, withPage } from './window.ts';

const FIX = '.action-widget .monaco-list-row';

const workspace = copyWorkspace();
const server = await startEditor();
try {
	await withPage(editorAddress(server, workspace.folder), { width: 1180, height: 720 }, async (page) => {
		await openFile(page, 'cost-ops.json');
		await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
		await goTo(page, '11:14');
		await command(page, 'Show or Focus Hover');
		await page.locator('.monaco-hover').filter({ hasText: 'not-mentioned' }).waitFor();
		await draw(page, 'finding');

		await page.keyboard.press('Escape');
		await openFixes(page);
		await draw(page, 'quick-fix');

		await page.keyboard.press('Escape');
		await command(page, 'View: Toggle Primary Side Bar Visibility');
		await command(page, 'Clauseline: Audit Workspace');
		await page.locator('.tab', { hasText: 'Clauseline report' }).waitFor();
		await page.waitForTimeout(4000);
		await draw(page, 'report');

		await command(page, 'View: Close Editor');
		await command(page, 'View: Toggle Primary Side Bar Visibility');
		await goTo(page, '11:14');
		await openFixes(page);
		await page
			.locator(FIX, { hasText: /may delete infrastructure/ })
			.last()
			.click();
		const preview = page.locator('.bulk-edit-panel');
		await preview.locator('.monaco-list-row').first().waitFor();
		await preview.locator('.monaco-list-row input, .monaco-list-row .monaco-custom-toggle').first().click();
		await draw(page, 'confirm');

		await preview.getByRole('button', { name: 'Apply' }).click();
		await openFile(page, 'MSA.md');
		await goTo(page, '60:1');
		await draw(page, 'clause');
	});
} finally {
	server.stop();
	workspace.remove();
}

async function openFixes(page: Page): Promise<void> {
	await page.keyboard.press('Control+.');
	await page.locator(FIX).first().waitFor();
}

async function openFile(page: Page, name: string): Promise<void> {
	await page.locator('.monaco-workbench .explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 });
	await page.keyboard.press('Control+p');
	await type(page, name);
	await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
}

/** Waits between the steps: the prompt moves the cursor along while one types. */
async function goTo(page: Page, place: string): Promise<void> {
	await page.keyboard.press('Control+g');
	await type(page, `:${place}`);
	await page.waitForTimeout(500);
	await page.locator('.quick-input-widget input').first().press('Enter');
	await page.waitForTimeout(500);
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
	// The mouse may rest on something that answers.
	await page.mouse.move(700, 712);
	await page.waitForTimeout(800);
	await page.screenshot({ path: join(root, `media/${name}.png`) });
}

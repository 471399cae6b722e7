import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { diagnostic, open } from '../support/editor.ts';
import { suite } from '../support/suite.ts';

export const run = suite(() => {
	const extension = () => vscode.extensions.getExtension('clauseline.clauseline');

	it('carries what it needs and nothing else', () => {
		const folder = extension()?.extensionPath ?? '';
		assert.ok(!existsSync(join(folder, 'node_modules')), 'no packages beside the bundles');
		assert.deepEqual(readdirSync(join(folder, 'dist')).sort(), [
			'THIRD-PARTY.txt',
			'clauseline.cjs',
			'extension.cjs',
			'server.cjs',
		]);
	});

	it('finds what the agent may do', async () => {
		await open('.kiro/agents/cost-ops.json');
		const { code } = await diagnostic('.kiro/agents/cost-ops.json', 'uncovered-act 10:8-10:31');
		assert.ok(typeof code === 'object');
		assert.ok(existsSync(code.target.fsPath), `${code.target.path} is in the package`);
	});
});

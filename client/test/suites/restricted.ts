import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnostic, open } from '../support/editor.ts';
import { suite } from '../support/suite.ts';

export const run = suite(() => {
	it('reads a workspace that nobody trusts, since nothing that is read is run', async () => {
		assert.equal(vscode.workspace.isTrusted, false);
		await open('.kiro/agents/cost-ops.json');
		await diagnostic('.kiro/agents/cost-ops.json', 'uncovered-act 10:8-10:31');
	});
});

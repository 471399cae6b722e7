import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { suite } from '../support/suite.ts';

export const run = suite(() => {
	it('opens the workspace', () => {
		assert.equal(vscode.workspace.isTrusted, true);
		assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'file');
	});
});

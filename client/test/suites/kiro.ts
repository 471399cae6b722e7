import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyQuickFix, diagnostic, file, open, ours, quickFixes, short, tabs } from '../support/editor.ts';
import { suite } from '../support/suite.ts';
import { waitFor } from '../support/wait.ts';

const AGENT = '.kiro/agents/cost-ops.json';
const MSA = 'MSA.md';
const CLOUDFORMATION = 'uncovered-act 10:8-10:31';

export const run = suite(() => {
	it('finds what the agent may do before any file is opened', async () => {
		await diagnostic(AGENT, CLOUDFORMATION);
		await diagnostic(MSA, 'missing-pillar 7:2-7:27');
		assert.deepEqual(tabs(), []);
	});

	it('underlines the rule, names the witness and points into the contract', async () => {
		await open(AGENT);
		const found = await diagnostic(AGENT, CLOUDFORMATION);
		assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
		assert.match(found.message, /aws cloudformation delete/);
		assert.match(found.message, /no clause of MSA\.md/);
		assert.deepEqual(
			ours(AGENT).map(short).sort(),
			[CLOUDFORMATION, 'uncovered-act 15:26-15:44'],
			'one finding a rule that opens something',
		);
	});

	it('links the finding to the page of its rule', async () => {
		const { code } = await diagnostic(AGENT, CLOUDFORMATION);
		assert.ok(typeof code === 'object');
		assert.match(code.target.path, /\/test-fixtures\/rules\/uncovered-act\.md$/);
	});

	it('says more in the hover', async () => {
		const at = new vscode.Position(10, 12);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', file(AGENT), at);
		const text = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join('\n');
		assert.match(text, /delete-infrastructure/);
		assert.match(text, /not-mentioned/);
	});

	it('warns about a rule while it is typed', async () => {
		const editor = await open(AGENT);
		const typed = ',\n        "kubectl delete namespace .*"';
		await editor.edit((edit) => edit.insert(new vscode.Position(10, 31), typed));
		assert.ok(editor.document.isDirty);
		await diagnostic(AGENT, 'uncovered-act 11:8-11:37');
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await waitFor('the warning to go', () => (ours(AGENT).length === 2 ? true : undefined));
	});

	it('inserts a clause into the contract, asks first, and the finding is gone', async function () {
		this.timeout(60_000);
		const before = (await vscode.workspace.openTextDocument(file(MSA))).getText();
		const editor = await open(AGENT);
		const { range } = await diagnostic(AGENT, CLOUDFORMATION);
		const titles = await quickFixes(AGENT, range);
		const number = titles.findIndex((title) => /^Insert a clause (?!.*approval)/.test(title));
		assert.notEqual(number, -1, titles.join('\n'));
		await applyQuickFix({ editor, range, number, changes: file(MSA) }, () => assert.equal(textOf(MSA), before));
		const after = textOf(MSA);
		assert.ok(after.length > before.length);
		assert.match(after, /Agent may .*delete infrastructure/);
		await waitFor('the finding to go', () => (ours(AGENT).map(short).includes(CLOUDFORMATION) ? undefined : true));
	});

	it('sees what another program writes to the disk', async () => {
		const agent = file('.kiro/agents/second.json');
		const text = JSON.stringify({
			name: 'second',
			tools: ['execute_bash'],
			toolsSettings: { execute_bash: { allowedCommands: ['rm -rf .*'] } },
		});
		await vscode.workspace.fs.writeFile(agent, Buffer.from(text));
		await diagnostic('.kiro/agents/second.json', 'uncovered-act 0:');
		await vscode.workspace.fs.delete(agent);
		await waitFor('its findings to go', () => (ours('.kiro/agents/second.json').length === 0 ? true : undefined));
	});

	it('opens the report from the palette, rendered', async () => {
		await vscode.commands.executeCommand('workbench.action.quickOpen', '>Clauseline: Audit Workspace');
		await waitFor('the preview', async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return tabs().find((label) => /^Preview .*report/.test(label));
		});
		const text = await waitFor('the report', () => {
			const report = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'clauseline-report');
			return report?.getText() || undefined;
		});
		assert.match(text, /^# Clauseline report/);
		assert.match(text, /iam\/cost-ops-agent-role\.json/);
	});

	it('opens the governing contract to the side', async () => {
		await open(AGENT);
		await vscode.commands.executeCommand('clauseline.openContract');
		assert.equal(vscode.window.activeTextEditor?.document.uri.path, file(MSA).path);
		assert.notEqual(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.One);
	});

	it('comes back after a restart of the server', async () => {
		await open(AGENT);
		const before = ours(AGENT).map(short).join(', ');
		assert.notEqual(before, '');
		await vscode.commands.executeCommand('clauseline.restart');
		await waitFor(before, () => (ours(AGENT).map(short).join(', ') === before ? true : undefined));
	});
});

function textOf(path: string): string {
	const wanted = file(path).toString();
	return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === wanted)?.getText() ?? '';
}

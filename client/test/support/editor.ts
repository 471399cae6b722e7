import * as vscode from 'vscode';
import { waitFor } from './wait.ts';

/** The uri of a file of the workspace. */
export function file(path: string): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('no folder is open');
	return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)));
}

/** A diagnostic of ours in short: `rule line:character-line:character`, counted from nought. */
export function short({ code, range }: vscode.Diagnostic): string {
	const id = typeof code === 'object' ? code.value : code;
	return `${id} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
}

/** What we say of a file at the moment. */
export function ours(path: string): vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(file(path)).filter(({ source }) => source === 'clauseline');
}

/** Waits for a diagnostic of ours that begins with these words of {@link short}. */
export function diagnostic(path: string, start: string): Promise<vscode.Diagnostic> {
	const find = (): vscode.Diagnostic | undefined => ours(path).find((one) => short(one).startsWith(start));
	return waitFor(`${start} in ${path}`, find).catch((error: Error) => {
		throw new Error(`${error.message}; there were: ${ours(path).map(short).join(', ') || 'none'}`);
	});
}

/** Titles of the quick fixes at a range, in the order of the menu; waits until there are some. */
export async function quickFixes(path: string, range: vscode.Range): Promise<string[]> {
	const kind = vscode.CodeActionKind.QuickFix.value;
	return waitFor(`quick fixes in ${path}`, async () => {
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			file(path),
			range,
			kind,
		);
		return actions.length > 0 ? actions.map(({ title }) => title) : undefined;
	});
}

/**
 * Chooses the quick fix with this number from the menu, as the keyboard would, lets `before` look while the editor
 * asks, and says yes. No command tells whether a menu has opened, so a try that comes to nothing is made again.
 */
export async function applyQuickFix(
	{ editor, range, number, changes }: { editor: vscode.TextEditor; range: vscode.Range; number: number; changes: vscode.Uri },
	before: () => void,
): Promise<void> {
	let changed = false;
	const watching = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		if (document.uri.toString() === changes.toString() && contentChanges.length > 0) changed = true;
	});
	for (let tries = 0; !changed && tries < 4; tries++) {
		await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
		await chooseQuickFix(range, number);
		await pause(1500);
		if (changed) throw new Error('the editor did not ask before it made the change');
		before();
		// What needs a confirmation is shown in a list, not ticked.
		for (const command of ['focus', 'list.focusFirst', 'toggleCheckedState', 'apply'])
			await vscode.commands.executeCommand(command.includes('.') ? command : `refactorPreview.${command}`);
		await pause(1500);
	}
	watching.dispose();
	if (!changed) throw new Error('the change was not made');
}

async function chooseQuickFix(range: vscode.Range, number: number): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (editor) editor.selection = new vscode.Selection(range.start, range.start);
	await vscode.commands.executeCommand('editor.action.quickFix');
	await pause(1500);
	for (let at = 0; at < number; at++) await vscode.commands.executeCommand('selectNextCodeAction');
	await vscode.commands.executeCommand('acceptSelectedCodeAction');
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Labels of all open tabs. */
export function tabs(): string[] {
	return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

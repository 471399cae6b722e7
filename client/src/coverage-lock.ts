import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import type { ReportPages } from './report-pages.ts';

/** "Clauseline: Sign Coverage": asks who signs, writes the lock and opens it. */
export async function signCoverage(client: LanguageClient): Promise<void> {
	const by = await vscode.window.showInputBox({
		title: 'Sign coverage',
		prompt: 'Who signs? A role or a name, as your register wants it.',
	});
	if (by === undefined || by.trim() === '') return;
	const params = { command: 'clauseline.sign', arguments: [by.trim()] };
	const locks = (await client.sendRequest(ExecuteCommandRequest.type, params)) as readonly { uri: string; text: string }[];
	if (locks.length === 0) {
		await vscode.window.showInformationMessage('There is no agent here, or no contract, so there is nothing to sign.');
	}
	for (const { uri, text } of locks) {
		const file = vscode.Uri.parse(uri);
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
		await vscode.window.showTextDocument(file, { preview: true });
	}
}

/** "Clauseline: Verify Coverage": opens what has changed since. */
export async function verifyCoverage(client: LanguageClient, pages: ReportPages): Promise<void> {
	const markdown = await client.sendRequest(ExecuteCommandRequest.type, { command: 'clauseline.verify' });
	await pages.show(markdown as string);
}

import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient, type Location } from 'vscode-languageclient/node';

/** "Clauseline: Open Governing Contract to the Side": the contract that governs the agents of the file in view. */
export async function openContract(client: LanguageClient): Promise<void> {
	const uri = vscode.window.activeTextEditor?.document.uri;
	if (!uri) {
		void vscode.window.showInformationMessage('Open a permission file first; then its contract can be found.');
		return;
	}
	const params = { command: 'clauseline.contract', arguments: [uri.toString()] };
	const location = (await client.sendRequest(ExecuteCommandRequest.type, params)) as Location | null;
	if (!location) {
		void vscode.window.showInformationMessage('No contract governs this file.');
		return;
	}
	const { start, end } = location.range;
	await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(location.uri), {
		viewColumn: vscode.ViewColumn.Beside,
		selection: new vscode.Range(start.line, start.character, end.line, end.character),
	});
}

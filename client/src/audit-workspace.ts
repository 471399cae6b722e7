import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient, WorkDoneProgress } from 'vscode-languageclient/node';
import type { ReportPages } from './report-pages.ts';

/** "Clauseline: Audit Workspace": reads everything again, with progress and a way to stop, and opens the report. */
export async function auditWorkspace(client: LanguageClient, pages: ReportPages): Promise<void> {
	const options = { location: vscode.ProgressLocation.Notification, title: 'Clauseline: auditing', cancellable: true };
	const markdown = await vscode.window.withProgress(options, async (progress, token) => {
		const workDoneToken = `clauseline-audit-${Date.now()}`;
		const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, ({ kind, ...said }) => {
			if (kind === 'report' && 'message' in said && said.message) progress.report({ message: said.message });
		});
		try {
			const params = { command: 'clauseline.audit', workDoneToken };
			return (await client.sendRequest(ExecuteCommandRequest.type, params, token)) as string;
		} catch (error) {
			if (token.isCancellationRequested) return undefined;
			throw error;
		} finally {
			listening.dispose();
		}
	});
	if (markdown !== undefined) await pages.show(markdown);
}

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { auditWorkspace } from './audit-workspace.ts';
import { signCoverage, verifyCoverage } from './coverage-lock.ts';
import { openContract } from './open-contract.ts';
import { REPORT_SCHEME, ReportPages } from './report-pages.ts';
import { createClient } from './server.ts';
import { StatusItem } from './status-item.ts';

let client: LanguageClient | undefined;

/** Starts the server and registers what the palette shows. Knows nothing of permissions or contracts. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
	const status = new StatusItem();
	const pages = new ReportPages();
	const running = createClient(context);
	client = running;
	context.subscriptions.push(
		status,
		vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, pages),
		vscode.commands.registerCommand('clauseline.auditWorkspace', () => auditWorkspace(running, pages)),
		vscode.commands.registerCommand('clauseline.openContract', () => openContract(running)),
		vscode.commands.registerCommand('clauseline.signCoverage', () => signCoverage(running)),
		vscode.commands.registerCommand('clauseline.verifyCoverage', () => verifyCoverage(running, pages)),
		vscode.commands.registerCommand('clauseline.restart', () => running.restart()),
	);
	status.follow(running);
	await running.start();
}

/** Ends the server with the window. */
export async function deactivate(): Promise<void> {
	await client?.stop();
}

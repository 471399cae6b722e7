import * as vscode from 'vscode';

export const REPORT_SCHEME = 'clauseline-report';

/** Shows the last report as a read-only document; a new report takes the place of the old one. */
export class ReportPages implements vscode.TextDocumentContentProvider {
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	private markdown = '';

	readonly onDidChange = this.changed.event;

	provideTextDocumentContent(): string {
		return this.markdown;
	}

	/** Opens the report, rendered, beside what is being edited. */
	async show(markdown: string): Promise<void> {
		// The report is no file, so its links must start from the folder.
		this.markdown = markdown.replaceAll('](./', '](/');
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
		const uri = vscode.Uri.from({ scheme: REPORT_SCHEME, path: `${folder?.path ?? ''}/Clauseline report.md` });
		this.changed.fire(uri);
		await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
	}
}

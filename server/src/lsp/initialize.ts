import { CodeActionKind, type InitializeParams, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { VERSION } from '../text/version.ts';
import { COMMANDS } from './execute-command.ts';
import { SOURCE_FIX_ALL } from './fix-all.ts';

/** `initialize`: what this server can do. */
export function initializeResult(): InitializeResult {
	return {
		serverInfo: { name: 'clauseline', version: VERSION },
		capabilities: {
			textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
			diagnosticProvider: { identifier: 'clauseline', interFileDependencies: true, workspaceDiagnostics: true },
			codeActionProvider: {
				codeActionKinds: [CodeActionKind.QuickFix, SOURCE_FIX_ALL],
				resolveProvider: true,
				workDoneProgress: false,
			},
			hoverProvider: true,
			executeCommandProvider: { commands: COMMANDS, workDoneProgress: true },
			workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
		},
	};
}

/** The folders that the client opened; clients from before workspace folders name one root. */
export function foldersOf(params: InitializeParams): readonly string[] {
	if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
	return params.rootUri ? [params.rootUri] : [];
}

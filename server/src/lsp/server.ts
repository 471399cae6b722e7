import { type Connection, type InitializeParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { clientOf } from './client.ts';
import { codeAction } from './code-action.ts';
import { codeActionResolve } from './code-action-resolve.ts';
import { configure, didChangeConfiguration } from './configuration.ts';
import { documentDiagnostic } from './document-diagnostic.ts';
import { executeCommand } from './execute-command.ts';
import type { Host } from './host.ts';
import { hover } from './hover.ts';
import { foldersOf, initializeResult } from './initialize.ts';
import { diagnosticsChanged } from './publish.ts';
import { Session } from './session.ts';
import { open, syncTexts } from './text-sync.ts';
import { didChangeWatchedFiles, watchFiles } from './watched-files.ts';
import { workspaceDiagnostic } from './workspace-diagnostic.ts';

/** Serves one client over `connection`. Everything that is read comes from `host` or from the client's open texts. */
export function startServer(connection: Connection, host: Host): void {
	let session: Session | undefined;
	const now = (): Session => {
		if (!session) throw new ResponseError(LSPErrorCodes.ServerCancelled, 'not initialized');
		return session;
	};
	const texts = syncTexts(connection, () => session);

	connection.onInitialize((params: InitializeParams) => {
		session = new Session(connection, host, clientOf(params));
		session.changeFolders(foldersOf(params), []);
		return initializeResult();
	});
	connection.onInitialized(async () => {
		if (now().client.hearsFolders)
			connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => changeFolders(added, removed));
		await configure(now(), now().folders);
		await watchFiles(now());
		diagnosticsChanged(now());
	});
	const changeFolders = async (added: readonly { uri: string }[], removed: readonly { uri: string }[]): Promise<void> => {
		const uris = (folders: readonly { uri: string }[]) => folders.map(({ uri }) => uri);
		await configure(now(), now().changeFolders(uris(added), uris(removed)));
		for (const text of texts.all()) open(now(), text);
		diagnosticsChanged(now());
	};

	connection.onDidChangeConfiguration((params) => didChangeConfiguration(now(), params));
	connection.onDidChangeWatchedFiles((params) => didChangeWatchedFiles(now(), params));
	connection.languages.diagnostics.on((params) => documentDiagnostic(now(), params));
	connection.languages.diagnostics.onWorkspace((params) => workspaceDiagnostic(now(), params));
	connection.onCodeAction((params) => codeAction(now(), params));
	connection.onCodeActionResolve((action) => codeActionResolve(now(), action));
	connection.onHover((params) => hover(now(), params));
	connection.onExecuteCommand((params, token, progress) => executeCommand(now(), params, token, progress));
	connection.listen();
}

import * as vscode from 'vscode';
import {
	LanguageClient,
	type LanguageClientOptions,
	type NodeModule,
	type ServerOptions,
	TransportKind,
} from 'vscode-languageclient/node';

/** Files whose open text the server wants: the languages of permission files and contracts, on the disk only. */
const DOCUMENTS = [
	...['json', 'jsonc', 'json5', 'yaml', 'toml', 'markdown', 'terraform', 'starlark', 'ini', 'properties'].map((language) => ({
		scheme: 'file',
		language,
	})),
	{ scheme: 'file', pattern: '**/*.{mdc,hook,rules,tf,lock,toml,cedar}' },
];

/** A client of the server that is bundled beside it; not started yet. */
export function createClient(context: vscode.ExtensionContext): LanguageClient {
	const module = context.asAbsolutePath('dist/server.cjs');
	const run: NodeModule = { module, transport: TransportKind.ipc };
	const server: ServerOptions = { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
	const options: LanguageClientOptions = {
		documentSelector: DOCUMENTS,
		diagnosticCollectionName: 'clauseline',
		diagnosticPullOptions: { onChange: true, onTabs: true },
		// The page of a rule, as of the installed version.
		initializationOptions: { docs: vscode.Uri.joinPath(context.extensionUri, 'test-fixtures/rules').toString() },
		progressOnInitialization: false,
	};
	return new LanguageClient('clauseline', 'Clauseline', server, options);
}

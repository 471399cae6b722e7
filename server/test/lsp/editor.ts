import { PassThrough } from 'node:stream';
import {
	type ClientCapabilities,
	createConnection,
	createProtocolConnection,
	type Diagnostic,
	type InitializeResult,
	ProposedFeatures,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '../../src/lsp/host.ts';
import { startServer } from '../../src/lsp/server.ts';
import type { Document } from '../../src/text/document.ts';

export const ROOT = 'file:///work';

/** Everything a present-day editor can do. */
export const CAPABLE: ClientCapabilities = {
	textDocument: {
		diagnostic: { dynamicRegistration: true },
		publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
		codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
	},
	workspace: {
		workspaceFolders: true,
		workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
		diagnostics: { refreshSupport: true },
	},
};

const opened: Editor[] = [];
afterEach(() => {
	for (const editor of opened.splice(0)) editor.close();
});

/** A client on the other end of a pipe in memory, and a disk that is a table. */
export class Editor {
	readonly connection: ProtocolConnection;
	/** Absolute path to text: the disk. */
	readonly disk: Map<string, string>;
	/** Pushed diagnostics by uri, the last of each. */
	readonly pushed = new Map<string, readonly Diagnostic[]>();
	/** How often the server asked to be pulled again. */
	refreshes = 0;
	result: InitializeResult | undefined;
	/** Answers to `workspace/configuration`. */
	settings: unknown = {};
	private readonly server: { dispose(): void };
	/** Reading waits for this. */
	gate: Promise<void> = Promise.resolve();

	constructor(files: Readonly<Record<string, string>>) {
		this.disk = new Map(Object.entries(files).map(([path, text]) => [`/work/${path}`, text]));
		const toServer = new PassThrough();
		const toClient = new PassThrough();
		const server = createConnection(ProposedFeatures.all, toServer, toClient);
		startServer(server, this.host());
		this.server = server;
		this.connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
		this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
			this.pushed.set(uri, diagnostics);
		});
		this.connection.onRequest('workspace/diagnostic/refresh', () => {
			this.refreshes++;
			return null;
		});
		this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
		this.connection.onRequest('client/registerCapability', () => null);
		this.connection.listen();
		opened.push(this);
	}

	async start(capabilities: ClientCapabilities = CAPABLE, folders: readonly string[] = [ROOT]): Promise<this> {
		const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
		const initializationOptions = { docs: 'file:///docs/' };
		const params = { processId: null, rootUri: null, capabilities, workspaceFolders, initializationOptions };
		this.result = await this.request<InitializeResult>('initialize', params);
		await this.notify('initialized', {});
		return this;
	}

	request<T>(method: string, params: object): Promise<T> {
		return this.connection.sendRequest(method, params);
	}

	notify(method: string, params: object): Promise<void> {
		return this.connection.sendNotification(method, params);
	}

	open(path: string, text = this.disk.get(`/work/${path}`) ?? '', languageId = path.endsWith('.md') ? 'markdown' : 'json') {
		return this.notify('textDocument/didOpen', { textDocument: { uri: uri(path), languageId, version: 1, text } });
	}

	change(path: string, version: number, text: string): Promise<void> {
		return this.notify('textDocument/didChange', { textDocument: { uri: uri(path), version }, contentChanges: [{ text }] });
	}

	close(): void {
		this.connection.dispose();
		this.server.dispose();
	}

	private host(): Host {
		const documents = (folder: string): Document[] =>
			[...this.disk]
				.filter(([path]) => path.startsWith(`${folder}/`))
				.map(([path, text]) => {
					const language = path.endsWith('.md') ? 'markdown' : path.endsWith('.yaml') ? 'yaml' : 'json';
					return { uri: path.slice(folder.length + 1), language, text, version: 0 };
				});
		return {
			readFolder: async (folder) => {
				await this.gate;
				return documents(folder);
			},
			readFiles: async (folder, paths) => {
				const found = documents(folder);
				return paths.map(
					(path) =>
						found.find((one) => one.uri === path) ?? { uri: path, language: 'json', text: '', version: 0, unread: 'not found' },
				);
			},
			today: () => '2026-01-01',
		};
	}
}

/** The protocol's uri of a file of the workspace. */
export function uri(path: string): string {
	return `${ROOT}/${path}`;
}

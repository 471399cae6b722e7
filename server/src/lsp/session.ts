import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { pathOf, relativeTo } from './convert.ts';
import { Folder } from './folder.ts';
import type { Host } from './host.ts';
import type { Snapshot } from './snapshot.ts';

/** A document of the protocol, found in its folder. */
export interface Found {
	readonly folder: Folder;
	/** Relative to the folder: the core's uri. */
	readonly path: string;
}

/** The only thing in the server that changes: the folders, and what the client can do. */
export class Session {
	readonly connection: Connection;
	readonly host: Host;
	readonly client: Client;
	/** Versions of the open documents, by the protocol's uri. */
	readonly versions = new Map<string, number>();
	private all: readonly Folder[] = [];

	constructor(connection: Connection, host: Host, client: Client) {
		this.connection = connection;
		this.host = host;
		this.client = client;
	}

	get folders(): readonly Folder[] {
		return this.all;
	}

	/** Takes folders in and out; a uri that is no folder on this machine is passed over. */
	changeFolders(added: readonly string[], removed: readonly string[]): readonly Folder[] {
		const fresh = added.flatMap((uri) => {
			const path = pathOf(uri);
			return path === undefined ? [] : [new Folder(uri, path, this.host)];
		});
		this.all = [...this.all.filter(({ uri }) => !removed.includes(uri)), ...fresh];
		return fresh;
	}

	/** The innermost folder that holds a document, or undefined. */
	find(uri: string): Found | undefined {
		const path = pathOf(uri);
		if (path === undefined) return undefined;
		let best: Found | undefined;
		for (const folder of this.all) {
			const inside = relativeTo(folder.path, path);
			if (inside !== undefined && (!best || folder.path.length > best.folder.path.length)) best = { folder, path: inside };
		}
		return best;
	}

	/** The state that an answer about a document is made from. An answer for an old version of it is thrown away. */
	async snapshotFor(uri: string): Promise<(Found & { readonly snapshot: Snapshot }) | undefined> {
		const version = this.versions.get(uri);
		const found = this.find(uri);
		if (!found) return undefined;
		await found.folder.ready();
		if (this.versions.get(uri) !== version) throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed');
		return { ...found, snapshot: found.folder.snapshot() };
	}
}

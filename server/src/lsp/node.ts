import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readDocuments } from '../host/disk.ts';
import type { Host } from './host.ts';
import { startServer } from './server.ts';

/** Serves over what the command line names, `--stdio` or `--node-ipc`, until the client ends it. */
export async function serve(): Promise<void> {
	startServer(createConnection(ProposedFeatures.all), diskHost);
}

const diskHost: Host = {
	readFolder: (folder, options) => readDocuments(folder, options),
	readFiles: (folder, paths) => readDocuments(folder, { only: paths }),
	today: () => new Date().toISOString().slice(0, 10),
};

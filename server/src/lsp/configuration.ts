import type { DidChangeConfigurationParams } from 'vscode-languageserver';
import type { Folder } from './folder.ts';
import { diagnosticsChanged } from './publish.ts';
import type { Session } from './session.ts';
import { fieldsOf, readSettings } from './settings.ts';

/** Asks the client for the settings of each folder, where it can answer. */
export async function configure(session: Session, folders: readonly Folder[]): Promise<void> {
	if (!session.client.hasConfiguration) return;
	const items = folders.map(({ uri }) => ({ scopeUri: uri, section: 'clauseline' }));
	const answers: unknown[] = await session.connection.workspace.getConfiguration(items);
	await Promise.all(folders.map((folder, index) => folder.configure(readSettings(answers[index]))));
}

/** `workspace/didChangeConfiguration`: the settings themselves come along only from clients that cannot be asked. */
export async function didChangeConfiguration(session: Session, { settings }: DidChangeConfigurationParams): Promise<void> {
	if (session.client.hasConfiguration) await configure(session, session.folders);
	else {
		const pushed = readSettings(fieldsOf(settings)['clauseline']);
		await Promise.all(session.folders.map((folder) => folder.configure(pushed)));
	}
	diagnosticsChanged(session);
}

import { DidChangeWatchedFilesNotification, type DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { isContractName, isInteresting } from '../host/interesting.ts';
import type { Folder } from './folder.ts';
import { diagnosticsChanged } from './publish.ts';
import type { Session } from './session.ts';

/** Endings of files that could be permission files, contracts, or what stands beside them. */
const WATCHED = '**/*.{json,jsonc,json5,yaml,yml,toml,md,mdc,markdown,hook,rules,tf,lock,docx,pdf}';

/** More than this, and the folder is read anew: a branch was switched. */
const MANY = 50;

/** Asks the client to tell of changes on the disk, where it can. */
export async function watchFiles(session: Session): Promise<void> {
	if (!session.client.watchesFiles) return;
	const watchers = [{ globPattern: WATCHED }];
	await session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** `workspace/didChangeWatchedFiles`: rereads what changed, or all when a file changed that names others. */
export async function didChangeWatchedFiles(session: Session, { changes }: DidChangeWatchedFilesParams): Promise<void> {
	const touched = new Map<Folder, string[]>();
	for (const { uri } of changes) {
		const found = session.find(uri);
		if (found && isInteresting(found.path)) touched.set(found.folder, [...(touched.get(found.folder) ?? []), found.path]);
	}
	for (const [folder, paths] of touched) {
		if (paths.length > MANY || paths.some(namesOthers)) await folder.reread();
		else await folder.refresh(paths);
	}
	if (touched.size > 0) diagnosticsChanged(session);
}

/** A contract names its exhibits, and `clauseline.yaml` its contracts. */
function namesOthers(path: string): boolean {
	return isContractName(path) || /(^|\/)clauseline\.yaml$/.test(path) || /\.(md|markdown)$/i.test(path);
}

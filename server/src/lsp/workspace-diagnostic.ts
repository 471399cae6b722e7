import {
	DocumentDiagnosticReportKind,
	type WorkspaceDiagnosticParams,
	type WorkspaceDiagnosticReport,
	type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { uriOf } from './convert.ts';
import { diagnosticsOf, pathsWithFindings } from './diagnostics.ts';
import type { Session } from './session.ts';
import { tellStatus } from './status.ts';

/**
 * `workspace/diagnostic`: every document with findings, and those that the client still believes to have some.
 * Editors ask every two seconds, so an unchanged folder costs a comparison of ids and no more.
 */
export async function workspaceDiagnostic(
	session: Session,
	{ previousResultIds }: WorkspaceDiagnosticParams,
): Promise<WorkspaceDiagnosticReport> {
	const before = new Map(previousResultIds.map(({ uri, value }) => [keyOf(session, uri), { uri, value }]));
	const items: WorkspaceDocumentDiagnosticReport[] = [];
	for (const folder of session.folders) {
		await folder.ready();
		const snapshot = folder.snapshot();
		for (const path of pathsWithFindings(snapshot)) {
			const key = `${folder.uri}\n${path}`;
			const uri = before.get(key)?.uri ?? uriOf(snapshot, path);
			const version = session.versions.get(uri) ?? null;
			const shown = diagnosticsOf(snapshot, path, session.client);
			items.push(
				before.get(key)?.value === shown.id
					? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: shown.id }
					: { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: shown.id, items: [...shown.items] },
			);
			before.delete(key);
		}
	}
	tellStatus(session);
	for (const { uri } of before.values()) items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
	return { items };
}

/** The client may write a uri in another way than we do, so documents are compared by folder and path. */
function keyOf(session: Session, uri: string): string {
	const found = session.find(uri);
	return found ? `${found.folder.uri}\n${found.path}` : uri;
}

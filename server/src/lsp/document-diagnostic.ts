import {
	type DocumentDiagnosticParams,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics.ts';
import type { Session } from './session.ts';
import { tellStatus } from './status.ts';

/** `textDocument/diagnostic`: the findings of one document, or "unchanged". */
export async function documentDiagnostic(session: Session, params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
	const found = await session.snapshotFor(params.textDocument.uri);
	if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
	tellStatus(session);
	const { id, items } = diagnosticsOf(found.snapshot, found.path, session.client);
	if (id === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
	return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...items] };
}

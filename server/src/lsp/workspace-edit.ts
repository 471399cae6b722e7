import type {
	AnnotatedTextEdit,
	ChangeAnnotation,
	CreateFile,
	TextDocumentEdit,
	TextEdit,
	WorkspaceEdit,
} from 'vscode-languageserver';
import { coverageFileOf } from '../read/contract/annotations/read.ts';
import type { Edit } from '../text/edit.ts';
import { locationOf, uriOf } from './convert.ts';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';

const CONTRACT = 'contract';

/**
 * Edits as the protocol says them, for the versions that they were made from.
 * A change to a contract is marked so that the editor asks first, where it can.
 */
export function workspaceEdit(session: Session, snapshot: Snapshot, edits: readonly Edit[], title: string): WorkspaceEdit {
	const byFile = new Map<string, Edit[]>();
	for (const edit of edits) byFile.set(edit.uri, [...(byFile.get(edit.uri) ?? []), edit]);
	const plain = (edit: Edit): TextEdit => ({ range: locationOf(snapshot, edit).range, newText: edit.newText });
	if (!session.client.takesDocumentChanges)
		return { changes: Object.fromEntries([...byFile].map(([path, some]) => [uriOf(snapshot, path), some.map(plain)])) };
	const asks = session.client.asksBeforeChanges;
	const changeAnnotations: Record<string, ChangeAnnotation> = {};
	const documentChanges = [...byFile].flatMap(([path, some]): readonly (CreateFile | TextDocumentEdit)[] => {
		const uri = uriOf(snapshot, path);
		const isContract = asks && isOfContract(snapshot, path);
		if (isContract) changeAnnotations[CONTRACT] = { label: title, description: path, needsConfirmation: true };
		const made = some.map((edit): TextEdit | AnnotatedTextEdit =>
			isContract ? { ...plain(edit), annotationId: CONTRACT } : plain(edit),
		);
		const change = { textDocument: { uri, version: session.versions.get(uri) ?? null }, edits: made };
		if (snapshot.analysis.model.documents.has(path)) return [change];
		const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
		return [isContract ? { ...create, annotationId: CONTRACT } : create, change];
	});
	return Object.keys(changeAnnotations).length > 0 ? { documentChanges, changeAnnotations } : { documentChanges };
}

/** A contract, or the confirmed readings beside it, which may not exist yet. */
function isOfContract({ analysis }: Snapshot, path: string): boolean {
	return analysis.model.contracts.some(({ facts, stack }) =>
		[facts, ...stack].some(({ uri }) => uri === path || coverageFileOf(uri) === path),
	);
}

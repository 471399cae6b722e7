import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { textChanged } from './publish.ts';
import type { Session } from './session.ts';

/** Keeps the open texts: `textDocument/didOpen`, `didChange` and `didClose`. */
export function syncTexts(connection: Session['connection'], session: () => Session | undefined): TextDocuments<TextDocument> {
	const documents = new TextDocuments(TextDocument);
	documents.onDidChangeContent(({ document }) => {
		const now = session();
		if (now) open(now, document);
	});
	documents.onDidClose(({ document }) => {
		const now = session();
		if (!now) return;
		now.versions.delete(document.uri);
		const found = now.find(document.uri);
		found?.folder.close(found.path);
		textChanged(now);
	});
	documents.listen(connection);
	return documents;
}

/** Hands a text to the folder that holds it; a text outside every folder is nobody's. */
export function open(session: Session, document: TextDocument): void {
	session.versions.set(document.uri, document.version);
	const found = session.find(document.uri);
	found?.folder.edit(document.uri, found.path, document.languageId, document.version, document.getText());
	textChanged(session);
}

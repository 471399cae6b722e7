import type { InitializeParams } from 'vscode-languageserver';
import { fieldsOf } from './settings.ts';

/** What the editor can do, and where it keeps the pages of the rules. */
export interface Client {
	readonly pullsDiagnostics: boolean;
	readonly refreshesDiagnostics: boolean;
	readonly showsRelated: boolean;
	readonly linksCodes: boolean;
	readonly resolvesEdits: boolean;
	readonly takesDocumentChanges: boolean;
	readonly asksBeforeChanges: boolean;
	readonly hasConfiguration: boolean;
	readonly watchesFiles: boolean;
	readonly hearsFolders: boolean;
	readonly showsProgress: boolean;
	/** The uri of the folder that holds a page for each rule, of the installed version. */
	readonly docs: string | undefined;
}

/** Reads them from the first request. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
	const { textDocument, workspace, window } = capabilities;
	const { docs } = fieldsOf(initializationOptions);
	return {
		pullsDiagnostics: textDocument?.diagnostic !== undefined,
		refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
		showsRelated: relates(textDocument?.diagnostic) || relates(textDocument?.publishDiagnostics),
		linksCodes: links(textDocument?.diagnostic) || links(textDocument?.publishDiagnostics),
		resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
		takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
		asksBeforeChanges: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
		hasConfiguration: workspace?.configuration === true,
		watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		hearsFolders: workspace?.workspaceFolders === true,
		showsProgress: window?.workDoneProgress === true,
		docs: typeof docs === 'string' && docs !== '' ? docs.replace(/\/$/, '') : undefined,
	};
}

/** The two families of diagnostics declare the same two things; either one counts. */
interface Showing {
	readonly relatedInformation?: boolean;
	readonly codeDescriptionSupport?: boolean;
}

function relates(showing: Showing | undefined): boolean {
	return showing?.relatedInformation === true;
}

function links(showing: Showing | undefined): boolean {
	return showing?.codeDescriptionSupport === true;
}

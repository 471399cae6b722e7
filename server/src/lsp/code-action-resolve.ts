import { type CodeAction, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type ActionData, findFix } from './code-action.ts';
import type { Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** `codeAction/resolve`: the edits of the action that was chosen, for the text that it was offered on. */
export async function codeActionResolve(session: Session, action: CodeAction): Promise<CodeAction> {
	const data = action.data as ActionData | undefined;
	if (!data || action.edit) return action;
	const found = await session.snapshotFor(data.uri);
	const isSameText = (session.versions.get(data.uri) ?? null) === data.version;
	const fix = found && isSameText ? findFix(found.snapshot, found.path, data) : undefined;
	if (!found || !fix) throw new ResponseError(LSPErrorCodes.ContentModified, 'the finding is no longer there');
	return { ...action, edit: workspaceEdit(session, found.snapshot, fix.edits(), fix.title) };
}

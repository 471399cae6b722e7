import type { CodeAction } from 'vscode-languageserver';
import type { Edit } from '../text/edit.ts';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';
import { workspaceEdit } from './workspace-edit.ts';

export const SOURCE_FIX_ALL = 'source.fixAll.clauseline';

/** One action with the safe fixes of a document, one a finding; never a change to another file, let alone a contract. */
export function fixAll(session: Session, snapshot: Snapshot, path: string): readonly CodeAction[] {
	const edits: Edit[] = [];
	for (const finding of snapshot.analysis.findings) {
		if (finding.place.uri !== path) continue;
		const safe = snapshot.analysis.fixesOf(finding).find(({ safety }) => safety === 'safe');
		const more = safe?.edits() ?? [];
		if (more.every((edit) => edit.uri === path && !edits.some((taken) => overlaps(taken, edit)))) edits.push(...more);
	}
	if (edits.length === 0) return [];
	const title = 'Apply every safe Clauseline fix of this file';
	return [{ title, kind: SOURCE_FIX_ALL, edit: workspaceEdit(session, snapshot, edits, title) }];
}

/** Two edits that share a character, or insert at the same place, cannot both be applied. */
function overlaps(a: Edit, b: Edit): boolean {
	return a.start <= b.end && b.start <= a.end;
}

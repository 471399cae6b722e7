import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from 'vscode-languageserver';
import type { Fix } from '../fix/fix.ts';
import { suppressionFor } from '../fix/suppress.ts';
import type { Finding } from '../judge/rule.ts';
import { locationOf } from './convert.ts';
import { diagnosticOf } from './diagnostics.ts';
import { fixAll, SOURCE_FIX_ALL } from './fix-all.ts';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** What an action needs to find its finding again when it is chosen. */
export interface ActionData {
	readonly uri: string;
	readonly version: number | null;
	readonly rule: string;
	readonly start: number;
	readonly end: number;
	readonly title: string;
}

/** `textDocument/codeAction`: the fixes of the findings in a range; their edits are computed when one is chosen. */
export async function codeAction(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
	const { uri } = params.textDocument;
	const found = await session.snapshotFor(uri);
	if (!found) return [];
	const { snapshot, path } = found;
	const wants = (kind: string) => !params.context.only || params.context.only.some((only) => isWithin(kind, only));
	const actions: CodeAction[] = [];
	if (wants(CodeActionKind.QuickFix)) {
		for (const finding of snapshot.analysis.findings) {
			if (finding.place.uri !== path || !touches(locationOf(snapshot, finding.place).range, params.range)) continue;
			const diagnostics = [diagnosticOf(finding, snapshot, session.client)];
			for (const fix of offered(finding, snapshot)) {
				const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics };
				if (fix.safety === 'safe') action.isPreferred = true;
				if (session.client.resolvesEdits) action.data = dataOf(session, uri, finding, fix);
				else action.edit = workspaceEdit(session, snapshot, fix.edits(), fix.title);
				actions.push(action);
			}
		}
	}
	if (wants(SOURCE_FIX_ALL)) actions.push(...fixAll(session, snapshot, path));
	return actions;
}

/** The finding and the fix that an action was made from, in the present state; undefined when they are gone. */
export function findFix(snapshot: Snapshot, path: string, data: ActionData): Fix | undefined {
	for (const finding of snapshot.analysis.findings) {
		const { place } = finding;
		if (place.uri !== path || finding.rule !== data.rule || place.start !== data.start || place.end !== data.end) continue;
		const fix = offered(finding, snapshot).find(({ title }) => title === data.title);
		if (fix) return fix;
	}
	return undefined;
}

/** The fixes of a finding, and at the end a suppression to be filled in. */
function offered(finding: Finding, { analysis }: Snapshot): readonly Fix[] {
	const suppression = suppressionFor(finding, analysis.model);
	return suppression ? [...analysis.fixesOf(finding), suppression] : analysis.fixesOf(finding);
}

function dataOf(session: Session, uri: string, { rule, place }: Finding, { title }: Fix): ActionData {
	return { uri, version: session.versions.get(uri) ?? null, rule, start: place.start, end: place.end, title };
}

/** `quickfix.a` is within `quickfix`; nothing else is. */
function isWithin(kind: string, only: string): boolean {
	return only === '' || kind === only || kind.startsWith(`${only}.`);
}

/** Whether two ranges share a place; a cursor at either end counts. */
function touches(a: Range, b: Range): boolean {
	return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
	return a.line < b.line || (a.line === b.line && a.character < b.character);
}

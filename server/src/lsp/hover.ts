import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { formatCall } from '../acts/call.ts';
import type { Finding } from '../judge/rule.ts';
import { markdownCode, markdownText } from '../report/escape.ts';
import { offsetAt } from '../text/document.ts';
import type { Client } from './client.ts';
import { locationOf } from './convert.ts';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';

/** `textDocument/hover`: the findings under the cursor, with each act's witness, its verdict and the clauses. */
export async function hover(session: Session, params: HoverParams): Promise<Hover | null> {
	const found = await session.snapshotFor(params.textDocument.uri);
	const document = found?.snapshot.analysis.model.documents.get(found.path);
	if (!found || !document) return null;
	const { snapshot } = found;
	const at = offsetAt(document, params.position);
	const under = snapshot.analysis.findings.filter(
		({ place }) => place.uri === found.path && place.start <= at && at <= place.end,
	);
	const first = under[0];
	if (!first) return null;
	const value = under.map((finding) => describe(finding, snapshot, session.client)).join('\n\n---\n\n');
	return { contents: { kind: MarkupKind.Markdown, value }, range: locationOf(snapshot, first.place).range };
}

/** The message stands in the editor's own hover already; this says what is behind it. */
function describe(finding: Finding, snapshot: Snapshot, client: Client): string {
	const lines = [`**Clauseline** ${ruleLink(finding.rule, client)}`];
	if (finding.acts.length > 0)
		lines.push('', '| Act | Environment | For example | Verdict |', '|---|---|---|---|', ...rowsOf(finding));
	const because = new Set((finding.subject.judged ?? []).map((judged) => judged.because).filter(Boolean));
	if (because.size > 0) lines.push('', ...[...because].map((why) => `- ${markdownText(why)}`));
	if (finding.related.length > 0) lines.push('');
	for (const { message, place } of finding.related) {
		const { uri, range } = locationOf(snapshot, place);
		const label = `${place.uri}:${range.start.line + 1}`;
		lines.push(`- [${markdownText(label)}](${uri}#L${range.start.line + 1}): ${markdownText(message)}`);
	}
	return lines.join('\n');
}

/** One row an act and witness; the environments that they share stand together. */
function rowsOf({ acts }: Finding): readonly string[] {
	const rows = new Map<string, string[]>();
	for (const { act, environment, witness, verdict } of acts) {
		const row = [act, '', markdownCode(formatCall(witness)), verdict ?? 'no contract'].join('\n');
		rows.set(row, [...(rows.get(row) ?? []), environment]);
	}
	return [...rows].map(([row, environments]) => {
		const [act, , witness, verdict] = row.split('\n');
		return `| ${[act, markdownText(environments.join(', ')), witness, verdict].map((text) => text?.replaceAll('|', '\\|')).join(' | ')} |`;
	});
}

function ruleLink(rule: string, { docs }: Client): string {
	return docs === undefined ? markdownCode(rule) : `[${markdownCode(rule)}](${docs}/${rule}.md)`;
}

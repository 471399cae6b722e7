import { createHash } from 'node:crypto';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding } from '../judge/rule.ts';
import type { Level } from '../model/settings.ts';
import type { Problem } from '../text/document.ts';
import type { Client } from './client.ts';
import { locationOf } from './convert.ts';
import type { Snapshot } from './snapshot.ts';

/** The diagnostics of one document. Equal lists have an equal id, whatever state they come from. */
export interface Shown {
	readonly id: string;
	readonly items: readonly Diagnostic[];
}

const NOTHING: Shown = { id: '0', items: [] };

/** What to show for a document of a snapshot; computed when asked for, once. */
export function diagnosticsOf(snapshot: Snapshot, path: string, client: Client): Shown {
	let known = shown.get(snapshot);
	if (!known) {
		known = new Map();
		shown.set(snapshot, known);
	}
	let answer = known.get(path);
	if (!answer) {
		const findings = snapshot.analysis.findings.filter(({ place, suppressed }) => place.uri === path && !suppressed);
		const problems = snapshot.analysis.model.problems.filter(({ place }) => place.uri === path);
		const items = [
			...findings.map((finding) => diagnosticOf(finding, snapshot, client)),
			...problems.map((problem) => notRead(problem, snapshot)),
		];
		answer = items.length === 0 ? NOTHING : { id: idOf(items), items };
		known.set(path, answer);
	}
	return answer;
}

/** What could not be read is said where it stands: below it nothing was checked. */
function notRead({ place, message }: Problem, snapshot: Snapshot): Diagnostic {
	const { range } = locationOf(snapshot, place);
	return { range, severity: DiagnosticSeverity.Information, source: 'clauseline', message };
}

/** Paths of the documents that have something to show. */
export function pathsWithFindings(snapshot: Snapshot): readonly string[] {
	const open = snapshot.analysis.findings.filter(({ suppressed }) => !suppressed);
	return [...new Set([...open, ...snapshot.analysis.model.problems].map(({ place }) => place.uri))];
}

/** A finding as the editor shows it. */
export function diagnosticOf(finding: Finding, snapshot: Snapshot, client: Client): Diagnostic {
	const related = finding.related.map(({ message, place }) => ({ message, location: locationOf(snapshot, place) }));
	return {
		range: locationOf(snapshot, finding.place).range,
		severity: SEVERITIES[finding.level],
		source: 'clauseline',
		code: finding.rule,
		message: finding.message,
		...(client.linksCodes && client.docs !== undefined && { codeDescription: { href: `${client.docs}/${finding.rule}.md` } }),
		...(client.showsRelated && related.length > 0 && { relatedInformation: related }),
	};
}

const shown = new WeakMap<Snapshot, Map<string, Shown>>();

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	note: DiagnosticSeverity.Information,
};

function idOf(items: readonly Diagnostic[]): string {
	return createHash('sha1').update(JSON.stringify(items)).digest('base64');
}

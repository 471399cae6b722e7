import type { Fix } from './fix/fix.ts';
import { fixesOf } from './fix/fixes.ts';
import { findingsOf } from './judge/judge.ts';
import type { Finding } from './judge/rule.ts';
import { buildModel } from './model/build.ts';
import type { Model } from './model/model.ts';
import type { Settings } from './model/settings.ts';
import { buildReport } from './report/build.ts';
import type { Report } from './report/report.ts';
import type { Document } from './text/document.ts';

/** An audit with what an editor needs besides the report. */
export interface Analysis {
	readonly model: Model;
	readonly findings: readonly Finding[];
	/** Fixes of a finding of this analysis; their edits are computed when asked for. */
	fixesOf(finding: Finding): readonly Fix[];
	report(): Report;
}

/** The whole product: a pure function of the documents, in any order, and the settings. */
export function audit(documents: readonly Document[], settings: Settings): Report {
	return analyse(documents, settings).report();
}

/** The same, for shells that also apply fixes and explain calls. */
export function analyse(documents: readonly Document[], settings: Settings): Analysis {
	const model = buildModel(documents, settings);
	const findings = findingsOf(model);
	const fixes = (finding: Finding) => fixesOf(finding, model);
	return { model, findings, fixesOf: fixes, report: () => buildReport(model, findings, fixes) };
}

import { fingerprintOf } from './fingerprint.ts';
import type { Report, ReportFinding } from './report.ts';

/** The report with every finding that an earlier report already had set aside, so that only what is new counts. */
export function againstBaseline(report: Report, earlier: Report): Report {
	const known = new Map<string, number>();
	for (const finding of earlier.findings) known.set(fingerprintOf(finding), (known.get(fingerprintOf(finding)) ?? 0) + 1);
	const findings = report.findings.map((finding): ReportFinding => {
		const left = known.get(fingerprintOf(finding)) ?? 0;
		if (left === 0 || finding.suppressed) return finding;
		known.set(fingerprintOf(finding), left - 1);
		return { ...finding, suppressed: { reason: 'known from the baseline', by: null, until: null } };
	});
	return { ...report, findings };
}

/** A report read from JSON, or undefined when the text is none; only what {@link againstBaseline} needs is looked at. */
export function parseReport(text: string): Report | undefined {
	try {
		const value = JSON.parse(text) as Partial<Report> | null;
		const isReport = value?.version === 1 && Array.isArray(value.findings) && value.findings.every(isFinding);
		return isReport ? (value as Report) : undefined;
	} catch {
		return undefined;
	}
}

function isFinding(value: unknown): boolean {
	const { rule, uri, message, acts } = (value ?? {}) as Partial<ReportFinding>;
	return [rule, uri, message].every((text) => typeof text === 'string') && (acts === undefined || Array.isArray(acts));
}

import { markupText } from './escape.ts';
import type { Report, ReportFinding } from './report.ts';
import { byFile, reasonOf } from './tally.ts';

/**
 * For build servers that read JUnit: a suite a file, a test a finding. Errors and warnings fail, notes pass
 * with their words, suppressed findings are skipped; a clean report is one test that passes.
 */
export function renderJunit(report: Report): string {
	const files = byFile(report.findings);
	const suites = [...files].map(([uri, findings]) => suiteOf(uri, findings));
	if (files.size === 0)
		suites.push(
			' <testsuite name="clauseline" tests="1" failures="0" skipped="0">\n  <testcase name="no findings" classname="clauseline"/>\n </testsuite>',
		);
	const head = `tests="${Math.max(1, report.findings.length)}" failures="${report.findings.filter(fails).length}"`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="clauseline" ${head}>\n${suites.join('\n')}\n</testsuites>\n`;
}

function suiteOf(uri: string, findings: readonly ReportFinding[]): string {
	const skipped = findings.filter(({ suppressed }) => suppressed !== undefined).length;
	const counts = `tests="${findings.length}" failures="${findings.filter(fails).length}" skipped="${skipped}"`;
	return ` <testsuite name="${markupText(uri)}" ${counts}>\n${findings.map(caseOf).join('\n')}\n </testsuite>`;
}

function caseOf(finding: ReportFinding): string {
	const { rule, uri, range, message, suppressed, level, witness } = finding;
	const at = `${uri}:${range.start.line + 1}:${range.start.character + 1}`;
	const words = markupText(`${at} ${message}${witness !== undefined ? ` (${witness})` : ''}`);
	const outcome = suppressed
		? `<skipped message="${markupText(reasonOf(finding))}"/>`
		: fails(finding)
			? `<failure type="${level}" message="${markupText(message)}">${words}</failure>`
			: `<system-out>${words}</system-out>`;
	const name = `${rule} ${range.start.line + 1}:${range.start.character + 1}`;
	return `  <testcase name="${markupText(name)}" classname="${markupText(uri)}">${outcome}</testcase>`;
}

function fails({ level, suppressed }: ReportFinding): boolean {
	return level !== 'note' && suppressed === undefined;
}

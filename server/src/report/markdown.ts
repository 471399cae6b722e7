import { markdownCode, markdownText, pathTarget } from './escape.ts';
import type { Report, ReportFinding, ReportPlace } from './report.ts';
import { actsOf, byFile, countLevels, countScope, openFindings, plural, reasonOf } from './tally.ts';

/** For people in an editor or a pull request: contracts and their pillars, findings by file, what was not read. */
export function renderMarkdown(report: Report): string {
	const open = openFindings(report);
	const lines = ['# Clauseline report', '', `**${countLevels(open)}**; ${countScope(report)}.`, ''];
	if (report.contracts.length > 0) lines.push('## Contracts', '', ...contractTable(report), '');
	if (open.length > 0) lines.push('## Findings', '');
	for (const [uri, findings] of byFile(open)) {
		lines.push(`### ${markdownCode(uri)}`, '');
		for (const finding of findings) lines.push(...findingLines(finding));
		lines.push('');
	}
	if (report.problems.length > 0)
		lines.push('## Not read', '', ...report.problems.map((one) => `- ${place(one)}: ${markdownText(one.message)}`), '');
	const suppressed = report.findings.filter((finding) => finding.suppressed !== undefined);
	if (suppressed.length > 0) lines.push('## Suppressed', '', ...suppressed.map(suppressedLine), '');
	return `${lines.join('\n').trimEnd()}\n`;
}

function contractTable(report: Report): readonly string[] {
	const rows = report.contracts.map(({ uri, title, governs, pillars }) => {
		const states = [pillars.boundary, pillars.logging, pillars.liability, pillars.attribution].map(({ state }) => state);
		const about = `${markdownText(title)}, governs ${plural(governs.length, 'agent')}`;
		return `| ${cell(`${link(uri, 0, uri)} ${about}`)} | ${states.join(' | ')} |`;
	});
	return ['| Contract | Boundary | Logging | Liability | Attribution |', '|---|---|---|---|---|', ...rows];
}

function findingLines(finding: ReportFinding): readonly string[] {
	const lines = [`- **${finding.level}** ${place(finding)} ${markdownText(finding.message)} (${markdownCode(finding.rule)})`];
	if (finding.witness !== undefined && !finding.message.includes(finding.witness))
		lines.push(`  - for example ${markdownCode(finding.witness)}`);
	for (const { act, environments, witness } of actsOf(finding).slice(1))
		lines.push(`  - also ${act} in ${markdownText(environments.join(', '))}: ${markdownCode(witness)}`);
	for (const related of finding.related) lines.push(`  - ${place(related)}: ${markdownText(related.message)}`);
	for (const fix of finding.fixes) lines.push(`  - fix: ${markdownText(fix.title)}`);
	return lines;
}

function suppressedLine(finding: ReportFinding): string {
	return `- ${place(finding)} ${markdownCode(finding.rule)}: ${markdownText(reasonOf(finding))}`;
}

function place({ uri, range }: ReportPlace): string {
	return link(uri, range.start.line, `${uri}:${range.start.line + 1}:${range.start.character + 1}`);
}

/** A link to a line of a file, relative to the audited root. */
function link(uri: string, line: number, label: string): string {
	return `[${markdownText(label.replaceAll('`', "'"))}](./${pathTarget(uri)}#L${line + 1})`;
}

/** Within a table a bar ends the cell, even inside code. */
function cell(markdown: string): string {
	return markdown.replace(/(?<!\\)\|/g, '\\|');
}

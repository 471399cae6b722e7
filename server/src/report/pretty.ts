import { visible } from './escape.ts';
import type { RenderContext } from './render.ts';
import type { Report, ReportFinding, ReportPlace } from './report.ts';
import { sourceLines } from './source.ts';
import { actsOf, byFile, countLevels, countScope, openFindings, pillarsOf, plural } from './tally.ts';

/** For people at a terminal: findings by file, what was not read, what the contracts lack, and the counts. */
export function renderPretty(report: Report, context: RenderContext): string {
	const paint = painter(context.colour);
	const open = openFindings(report);
	const lines: string[] = [];
	for (const [uri, findings] of byFile(open)) {
		lines.push(paint('underline', visible(uri)));
		for (const finding of findings) lines.push(...findingLines(finding, context, paint));
		lines.push('');
	}
	for (const problem of report.problems) lines.push(`${paint('dim', at(problem))}  ${visible(problem.message)}`);
	if (report.problems.length > 0) lines.push('');
	for (const contract of report.contracts) lines.push(`${visible(contract.uri)}: ${pillarsOf(contract)}`);
	const suppressed = report.findings.length - open.length;
	const worst = open.some(({ level }) => level === 'error') ? 'error' : open.length > 0 ? 'warning' : 'note';
	lines.push(`${paint(worst, countLevels(open))}${suppressed > 0 ? `, ${suppressed} suppressed` : ''}; ${countScope(report)}`);
	return `${lines.join('\n')}\n`;
}

function findingLines(finding: ReportFinding, context: RenderContext, paint: Paint): readonly string[] {
	const { line, character } = finding.range.start;
	const indent = '    ';
	const lines = [
		`  ${paint('dim', `${line + 1}:${character + 1}`)}  ${paint(finding.level, finding.level)}  ${visible(finding.message)}` +
			`  ${paint('dim', finding.rule)}`,
	];
	for (const shown of sourceLines(finding, context.sources)) lines.push(paint('dim', `${indent}${shown}`));
	const { witness } = finding;
	if (witness !== undefined && !finding.message.includes(witness)) lines.push(`${indent}for example: ${visible(witness)}`);
	const further = actsOf(finding).slice(1);
	for (const { act, environments, witness: call } of further.slice(0, 4))
		lines.push(`${indent}also ${act} in ${visible(environments.join(', '))}: ${visible(call)}`);
	if (further.length > 4) lines.push(`${indent}and ${plural(further.length - 4, 'further act')}`);
	for (const related of finding.related.slice(0, 5))
		lines.push(`${indent}${paint('dim', at(related))}  ${visible(related.message)}`);
	for (const fix of finding.fixes.slice(0, 2)) lines.push(`${indent}fix: ${visible(fix.title)}`);
	if (finding.fixes.length > 2) lines.push(`${indent}and ${finding.fixes.length - 2} more in the editor`);
	return lines;
}

function at(place: ReportPlace): string {
	return `${visible(place.uri)}:${place.range.start.line + 1}:${place.range.start.character + 1}`;
}

type Paint = (style: keyof typeof STYLES, text: string) => string;

const STYLES = { error: '31;1', warning: '33', note: '36', dim: '2', underline: '4' } as const;

function painter(colour: boolean): Paint {
	return (style, text) => (colour ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
}

import { markupText, visible } from './escape.ts';
import type { Report, ReportContract, ReportFinding, ReportPlace } from './report.ts';
import { actsOf, byFile, countLevels, countScope, openFindings, reasonOf } from './tally.ts';

/** One page for people without an editor: no script, nothing fetched, fit for print. */
export function renderHtml(report: Report): string {
	const open = openFindings(report);
	const suppressed = report.findings.filter((finding) => finding.suppressed !== undefined);
	const parts = [
		'<h1>Clauseline report</h1>',
		`<p><strong>${countLevels(open)}</strong>; ${markupText(countScope(report))}.</p>`,
		section('Contracts', report.contracts.length > 0 ? contractTable(report.contracts) : ''),
		section('Findings', [...byFile(open)].map(([uri, findings]) => fileOf(uri, findings)).join('\n')),
		section('Not read', list(report.problems.map((one) => `${place(one)}: ${markupText(one.message)}`))),
		section('Suppressed', list(suppressed.map((one) => `${place(one)} ${code(one.rule)}: ${markupText(reasonOf(one))}`))),
	];
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clauseline report</title>
<style>${STYLE}</style>
</head>
<body>
${parts.filter(Boolean).join('\n')}
</body>
</html>
`;
}

function fileOf(uri: string, findings: readonly ReportFinding[]): string {
	return `<h3>${code(uri)}</h3>\n<ul class="findings">\n${findings.map(itemOf).join('\n')}\n</ul>`;
}

function itemOf(finding: ReportFinding): string {
	const { level, range, message, rule, witness, related, fixes } = finding;
	const more = [
		...(witness !== undefined && !message.includes(witness) ? [`for example ${code(witness)}`] : []),
		...actsOf(finding)
			.slice(1)
			.map((one) => `also ${one.act} in ${markupText(one.environments.join(', '))}: ${code(one.witness)}`),
		...related.map((other) => `${place(other)}: ${markupText(other.message)}`),
		...fixes.map((fix) => `fix: ${markupText(fix.title)}`),
	];
	const at = `${range.start.line + 1}:${range.start.character + 1}`;
	return `<li class="${level}"><span class="level">${level}</span> ${at} ${withCode(message)} <em>${markupText(rule)}</em>${list(more)}</li>`;
}

function contractTable(contracts: readonly ReportContract[]): string {
	const rows = contracts.map(({ uri, title, governs, pillars }) => {
		const { boundary, logging, liability, attribution } = pillars;
		const states = [boundary, logging, liability, attribution].map(({ state }) => `<td class="${state}">${state}</td>`);
		return `<tr><td>${code(uri)}</td><td>${markupText(title)}</td><td>${governs.length}</td>${states.join('')}</tr>`;
	});
	const names = ['Contract', 'Title', 'Agents', 'Boundary', 'Logging', 'Liability', 'Attribution'];
	return `<table>\n<tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>\n${rows.join('\n')}\n</table>`;
}

function section(title: string, content: string): string {
	return content === '' ? '' : `<h2>${title}</h2>\n${content}`;
}

function list(items: readonly string[]): string {
	return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function place({ uri, range }: ReportPlace): string {
	return code(`${uri}:${range.start.line + 1}:${range.start.character + 1}`);
}

function code(text: string): string {
	return `<code>${markupText(text)}</code>`;
}

/** A message with its `code` in code elements. */
function withCode(message: string): string {
	const pieces = visible(message).split(/`([^`]+)`/);
	return pieces.map((piece, index) => (index % 2 === 1 ? code(piece) : markupText(piece))).join('');
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
th, td { border: 1px solid #8888; padding: .2rem .6rem; text-align: left; }
.findings { list-style: none; padding: 0; }
.findings > li { border-left: .3rem solid #888; padding: .3rem .8rem; margin: .6rem 0; break-inside: avoid; }
.findings > .error { border-color: #c22; }
.findings > .warning { border-color: #c80; }
.level { font-weight: bold; }
.absent { color: #c22; }
.weak { color: #a60; }
`;

import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import { RULES } from '../judge/rules/index.ts';
import { jsonText, pathTarget, visible } from './escape.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Report, ReportFinding, ReportPlace } from './report.ts';
import { reasonOf } from './tally.ts';

/** SARIF 2.1.0 for code scanning: regions in UTF-16 columns from one, rules with their titles, suppressions kept. */
export function renderSarif(report: Report): string {
	const rules = rulesOf(report);
	const indexes = new Map(rules.map(({ id }, index) => [id, index]));
	const log: Log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'Clauseline', version: report.tool.version, semanticVersion: report.tool.version, rules } },
				columnKind: 'utf16CodeUnits',
				invocations: [{ executionSuccessful: true, toolExecutionNotifications: report.problems.map(notification) }],
				results: report.findings.map((finding) => resultOf(finding, indexes.get(finding.rule) ?? -1)),
			},
		],
	};
	return jsonText(log);
}

/** All rules, so that a clean report still says what was looked for; and any that only the report knows. */
function rulesOf(report: Report): ReportingDescriptor[] {
	const known = RULES.map(({ id, title, level }) => ({
		id,
		name: id.replace(/(^|-)(.)/g, (_, _hyphen, letter: string) => letter.toUpperCase()),
		shortDescription: { text: title },
		defaultConfiguration: { level },
	}));
	const ids = new Set(RULES.map(({ id }) => id));
	const others = [...new Set(report.findings.map(({ rule }) => rule))].filter((id) => !ids.has(id)).sort();
	return [...known, ...others.map((id) => ({ id }))];
}

function resultOf(finding: ReportFinding, ruleIndex: number): Result {
	const { rule, level, message, agent, acts, witness, related, fixes, suppressed } = finding;
	const proof = witness !== undefined && !message.includes(witness) ? `\nFor example: ${witness}` : '';
	return {
		ruleId: rule,
		ruleIndex,
		level,
		message: { text: said(message) + said(proof).replace('\\n', '\n') },
		locations: [locationOf(finding)],
		...(related.length > 0 && {
			relatedLocations: related.map((other, id) => ({ id, ...locationOf(other), message: { text: said(other.message) } })),
		}),
		partialFingerprints: { 'clauseline/v1': fingerprintOf(finding) },
		...(suppressed && { suppressions: [{ kind: 'external', status: 'accepted', justification: said(reasonOf(finding)) }] }),
		properties: {
			...(agent !== undefined && { agent }),
			...(acts && { acts }),
			...(fixes.length > 0 && { fixes }),
		},
	};
}

function notification({ message, ...place }: Report['problems'][number]) {
	return { level: 'warning' as const, message: { text: said(message) }, locations: [locationOf(place)] };
}

function locationOf({ uri, range: { start, end } }: ReportPlace): Location {
	const physicalLocation: PhysicalLocation = {
		artifactLocation: { uri: pathTarget(uri), uriBaseId: '%SRCROOT%' },
		region: {
			startLine: start.line + 1,
			startColumn: start.character + 1,
			endLine: end.line + 1,
			endColumn: end.character + 1,
		},
	};
	return { physicalLocation };
}

/** Plain text of SARIF takes `[words](target)` for a link; words of a file make none. */
function said(text: string): string {
	return visible(text).replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

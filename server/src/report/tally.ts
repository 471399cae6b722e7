import type { Report, ReportContract, ReportFinding } from './report.ts';

/** Findings that are not suppressed. */
export function openFindings(report: Report): readonly ReportFinding[] {
	return report.findings.filter((finding) => finding.suppressed === undefined);
}

/** Findings by file, files and findings in the order of their places. */
export function byFile(findings: readonly ReportFinding[]): ReadonlyMap<string, readonly ReportFinding[]> {
	const files = new Map<string, ReportFinding[]>();
	for (const finding of [...findings].sort(byPlace)) {
		const file = files.get(finding.uri);
		if (file) file.push(finding);
		else files.set(finding.uri, [finding]);
	}
	return files;
}

/** "2 errors, 1 warning"; "no findings" when there are none. */
export function countLevels(findings: readonly ReportFinding[]): string {
	const counted = (['error', 'warning', 'note'] as const).map((level) => ({
		level,
		count: findings.filter((finding) => finding.level === level).length,
	}));
	const said = counted.filter(({ count }) => count > 0).map(({ level, count }) => plural(count, level));
	return said.length > 0 ? said.join(', ') : 'no findings';
}

/** "1 agent, 5 grants (4 not-mentioned, 1 covered), 7 files". */
export function countScope({ summary }: Report): string {
	const verdicts = Object.entries(summary.byVerdict).filter(([, count]) => count > 0);
	const split = verdicts.length > 0 ? ` (${verdicts.map(([verdict, count]) => `${count} ${verdict}`).join(', ')})` : '';
	return `${plural(summary.agents, 'agent')}, ${plural(summary.grants, 'grant')}${split}, ${plural(summary.files, 'file')}`;
}

/** What each contract lacks: "missing liability and attribution; weak logging", or that nothing is missing. */
export function pillarsOf(contract: ReportContract): string {
	const of = (state: 'absent' | 'weak') =>
		Object.entries(contract.pillars)
			.filter(([, pillar]) => pillar.state === state)
			.map(([name]) => name);
	const absent = of('absent');
	const weak = of('weak');
	const said = [absent.length > 0 ? `missing ${list(absent)}` : '', weak.length > 0 ? `weak ${list(weak)}` : ''];
	return said.filter(Boolean).join('; ') || 'all four pillars are present';
}

/** The acts of a finding, each with all the environments that it reaches and its first witness. */
export function actsOf(finding: ReportFinding): readonly { act: string; environments: readonly string[]; witness: string }[] {
	const acts = new Map<string, { act: string; environments: string[]; witness: string }>();
	for (const { act, environment, witness } of finding.acts ?? []) {
		const known = acts.get(act);
		if (known) known.environments.push(environment);
		else acts.set(act, { act, environments: [environment], witness });
	}
	return [...acts.values()];
}

/** Why a finding is set aside: "only on the build machine (by ops, until 2027-01-31)"; empty when it is not. */
export function reasonOf({ suppressed }: ReportFinding): string {
	if (!suppressed) return '';
	const { reason, by, until } = suppressed;
	const more = [by === null ? '' : `by ${by}`, until === null ? '' : `until ${until}`].filter(Boolean).join(', ');
	return more === '' ? reason : `${reason} (${more})`;
}

/** "1 file", "2 files". */
export function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function list(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function byPlace(a: ReportFinding, b: ReportFinding): number {
	if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
	return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

import { parseReport } from './baseline.ts';
import { count } from './build.ts';
import { jsonText } from './escape.ts';
import type { Report, ReportFinding } from './report.ts';

/**
 * The report of the whole from those of all its shards, in any order; or, in words, why they are not that.
 * Contracts, norms and problems are the same in every shard, grants and findings are those of its own agents.
 */
export function merge(reports: readonly Report[]): Report | string {
	const shards = [...reports].sort((a, b) => indexOf(a) - indexOf(b));
	const [first] = shards;
	if (!first) return 'There is no report to join';
	const of = first.shard?.of ?? 0;
	if (shards.some((report) => report.shard?.of !== of)) return 'The reports are of audits that were split differently';
	const given = shards.map(indexOf);
	const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !given.includes(index));
	if (missing.length > 0) return `Of ${of} shards these are missing: ${missing.join(', ')}`;
	if (given.length > of) return `A shard was given twice: ${given.find((index, at) => given[at - 1] === index)}`;
	if (shards.some((report) => common(report) !== common(first)))
		return 'The reports are not of the same files, contracts and version';
	const grants = shards.flatMap((report) => report.grants);
	const findings = shards.flatMap((report) => report.findings).sort(byPlace);
	const { shard: _, ...rest } = first;
	return {
		...rest,
		grants,
		findings,
		summary: {
			files: first.summary.files,
			agents: shards.reduce((sum, { summary }) => sum + summary.agents, 0),
			grants: grants.length,
			findings: shards.reduce((sum, { summary }) => sum + summary.findings, 0),
			byVerdict: count(grants.map((grant) => grant.verdict ?? 'no-contract')),
			byRule: count(findings.map((finding) => finding.rule)),
		},
	};
}

/** The report of a shard read from JSON, or undefined when the text is none. */
export function parseShard(text: string): Report | undefined {
	const report = parseReport(text) as Partial<Report> | undefined;
	const { shard, summary, tool, contracts, norms, grants, problems, findings } = report ?? {};
	const lists = [contracts, norms, grants, problems, findings];
	if (!lists.every((list) => Array.isArray(list) && list.every(isObject)) || !isObject(tool)) return undefined;
	const counts = [shard?.index, shard?.of, summary?.agents, summary?.files, summary?.findings];
	const placed = [norms, grants, problems, findings].every((list) => list?.every((item) => hasRange(item)));
	return placed && counts.every((number) => Number.isInteger(number)) ? (report as Report) : undefined;
}

/** What is the same in every shard of one audit. */
function common({ tool, contracts, norms, problems, summary }: Report): string {
	return jsonText({ tool, contracts, norms, problems, files: summary.files });
}

function hasRange({ uri, range }: { readonly uri?: unknown; readonly range?: ReportFinding['range'] }): boolean {
	const numbers = [range?.start?.line, range?.start?.character, range?.end?.line, range?.end?.character];
	return typeof uri === 'string' && numbers.every((number) => Number.isInteger(number));
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function indexOf(report: Report): number {
	return report.shard?.index ?? 0;
}

/** As findings of one audit are ordered; those that are alike stay in the order of their agents. */
function byPlace(a: ReportFinding, b: ReportFinding): number {
	return (
		compare(a.uri, b.uri) ||
		a.range.start.line - b.range.start.line ||
		a.range.start.character - b.range.start.character ||
		a.range.end.line - b.range.end.line ||
		a.range.end.character - b.range.end.character ||
		compare(a.rule, b.rule)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

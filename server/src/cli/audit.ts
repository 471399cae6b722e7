import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { audit } from '../audit.ts';
import { againstBaseline, parseReport } from '../report/baseline.ts';
import { RENDERERS, type ReportFormat } from '../report/render.ts';
import type { Report } from '../report/report.ts';
import { withContracts } from './given.ts';
import { CLEAN, FOUND, type Io, Refusal, wantsColour, write } from './io.ts';
import { progressOn } from './progress.ts';
import type { AddCommand } from './run.ts';
import { documentsOf, targetOf } from './target.ts';

interface Options {
	readonly format: ReportFormat;
	readonly output?: string;
	readonly baseline?: string;
	readonly failOn: 'error' | 'warning' | 'note' | 'never';
	readonly contract: readonly string[];
	readonly progress: boolean;
	readonly suppressions: boolean;
}

/** `audit [PATH…]`: judges the agents under the paths and writes the report. */
export const auditCommand: AddCommand = (program, io, exit) => {
	program
		.command('audit')
		.description('judge the agents found under PATH against the contract that governs them')
		.argument('[PATH...]', 'a folder, or files and folders of the current one', [])
		.addOption(new Option('--format <format>', 'how to write the report').choices(Object.keys(RENDERERS)).default('pretty'))
		.option('--output <file>', 'write the report to a file')
		.addOption(
			new Option('--fail-on <level>', 'exit 1 on findings at or above this level')
				.choices(['error', 'warning', 'note', 'never'])
				.default('warning'),
		)
		.option('--contract <file>', 'a contract that governs every agent; may lie elsewhere, may be repeated', collect, [])
		.option('--baseline <file>', 'an earlier report as JSON: what it has already does not count')
		.option('--no-suppressions', 'count what clauseline.yaml and comments set aside')
		.option('--no-progress', 'do not show progress')
		.action(async (paths: string[], options: Options) => {
			const report = await auditOf(paths, options, io);
			exit(failsOn(report, options.failOn) ? FOUND : CLEAN);
		});
};

async function auditOf(paths: readonly string[], options: Options, io: Io): Promise<Report> {
	const target = targetOf(io.cwd, paths);
	const progress = progressOn(io, options.progress);
	const found = await documentsOf(target, io, progress.show);
	const { documents, contracts } = await withContracts(target, found, options.contract, io);
	progress.clear();
	const noSuppressions = !options.suppressions;
	const all = audit(documents, { today: io.now.toISOString().slice(0, 10), contracts, levels: {}, noSuppressions });
	const report = options.baseline === undefined ? all : againstBaseline(all, await baselineOf(options.baseline, io));
	if (report.summary.agents === 0)
		await write(io.stderr, 'clauseline: no agent was found here: no file is a permission file of a format that is read.\n');
	const sources = new Map(documents.map(({ uri, text }) => [uri, text]));
	const colour = options.output === undefined && wantsColour(io);
	await deliver(RENDERERS[options.format](report, { sources, colour }), options, io);
	return report;
}

async function deliver(text: string, { output }: Options, io: Io): Promise<void> {
	if (output === undefined) return write(io.stdout, text);
	await writeFile(resolve(io.cwd, output), text).catch((error: NodeJS.ErrnoException) => {
		throw new Refusal(`--output ${output}: could not be written (${error.code}).`);
	});
}

async function baselineOf(path: string, io: Io): Promise<Report> {
	const text = await readFile(resolve(io.cwd, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
		throw new Refusal(`--baseline ${path}: could not be read (${error.code}).`);
	});
	const report = parseReport(text);
	if (!report) throw new Refusal(`--baseline ${path}: not a report; \`clauseline audit --format json\` writes one.`);
	return report;
}

function failsOn(report: Report, failOn: Options['failOn']): boolean {
	const levels = ['error', 'warning', 'note', 'never'];
	return report.findings.some(
		({ level, suppressed }) => suppressed === undefined && failOn !== 'never' && levels.indexOf(level) <= levels.indexOf(failOn),
	);
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, before: readonly string[]): readonly string[] {
	return [...before, value];
}

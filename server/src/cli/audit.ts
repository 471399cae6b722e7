import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { audit } from '../audit.ts';
import type { Shard } from '../model/settings.ts';
import { againstBaseline, parseReport } from '../report/baseline.ts';
import type { Report } from '../report/report.ts';
import { type Delivery, deliver, failOnOption, failsOn, formatOption, OUTPUT } from './deliver.ts';
import { withContracts } from './given.ts';
import { CLEAN, FOUND, type Io, Refusal, write } from './io.ts';
import { progressOn } from './progress.ts';
import type { AddCommand } from './run.ts';
import { documentsOf, targetOf } from './target.ts';

interface Options extends Delivery {
	readonly baseline?: string;
	readonly shard?: Shard;
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
		.addOption(formatOption())
		.option(...OUTPUT)
		.addOption(failOnOption())
		.addOption(new Option('--shard <I/N>', 'judge part I of N of the agents; `merge` joins the reports').argParser(shardFrom))
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
	const today = io.now.toISOString().slice(0, 10);
	const shard = options.shard && { shard: options.shard };
	const all = audit(documents, { today, contracts, levels: {}, noSuppressions, ...shard });
	const report = options.baseline === undefined ? all : againstBaseline(all, await baselineOf(options.baseline, io));
	if (report.summary.agents === 0 && !shard)
		await write(io.stderr, 'clauseline: no agent was found here: no file is a permission file of a format that is read.\n');
	const sources = new Map(documents.map(({ uri, text }) => [uri, text]));
	await deliver(report, sources, options, io);
	return report;
}

async function baselineOf(path: string, io: Io): Promise<Report> {
	const text = await readFile(resolve(io.cwd, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
		throw new Refusal(`--baseline ${path}: could not be read (${error.code}).`);
	});
	const report = parseReport(text);
	if (!report) throw new Refusal(`--baseline ${path}: not a report; \`clauseline audit --format json\` writes one.`);
	return report;
}

/** `2/5`: the second of five parts. */
function shardFrom(text: string): Shard {
	const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
	if (index < 1 || index > of) throw new InvalidArgumentError('It is I/N, such as 1/4: part I of N.');
	return { index, of };
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, before: readonly string[]): readonly string[] {
	return [...before, value];
}

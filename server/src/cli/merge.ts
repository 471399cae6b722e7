import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { merge, parseShard } from '../report/merge.ts';
import type { Report } from '../report/report.ts';
import { type Delivery, deliver, failOnOption, failsOn, formatOption, OUTPUT } from './deliver.ts';
import { CLEAN, FOUND, type Io, Refusal } from './io.ts';
import type { AddCommand } from './run.ts';

/** `merge REPORT…`: joins the reports of `audit --shard` into the one that an audit of the whole would write. */
export const mergeCommand: AddCommand = (program, io, exit) => {
	program
		.command('merge')
		.description('join the JSON reports of `audit --shard I/N` into one')
		.argument('<REPORT...>', 'reports of all shards, in any order')
		.addOption(formatOption())
		.option(...OUTPUT)
		.addOption(failOnOption())
		.action(async (paths: string[], options: Delivery) => {
			const shards = await Promise.all(paths.map((path) => shardIn(path, io)));
			const merged = merge(shards);
			if (typeof merged === 'string') throw new Refusal(`${merged}.`);
			await deliver(merged, new Map(), options, io);
			exit(failsOn(merged, options.failOn) ? FOUND : CLEAN);
		});
};

async function shardIn(path: string, io: Io): Promise<Report> {
	const text = await readFile(resolve(io.cwd, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
		throw new Refusal(`${path}: could not be read (${error.code}).`);
	});
	const report = parseShard(text);
	if (!report)
		throw new Refusal(`${path}: not the report of a shard; \`clauseline audit --shard I/N --format json\` writes one.`);
	return report;
}

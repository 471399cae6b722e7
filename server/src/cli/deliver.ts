import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { RENDERERS, type ReportFormat } from '../report/render.ts';
import type { Report } from '../report/report.ts';
import { type Io, Refusal, wantsColour, write } from './io.ts';

const LEVELS = ['error', 'warning', 'note', 'never'] as const;

/** How a report is written, and when it makes the command fail: the same for every command that ends in a report. */
export interface Delivery {
	readonly format: ReportFormat;
	readonly output?: string;
	readonly failOn: (typeof LEVELS)[number];
}

export function formatOption(): Option {
	return new Option('--format <format>', 'how to write the report').choices(Object.keys(RENDERERS)).default('pretty');
}

export const OUTPUT = ['--output <file>', 'write the report to a file'] as const;

export function failOnOption(): Option {
	return new Option('--fail-on <level>', 'exit 1 on findings at or above this level').choices(LEVELS).default('warning');
}

/** Writes a report to the file that was asked for, or to standard output. `sources` are the texts by uri, to quote lines. */
export async function deliver(
	report: Report,
	sources: ReadonlyMap<string, string>,
	{ format, output }: Delivery,
	io: Io,
): Promise<void> {
	const text = RENDERERS[format](report, { sources, colour: output === undefined && wantsColour(io) });
	if (output === undefined) return write(io.stdout, text);
	await writeFile(resolve(io.cwd, output), text).catch((error: NodeJS.ErrnoException) => {
		throw new Refusal(`--output ${output}: could not be written (${error.code}).`);
	});
}

/** Whether a finding that is not set aside is at or above the level that fails. */
export function failsOn(report: Report, failOn: Delivery['failOn']): boolean {
	return report.findings.some(
		({ level, suppressed }) => suppressed === undefined && failOn !== 'never' && LEVELS.indexOf(level) <= LEVELS.indexOf(failOn),
	);
}

import type { Readable, Writable } from 'node:stream';

/** All that a command touches besides the disk; tests hand in their own. */
export interface Io {
	readonly stdin: Readable;
	readonly stdout: Writable;
	readonly stderr: Writable;
	/** The folder that typed paths start from. */
	readonly cwd: string;
	readonly now: Date;
	readonly env: {
		readonly NO_COLOR?: string | undefined;
		readonly FORCE_COLOR?: string | undefined;
		readonly TERM?: string | undefined;
	};
	/** Whether standard output, and standard error, is a terminal. */
	readonly isTTY: { readonly stdout: boolean; readonly stderr: boolean };
}

/** Exit codes: nothing to complain of, findings, could not run. */
export const CLEAN = 0;
export const FOUND = 1;
export const FAILED = 2;

/** Something that a person must mend before the command can run; shown without a stack. */
export class Refusal extends Error {}

/** Writes and waits until the stream has taken it all, so that nothing is cut when the process ends. */
export function write(stream: Writable, text: string): Promise<void> {
	return new Promise((resolve, reject) => {
		stream.write(text, (error) => (error && !isClosed(error) ? reject(error) : resolve()));
	});
}

/** Whether the reader at the other end of a pipe has gone, as `head` does: no reason to complain. */
export function isClosed(error: Error): boolean {
	return ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(String((error as { code?: unknown }).code));
}

/** Whether output may carry colours: a terminal, unless `NO_COLOR` is set. */
export function wantsColour(io: Io): boolean {
	const { FORCE_COLOR, NO_COLOR, TERM } = io.env;
	if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
	return io.isTTY.stdout && !NO_COLOR && TERM !== 'dumb';
}

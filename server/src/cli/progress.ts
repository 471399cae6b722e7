import type { Io } from './io.ts';

export interface Progress {
	show(done: number): void;
	/** Takes the line away; the report follows. */
	clear(): void;
}

/** A counter on standard error while files are read; silent unless that is a terminal. */
export function progressOn(io: Io, wanted: boolean): Progress {
	if (!wanted || !io.isTTY.stderr) return { show: () => {}, clear: () => {} };
	return {
		show: (done) => void io.stderr.write(`\r${done} files read`),
		clear: () => void io.stderr.write('\r\u001b[K'),
	};
}

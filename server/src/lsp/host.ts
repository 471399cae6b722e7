import type { Document } from '../text/document.ts';

/** What the server needs from the machine it runs on; tests hand in one that lives in memory. Paths are absolute. */
export interface Host {
	/** The documents under a folder that an audit could want. */
	readFolder(folder: string, options: ReadOptions): Promise<readonly Document[]>;
	/** Single files of a folder, by paths relative to it; one that is gone comes back as `unread`. */
	readFiles(folder: string, paths: readonly string[]): Promise<readonly Document[]>;
	/** Today as `YYYY-MM-DD`. */
	today(): string;
}

export interface ReadOptions {
	readonly signal?: AbortSignal;
	/** Called with the number of files read so far. */
	readonly onProgress?: (done: number) => void;
}

import type { Analysis } from '../audit.ts';

/** One state of one workspace folder, which requests read and nobody changes. */
export interface Snapshot {
	/** The absolute path of the folder. */
	readonly root: string;
	readonly analysis: Analysis;
	/** How long the analysis took, in milliseconds. */
	readonly milliseconds: number;
	/** Uris as the editor wrote them, by core uri, for documents that are open. */
	readonly written: ReadonlyMap<string, string>;
	/** Absolute paths of contracts outside the root that a person named, by label. */
	readonly labels: ReadonlyMap<string, string>;
}

/** Cases of other projects' suites that ask another question than ours, chosen only by the fields they carry. */
export interface Exclusion {
	readonly reason: string;
	readonly peer?: string;
	readonly mode?: RegExp;
	readonly category?: RegExp;
	readonly note?: RegExp;
}

export const EXCLUSIONS: readonly Exclusion[] = [
	{ peer: 'cline', reason: 'A plan-mode guard: it blocks every edit of a file and every install, destructive or not.' },
	{ peer: 'continue', reason: 'Asks whether a permission prompt can be switched off, and blocks sudo whatever it runs.' },
	{ peer: 'tirith', reason: 'Judges URLs, host names, packages and texts of prompts: who is talked to, not what is done.' },
];

/** Cases of other projects' suites that ask another question than ours, chosen only by the fields they carry. */
export interface Exclusion {
	readonly reason: string;
	readonly peer?: string;
	readonly mode?: RegExp;
	readonly category?: RegExp;
	readonly note?: RegExp;
}

/** No peer but tirith, cline and continue loses more than a tenth of its cases. */
export const EXCLUSIONS: readonly Exclusion[] = [
	{ peer: 'cline', reason: 'A plan-mode guard: it blocks every edit of a file and every install, destructive or not.' },
	{ peer: 'continue', reason: 'Asks whether a permission prompt can be switched off, and blocks sudo whatever it runs.' },
	{ peer: 'tirith', reason: 'Judges URLs, host names, packages and texts of prompts: who is talked to, not what is done.' },
	{
		peer: 'cc-safety-net',
		mode: /custom-rules|PARANOID/,
		reason: 'Rules that a test sets up itself, or a mode that blocks every interpreter.',
	},
	{
		peer: 'cc-safety-net',
		mode: /^cwd$/,
		category: /^edge-cases$/,
		reason: 'The verdict depends on the folder in which the command runs.',
	},
	{
		peer: 'nah',
		category: /^shell-resolution$/,
		reason: '"Allow" means that its resolver could not follow the variable, not that the command is harmless.',
	},
	{
		peer: 'nah',
		category: /^fs-system-tree$/,
		note: /delegate/,
		reason:
			'Guards whole system folders that exist in its test machine; what lies below them is left to others, not called harmless.',
	},
	{
		peer: 'nah',
		category: /^(git-worktree-discard|git-config)$/,
		note: /delegate/,
		reason: 'Its test repository has nothing to lose, or the alias is one that git ignores: a fact of the machine.',
	},
	{
		peer: 'dcg',
		category: /^(email\.|database\.mysql$)/,
		note: /pack-level/,
		reason: 'Asks one pack only: sending mail and granting rights are not what these packs guard.',
	},
];

/** What a person sets, beyond the files: the second argument of `audit`. */
export interface Settings {
	/** Today as `YYYY-MM-DD`: whether a contract is in force depends on it. */
	readonly today: string;
	/** Contracts given by a person (`--contract`, a user setting), by document uri; they govern everything. */
	readonly contracts: readonly string[];
	/** Level of a rule, or `off`. */
	readonly levels: Readonly<Record<string, Level | 'off'>>;
	/** Ignore every suppression, as CI may want. */
	readonly noSuppressions?: boolean;
}

export type Level = 'error' | 'warning' | 'note';

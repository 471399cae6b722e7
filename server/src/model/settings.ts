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
	/** Judge a part of the agents only; `merge` joins the reports of all parts. */
	readonly shard?: Shard;
}

/** One of several parts of an audit, counted from one. */
export interface Shard {
	readonly index: number;
	readonly of: number;
}

export type Level = 'error' | 'warning' | 'note';

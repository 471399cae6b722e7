import type { Call, CloudCall, McpCall, ShellCall } from './call.ts';

/**
 * Calls to try on a rule: the catalogue's witnesses, handed to a format by `model/`.
 * A format picks those that its rule could match; every one is decided and classified again before it is shown.
 */
export interface Probes {
	/**
	 * Witnesses whose words begin with `head` (the literal words of a rule, for example `['aws', 'rds']`),
	 * and the head itself completed where the catalogue knows how. An empty head gives {@link all}'s shell calls.
	 */
	startingWith(head: readonly string[]): readonly ShellCall[];
	/** Every shell witness of the catalogue: a few thousand, one or more for each entry. */
	shell(): readonly ShellCall[];
	/** One shell witness for each act, worst first: enough to show what a headless rule opens. */
	worst(): readonly ShellCall[];
	/** Cloud actions that a `*`/`?` pattern names, case-insensitively, acts only, worst first. */
	cloud(pattern: string): readonly CloudCall[];
	/** Tools that the table knows for a server of this configuration name or package name. */
	tools(server: string): readonly McpCall[];
	/** Edits of files whose change is an act: CI files, IaC, agent settings, secrets. */
	files(): readonly Call[];
}

import type { Policy } from '../../agent.ts';
import type { CoveringFacts, CoveringRule } from '../../patterns/covering.ts';

/** One line of a `permission` block. */
export interface OpencodeRule extends CoveringRule {
	/** What is asked for: `bash`, `edit`, `mcpserver_tool`; with `*` and `?`. */
	readonly permission: string;
	/** On what: a command, a path, an address; with `*` and `?`. */
	readonly pattern: string;
}

/** What one file says of one agent; without `subject`, of all of them. */
export interface OpencodeFacts extends CoveringFacts {
	readonly rules: readonly OpencodeRule[];
	readonly subject?: string;
	/** The rule that stands for what the file leaves to opencode. */
	readonly silent: OpencodeRule | undefined;
}

export interface OpencodePolicy extends Policy {
	readonly rules: readonly OpencodeRule[];
	/** The built-in agent whose own defaults stand before every rule. */
	readonly builtIn: string | undefined;
}

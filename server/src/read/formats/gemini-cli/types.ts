import type { Policy } from '../../agent.ts';
import type { CoveringFacts, CoveringRule } from '../../patterns/covering.ts';

export type Mode = 'default' | 'autoEdit' | 'plan' | 'yolo';

/** A use of one of Gemini's tools, as its policy engine sees it. */
export interface ToolUse {
	readonly name: string;
	readonly server?: string;
	readonly command?: string;
	readonly path?: string;
	readonly url?: string;
}

/** A rule of the policy engine, from a settings key or a policy file. */
export interface GeminiRule extends CoveringRule {
	/** Tier plus a thousandth of what is written; the highest that matches decides. */
	readonly priority: number;
	matches(use: ToolUse): boolean;
	readonly modes?: readonly Mode[];
	/** True speaks for attended runs only, false for headless ones only. */
	readonly interactive?: boolean;
	readonly redirection?: boolean;
	/** Bound to arguments: then no heuristic of Gemini's lowers or lifts it. */
	readonly bound?: readonly string[];
	readonly narrowed?: boolean;
	/** From a file that an untrusted folder does not bring into force. */
	readonly workspace: boolean;
}

export interface GeminiFacts extends CoveringFacts {
	readonly rules: readonly GeminiRule[];
	readonly mode?: Mode;
}

export interface GeminiPolicy extends Policy {
	readonly rules: readonly GeminiRule[];
	readonly mode: Mode;
}

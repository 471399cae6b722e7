import type { Call } from '../../../acts/call.ts';
import type { Span } from '../../../text/document.ts';
import type { TreeNode } from '../../../text/node.ts';
import type { Decision, Run } from '../../agent.ts';
import type { CoveringFacts, CoveringPolicy, CoveringRule } from '../../patterns/covering.ts';
import type { Reader } from '../../patterns/reader.ts';

/** What decides for one agent: the embedded program under its own flags and lists. */
export interface Engine {
	readonly title: string;
	readonly rules: readonly CoveringRule[];
	/** Anyone may start it, unless the job itself guards against that. */
	readonly open: boolean;
	decide(call: Call, run: Run): Decision;
}

export interface ActionFacts extends CoveringFacts {
	readonly decide: Engine['decide'];
}

export interface ActionPolicy extends CoveringPolicy {
	readonly decide: Engine['decide'];
}

/** One step of a job that may run an agent. */
export interface Step {
	readonly reader: Reader;
	/** `uses` or `run`. */
	readonly at: Span;
	readonly inputs: TreeNode | undefined;
}

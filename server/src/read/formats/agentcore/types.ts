import type { CoveringFacts, CoveringPolicy, CoveringRule } from '../../patterns/covering.ts';

/** What of a Cedar policy decides whether a `forbid` closes a `permit`. */
export interface CedarRule {
	/** The head's words for principal and resource, without blanks; empty when it names none. */
	readonly principal: string;
	readonly resource: string;
	/** It holds only while a `when` or `unless` does. */
	readonly conditional: boolean;
}

/** Either a Cedar policy, or a gateway that enforces none. */
export interface GatewayRule extends CoveringRule {
	readonly cedar?: CedarRule;
}

export interface GatewayFacts extends CoveringFacts {
	readonly rules: readonly GatewayRule[];
}

export interface GatewayPolicy extends CoveringPolicy {
	readonly rules: readonly GatewayRule[];
}

/** A tool behind a gateway, under the name of its target. */
export interface Tool {
	readonly target: string;
	/** `*` when the target's tools are not told here. */
	readonly name: string;
	readonly description: string | undefined;
}

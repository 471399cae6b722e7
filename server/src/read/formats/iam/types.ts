import type { AgentFacts, Policy, Rule } from '../../agent.ts';

/** One `Statement`, as far as it decides. */
export interface Statement {
	readonly effect: 'allow' | 'deny';
	readonly actions: readonly string[];
	readonly notActions: readonly string[];
	/** Empty when the statement names none. */
	readonly resources: readonly string[];
	readonly notResources: readonly string[];
	/** The statement holds only while its `Condition` does. */
	readonly conditional: boolean;
}

/** One entry of `Action` or `NotAction`; it decides together with its statement. */
export interface IamRule extends Rule {
	readonly pattern: string;
	readonly negated: boolean;
	readonly statement: Statement;
}

export interface IamFacts extends AgentFacts {
	readonly rules: readonly IamRule[];
}

export interface IamPolicy extends Policy {
	readonly rules: readonly IamRule[];
}

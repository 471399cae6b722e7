import type { ActId, Reversibility } from '../acts/act.ts';
import type { Call, Environment } from '../acts/call.ts';
import type { Decision, Policy, Rule } from '../read/agent.ts';
import type { Condition, ContractFacts, Norm } from '../read/contract.ts';
import type { Lock } from '../read/lock.ts';
import type { Suppression } from '../read/suppression.ts';
import type { Document, Place, Problem } from '../text/document.ts';
import type { Settings } from './settings.ts';

/** Worst first. */
export const VERDICTS = ['conflict', 'not-mentioned', 'unresolved', 'ambiguous', 'conditional', 'covered'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Agent × act × environment that the policy allows or asks for, with the rule that decides and a witness. */
export interface Grant {
	readonly policy: Policy;
	readonly act: ActId;
	readonly environment: Environment;
	readonly decision: 'allow' | 'ask';
	readonly rule: Rule;
	/** The rule of the role that the agent runs under, where the call needs both. */
	readonly roleRule?: Rule;
	/** A call that proves it: decided and classified again before it is kept. */
	readonly witness: Call;
	/** Why the witness has this act. */
	readonly why: string;
	readonly reversibility: Reversibility;
}

/** What the norms of a contract say of one act in one environment. */
export type Answer = 'permits' | 'permits-with-approval' | 'prohibits' | 'silent' | 'unresolved' | 'ambiguous';

/** A condition of the contract, and what in the configuration shows that it is met. */
export interface HeldCondition {
	readonly condition: Condition;
	readonly evidence: Place | null;
}

/** How a grant stands against the contract that governs its agent. */
export interface Judged {
	readonly grant: Grant;
	/** One of those that the grant stands for: its own, or each that the contract names when it has none. */
	readonly environment: Environment;
	readonly verdict: Verdict;
	/** What the norms say, before the decision is held against them. */
	readonly answer: Answer;
	/** The norms that decided, the deciding one first. Norms that speak for other environments only, when silent. */
	readonly norms: readonly Norm[];
	readonly conditions: readonly HeldCondition[];
	/** One sentence on why, quoting the words that decided; empty for `not-mentioned`. */
	readonly because: string;
}

/** The documents that govern an agent together, the one with precedence first. */
export interface Contract {
	readonly facts: ContractFacts;
	/** Further documents of the stack: SOW, addendum, exhibits. */
	readonly stack: readonly ContractFacts[];
	/** Undefined when in force; otherwise why not, and where it says so. */
	readonly notInForce?: { readonly why: string; readonly place: Place };
	/** Documents by uri, the higher rank wins; absent where nothing says which document does. */
	readonly ranks?: ReadonlyMap<string, number>;
}

export interface Agent {
	/** `format:agent`, as in the report. */
	readonly id: string;
	readonly policy: Policy;
	readonly contract: Contract | undefined;
	/** One entry a grant and environment. Empty when no contract governs; `grants` has the grants even then. */
	readonly judged: readonly Judged[];
	readonly grants: readonly Grant[];
	/** Rules whose exemplars could not be understood, with the reason. */
	readonly unread: readonly { readonly rule: Rule; readonly why: string }[];
	/** Allow rules that are never reached: another rule decides every call that they were written for. */
	readonly shadowed: readonly { readonly rule: Rule; readonly by: Rule }[];
}

/** A deny that the same act walks around. */
export interface Leak {
	readonly rule: Rule;
	/** What the deny stops. */
	readonly denied: Call;
	/** The same act in other words, which runs unasked. */
	readonly around: Call;
	/** The rule that lets it through. */
	readonly by: Rule | null;
}

/** Everything that rules judge. The only join across files. */
export interface Model {
	readonly documents: ReadonlyMap<string, Document>;
	readonly agents: readonly Agent[];
	readonly contracts: readonly Contract[];
	/** Contracts that were found and could not be read: Word, PDF, too large. */
	readonly unreadContracts: readonly Problem[];
	readonly problems: readonly Problem[];
	/** What was signed, where a lock lies at the root. */
	readonly lock?: Lock;
	/** Of `clauseline.yaml` and of comments. */
	readonly suppressions: readonly Suppression[];
	readonly settings: Settings;
	/** Denies of a policy that the same act walks around. */
	leaks(policy: Policy): readonly Leak[];
	/** What the vendor's software would do, for rules and `explain`. */
	decide(policy: Policy, call: Call): Decision;
}

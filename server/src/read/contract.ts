import type { ActId } from '../acts/act.ts';
import type { Environment } from '../acts/call.ts';
import type { Place, Problem } from '../text/document.ts';

/** A numbered or headed unit of the contract. */
export interface Clause extends Place {
	/** Stays put when unrelated text changes; built from the heading path: `4-environments/4.2`. */
	readonly id: string;
	/** As people cite it: "§4.2", "Exhibit B", "Environments, item 3". */
	readonly label: string;
	readonly title: string;
	/** The place of its heading or number, where findings about the whole clause sit. */
	readonly head: Place;
	/** Number as written (`4.2`, `(a)`, `ARTICLE IV`), or empty. */
	readonly number: string;
	readonly depth: number;
	readonly parent: string | null;
}

/** A piece of the contract's words with its place. */
export interface Part {
	readonly text: string;
	readonly place: Place;
}

export interface Condition extends Part {
	readonly kind: 'approval' | 'window' | 'ticket' | 'quota' | 'money' | 'emergency' | 'notice' | 'log' | 'other';
	/** For approval: who, as the contract writes it. */
	readonly approver?: string;
	/** For approval: how many persons. */
	readonly quorum?: number;
	/** For approval: given by a model, or deemed given by silence; never a human approval. */
	readonly weak?: 'model' | 'deemed';
}

export type Modality = 'permit' | 'prohibit' | 'require';

/**
 * How much a norm can be relied on. Only `firm` can cover. `unresolved`: the answer lies in an exhibit
 * that is missing, blank or elsewhere. `ambiguous`: words too open, a verb that is not this act, an
 * unclear actor, a capability, an object narrower than the act.
 */
export type Firmness = 'firm' | 'ambiguous' | 'unresolved';

/** What a clause says: who may, must or must not do which acts, where, on which conditions. */
export interface Norm {
	readonly place: Place;
	/** Id of the clause it stands in. */
	readonly clause: string;
	readonly modality: Modality;
	/** `agent` binds or frees the AI agent. `anyone` is a prohibition or duty that names no actor. */
	readonly actor: 'agent' | 'provider' | 'client' | 'anyone' | 'other';
	readonly acts: readonly ActId[];
	/** Empty: not limited to an environment. */
	readonly environments: readonly Environment[];
	readonly conditions: readonly Condition[];
	readonly firmness: Firmness;
	/** For people, when not firm: why. "permits rebuild, which is not deletion". */
	readonly doubt?: string;
	/** A closing default ("every act not listed is prohibited"): speaks only where no other norm does. */
	readonly residual?: boolean;
	/** "Notwithstanding": beats norms of the named clauses, or all when empty. Absent: ordinary order. */
	readonly overrides?: readonly string[];
	/** From an annotation that a human confirmed: it outranks prose. */
	readonly annotated?: boolean;
	readonly parts: {
		readonly actor: Part | null;
		readonly modality: Part | null;
		readonly acts: readonly Part[];
		readonly environments: readonly Part[];
		readonly conditions: readonly Part[];
	};
}

export const PILLARS = ['boundary', 'logging', 'liability', 'attribution'] as const;
export type Pillar = (typeof PILLARS)[number];

/** One thing that a pillar wants said, for example `logging.custody`. */
export interface PillarPart {
	readonly name: string;
	readonly state: 'present' | 'weak' | 'absent';
	readonly clause: string | null;
	readonly place: Place | null;
}

export interface PillarFacts {
	readonly state: 'present' | 'weak' | 'absent';
	readonly parts: readonly PillarPart[];
	readonly clauses: readonly string[];
}

/** What one contract document says. Depends on that document only. */
export interface ContractFacts {
	readonly uri: string;
	readonly title: string;
	/** Where findings about the contract as a whole sit. */
	readonly place: Place;
	readonly clauses: readonly Clause[];
	readonly norms: readonly Norm[];
	readonly pillars: Readonly<Record<Pillar, PillarFacts>>;
	/** Environments that the contract names, whether or not a norm is limited to them. */
	readonly environments: readonly Environment[];
	/** What the front matter says: `status`, `effective`, `expires`, `type`. Undefined when silent. */
	readonly standing: {
		readonly status?: string;
		readonly effective?: string;
		readonly expires?: string;
		readonly type?: string;
		readonly place: Place | null;
	};
	readonly problems: readonly Problem[];
	/** Exhibits and files that the contract names, for the model to join. */
	readonly references?: readonly Reference[];
	/** What the rules about the contract alone complain of. */
	readonly remarks?: readonly Remark[];
	/** What stands in a language that is not read: its first clause, and in how many clauses. Absent when all is English. */
	readonly foreign?: { readonly language: string; readonly clauses: number; readonly place: Place };
	/** Sections that this document takes away or rewrites, as people cite them: `§9.2`. */
	readonly amends?: readonly string[];
	/** Which document of a stack wins, where this one says so. */
	readonly precedences?: readonly Precedence[];
}

/** "In case of conflict, this Addendum prevails." */
export interface Precedence {
	/** `this Addendum`: the document that says so. */
	readonly self: boolean;
	readonly kind: 'agreement' | 'addendum' | 'amendment' | 'sow';
}

/** A mention of an exhibit, a schedule or another file. */
export interface Reference extends Part {
	readonly clause: string;
	/** `schedule 2`, lower case; absent for a plain link. */
	readonly name?: string;
	/** The path in the link, as written, without its `#`. */
	readonly target?: string;
	/** `elsewhere`: a link leads to another file. `missing`: named, and not in this document. */
	readonly state: 'found' | 'blank' | 'missing' | 'elsewhere';
}

/** Words of a contract that a rule objects to, quoted. */
export interface Remark extends Part {
	readonly kind:
		| 'unfilled-placeholder'
		| 'undefined-term'
		| 'dangling-reference'
		| 'vendor-held-logs'
		| 'configuration-blamed'
		| 'open-ended-authority'
		| 'missing-notice-window'
		| 'uncapped-or-unpriced-harm'
		/** Stands at the annotation, which may be in another file; the text is the quote that is gone. */
		| 'stale-annotation';
	readonly clause: string | null;
}

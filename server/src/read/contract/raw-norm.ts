import type { ActId } from '../../acts/act.ts';
import type { Firmness, Modality } from '../contract.ts';
import type { Actor, AgentSense } from './actors.ts';
import type { Limit } from './conditions.ts';
import type { Modal } from './modals.ts';
import type { Predicate, Stretch, Terms } from './predicate.ts';
import type { Token } from './tokens.ts';

/** What reading a statement needs to know of the rest of the contract. */
export interface Context {
	readonly sense: AgentSense;
	/** Terms that the contract defines as its AI agents, lower case. */
	readonly agents: ReadonlySet<string>;
	/** Terms that stand for acts: "Destructive Action". */
	readonly terms: Terms;
	/** Whether the contract speaks of AI agents anywhere. */
	readonly agentic: boolean;
	/** The same facts as one string: equal keys read equally. */
	readonly key: string;
}

/** A norm before it has places: stretches count characters of the statement's plain words. */
export interface RawNorm {
	readonly modality: Modality;
	readonly actor: Actor;
	readonly acts: readonly ActId[];
	readonly environments: readonly string[];
	readonly limits: readonly (Omit<Limit, 'from' | 'to'> & Stretch)[];
	readonly firmness: Firmness;
	readonly doubt?: string;
	readonly overrides: Stretch | null;
	/** "The acts listed in Schedule 2": the norm takes its acts from there when the schedule is found. */
	readonly reference: Stretch | null;
	readonly openEnded: boolean;
	/** A closing default: "every other act is prohibited". */
	readonly residual?: boolean;
	readonly actorWords: Stretch | null;
	readonly modalWords: Stretch | null;
	readonly actWords: readonly Stretch[];
	readonly environmentWords: readonly Stretch[];
}

/** One clause of a statement: a modal with what stands before and after it. Numbers count tokens. */
export interface Reading {
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly start: number;
	readonly modal: Modal;
	readonly end: number;
	/** Where a list item begins after its lead-in; 0 without one. */
	readonly item: number;
	readonly context: Context;
	readonly subject: Subject | undefined;
}

/** What stands before the subject: conditions and places put in front, and what takes the force away. */
export interface Frame {
	readonly subjectStart: number;
	readonly limits: readonly Limit[];
	readonly places: readonly Stretch[];
	/** "Before deleting data, …": the act of a fronted clause. */
	readonly before: Predicate | undefined;
	readonly doubt: string | undefined;
}

/** The subject of a clause; the next clause of the sentence may go on with it. */
export interface Subject {
	readonly actor: Actor;
	readonly stretch: Stretch;
}

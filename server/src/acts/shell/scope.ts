import type { ActId, Reversibility } from '../act.ts';
import type { Consequence } from '../call.ts';
import { Store } from './store.ts';

/** What is known of the bytes that a command writes, a variable holds or a file contains. */
export interface Content {
	/** The bytes themselves, when the text of the command tells them. */
	readonly text?: string;
	/** They come from the network. */
	readonly remote?: boolean;
	/** They come out of a decoder or an archive, so nobody can have read them. */
	readonly decoded?: boolean;
	/** They are an archive of a whole folder. */
	readonly archive?: boolean;
	/** They hold credentials or keys. */
	readonly secret?: boolean;
	/** They are the process environment, which holds credentials more often than not. */
	readonly environment?: boolean;
}

export const NOTHING_KNOWN: Content = {};

/** What is learnt while a text is walked: acts found, and whether some part was not understood. */
export interface Sink {
	readonly consequences: Consequence[];
	understood: boolean;
	/** Commands that may still be looked at; a text that nests without end runs out of it. */
	budget: number;
}

/** What the shell knows at one point of a text. */
export interface Scope {
	readonly sink: Sink;
	readonly variables: Store<string | undefined>;
	/** What variables hold, beyond their text. */
	readonly contents: Store<Content>;
	readonly aliases: Store<string>;
	readonly functions: Store<(caller: Scope, input: Content) => Content>;
	readonly files: Store<Content>;
	/** What `>(…)` does with what is written into it. */
	readonly writers: Store<(content: Content) => void>;
	/** The working directory, where a `cd` said so. */
	directory: string;
	readonly depth: number;
}

/** Deeper than any honest command nests. */
export const MAXIMUM_DEPTH = 24;

export function newSink(): Sink {
	return { consequences: [], understood: true, budget: 20_000 };
}

export function newScope(sink: Sink): Scope {
	return {
		sink,
		variables: new Store(),
		contents: new Store(),
		aliases: new Store(),
		functions: new Store(),
		files: new Store(),
		writers: new Store(),
		directory: '',
		depth: 0,
	};
}

/** A scope for a text inside the text: sees everything, changes its own variables only. */
export function innerScope(scope: Scope): Scope {
	return { ...scope, variables: scope.variables.copy(), contents: scope.contents.copy(), depth: scope.depth + 1 };
}

/** Adds an act. */
export function add(scope: Scope, act: ActId, reversibility: Reversibility, why: string): void {
	scope.sink.consequences.push({ act, reversibility, why });
}

export function addAll(scope: Scope, consequences: readonly Consequence[]): void {
	for (const consequence of consequences) scope.sink.consequences.push(consequence);
}

/** Says that a part was not understood: the whole is then taken for destructive. */
export function misunderstood(scope: Scope): void {
	scope.sink.understood = false;
}

/** What two contents have in common with the world once they are mixed. */
export function mixed(first: Content, second: Content): Content {
	if (first === NOTHING_KNOWN) return withoutText(second);
	return {
		...(first.remote || second.remote ? { remote: true } : {}),
		...(first.decoded || second.decoded ? { decoded: true } : {}),
		...(first.archive || second.archive ? { archive: true } : {}),
		...(first.secret || second.secret ? { secret: true } : {}),
		...(first.environment || second.environment ? { environment: true } : {}),
	};
}

/** The content after a filter has changed its bytes. */
export function withoutText(content: Content): Content {
	if (content.text === undefined) return content;
	const { text: _text, ...rest } = content;
	return rest;
}

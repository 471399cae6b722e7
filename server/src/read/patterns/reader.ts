import type { Document, Span } from '../../text/document.ts';
import { placeIn } from '../../text/document.ts';
import type { Edit } from '../../text/edit.ts';
import type { Tree } from '../../text/node.ts';
import type { Effect } from '../agent.ts';
import { Gathered } from '../gathered.ts';
import type { CoveringFacts, CoveringRule, Scope } from './covering.ts';

type More = Partial<Pick<CoveringRule, 'inert' | 'implicit' | 'bound' | 'narrow'>>;

/** What is gathered while one file is read; every reader of a part adds to it. */
export class Reader extends Gathered<CoveringRule> {
	constructor(document: Document, ...trees: readonly Tree[]) {
		super(document);
		for (const { problems } of trees) this.problems.push(...problems);
	}

	/** Adds the rule that a node states. */
	rule(node: Span, text: string, effect: Effect, scope: Scope, more: More = {}): void {
		const { covers, tries } = scope;
		this.rules.push({ place: this.placeOf(node), text, effect, covers, tries, ...more });
	}

	/** Takes one entry of a JSON list away, with the comma that goes with it. */
	without(node: Span): () => readonly Edit[] {
		return () => {
			const { text, uri } = this.document;
			const after = /^\s*,[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(node.end))?.[0];
			if (after !== undefined) return [{ uri, start: node.start, end: node.end + after.length, newText: '' }];
			const before = /,\s*$/.exec(text.slice(0, node.start))?.[0] ?? '';
			return [{ uri, start: node.start - before.length, end: node.end, newText: '' }];
		};
	}

	/** Writes another value in a scalar's place, in the quotes that it has. */
	instead(node: Span, values: Partial<Record<'ask' | 'deny', string>>): (to: 'ask' | 'deny') => readonly Edit[] {
		return (to) => {
			const value = values[to];
			const quote = /^["']/.exec(this.document.text.slice(node.start, node.end))?.[0] ?? '';
			if (value === undefined) return [];
			return this.raw(node, `${quote}${value}${quote}`);
		};
	}

	/** Writes another text in a node's place. */
	raw(node: Span, newText: string): readonly Edit[] {
		return [{ uri: this.document.uri, start: node.start, end: node.end, newText }];
	}

	/** The facts gathered so far. */
	facts(format: string, agent: string, title: string, scope: string, at: Span = { start: 0, end: 0 }): CoveringFacts {
		const { rules, evidence, problems } = this;
		return { format, agent, title, scope, place: placeIn(this.document, at.start, at.end), rules, evidence, problems };
	}
}

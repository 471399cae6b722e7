import type { Document, Problem, Span } from '../../text/document.ts';
import { placeIn } from '../../text/document.ts';
import type { Edit } from '../../text/edit.ts';
import type { Tree, TreeNode } from '../../text/node.ts';
import type { Effect, Evidence } from '../agent.ts';
import type { CoveringFacts, CoveringRule, Scope } from './covering.ts';

type More = Partial<Pick<CoveringRule, 'inert' | 'implicit' | 'bound' | 'narrow'>>;

/** What is gathered while one file is read; every reader of a part adds to it. */
export class Reader {
	readonly document: Document;
	readonly rules: CoveringRule[] = [];
	readonly evidence: Evidence[] = [];
	readonly problems: Problem[] = [];

	constructor(document: Document, ...trees: readonly Tree[]) {
		this.document = document;
		for (const { problems } of trees) this.problems.push(...problems);
	}

	/** Adds the rule that a node states. */
	rule(node: Span, text: string, effect: Effect, scope: Scope, more: More = {}): void {
		const { covers, tries } = scope;
		this.rules.push({ place: placeIn(this.document, node.start, node.end), text, effect, covers, tries, ...more });
	}

	/** Adds something that the configuration shows. */
	prove(kind: Evidence['kind'], on: boolean, text: string, node: Span, by?: string): void {
		const place = placeIn(this.document, node.start, node.end);
		this.evidence.push(by === undefined ? { kind, on, text, place } : { kind, on, text, place, by });
	}

	/** Says that something was not understood, or has no effect. */
	problem(node: Span, message: string): void {
		this.problems.push({ place: placeIn(this.document, node.start, node.end), message });
	}

	/** The strings of a list with their nodes; what is no string is said and left out. */
	strings(node: TreeNode | undefined, what: string): readonly { readonly text: string; readonly node: TreeNode }[] {
		if (!node || node.type === 'null') return [];
		if (node.type !== 'array') {
			this.problem(node, `\`${what}\` must be a list; it is not read.`);
			return [];
		}
		return node.items.flatMap((item) => {
			if (item.type === 'string') return [{ text: String(item.value), node: item }];
			this.problem(item, `An entry of \`${what}\` must be text; it is not read.`);
			return [];
		});
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

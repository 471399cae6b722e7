import type { Document, Problem, Span } from '../../../text/document.ts';
import { placeIn } from '../../../text/document.ts';
import type { TreeNode } from '../../../text/node.ts';
import type { Effect, Evidence } from '../../agent.ts';
import type { KiroRule, Spec } from './types.ts';

/** What is gathered while one Kiro file is read; every reader of a part adds to it. */
export class Reading {
	readonly document: Document;
	readonly rules: KiroRule[] = [];
	readonly evidence: Evidence[] = [];
	readonly problems: Problem[] = [];

	constructor(document: Document) {
		this.document = document;
	}

	/** Adds the rule that a node states. */
	rule(
		node: Span,
		text: string,
		effect: Effect,
		spec: Spec,
		more: Partial<Pick<KiroRule, 'inert' | 'implicit' | 'bound'>> = {},
	): void {
		this.rules.push({ place: placeIn(this.document, node.start, node.end), text, effect, spec, ...more });
	}

	prove(kind: Evidence['kind'], on: boolean, text: string, node: Span, by?: string): void {
		const place = placeIn(this.document, node.start, node.end);
		this.evidence.push(by === undefined ? { kind, on, text, place } : { kind, on, text, place, by });
	}

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
}

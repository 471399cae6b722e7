import type { Document, Place, Problem, Span } from '../text/document.ts';
import { placeIn } from '../text/document.ts';
import type { TreeNode } from '../text/node.ts';
import type { Evidence, Rule } from './agent.ts';

/** A text of a list, with its node. */
export interface ListedText {
	readonly text: string;
	readonly node: TreeNode;
}

/** What is gathered while one file is read. A format's own gathering adds how its rules are made. */
export class Gathered<R extends Rule> {
	readonly document: Document;
	readonly rules: R[] = [];
	readonly evidence: Evidence[] = [];
	readonly problems: Problem[] = [];

	constructor(document: Document) {
		this.document = document;
	}

	placeOf(node: Span): Place {
		return placeIn(this.document, node.start, node.end);
	}

	/** Adds something that the configuration shows. */
	prove(kind: Evidence['kind'], on: boolean, text: string, node: Span, by?: string): void {
		const place = this.placeOf(node);
		this.evidence.push(by === undefined ? { kind, on, text, place } : { kind, on, text, place, by });
	}

	/** Says that something was not understood, or has no effect. */
	problem(node: Span, message: string): void {
		this.problems.push({ place: this.placeOf(node), message });
	}

	/** The texts of a list with their nodes; what is no text is said and left out. */
	strings(node: TreeNode | undefined, what: string): readonly ListedText[] {
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

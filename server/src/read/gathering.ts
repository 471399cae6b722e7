import type { Document, Problem, Span } from '../text/document.ts';
import { placeIn } from '../text/document.ts';
import { entryOf, type TreeNode } from '../text/node.ts';
import type { AgentFacts, Effect, Evidence, Rule } from './agent.ts';

/** A rule with what its format needs to decide by it. */
export interface SpecRule<Spec> extends Rule {
	readonly spec: Spec;
}

/** What is gathered while one file is read; every reader of a part adds to it. */
export class Gathering<Spec> {
	readonly document: Document;
	readonly rules: SpecRule<Spec>[] = [];
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
		more: Partial<Pick<Rule, 'inert' | 'implicit' | 'bound'>> = {},
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

	/** The strings of the list under a key, with their nodes; what is no string is said and left out. */
	strings(object: TreeNode | undefined, key: string): readonly { readonly text: string; readonly node: TreeNode }[] {
		const node = entryOf(object, key)?.value;
		if (!node || node.type === 'null') return [];
		if (node.type !== 'array') {
			this.problem(node, `\`${key}\` must be a list; it is not read.`);
			return [];
		}
		return node.items.flatMap((item) => {
			if (item.type === 'string') return [{ text: String(item.value), node: item }];
			this.problem(item, `An entry of \`${key}\` must be text; it is not read.`);
			return [];
		});
	}

	/** The facts that were gathered, for an agent named by its format. */
	facts(
		head: Pick<AgentFacts, 'format' | 'agent' | 'title' | 'scope'>,
		name?: Span,
	): AgentFacts & { rules: readonly SpecRule<Spec>[] } {
		const place = placeIn(this.document, name?.start ?? 0, name?.end ?? 0);
		return { ...head, place, rules: this.rules, evidence: this.evidence, problems: this.problems };
	}
}

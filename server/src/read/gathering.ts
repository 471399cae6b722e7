import type { Span } from '../text/document.ts';
import { placeIn } from '../text/document.ts';
import { entryOf, type TreeNode } from '../text/node.ts';
import type { AgentFacts, Effect, Rule } from './agent.ts';
import { Gathered, type ListedText } from './gathered.ts';

/** A rule with what its format needs to decide by it. */
export interface SpecRule<Spec> extends Rule {
	readonly spec: Spec;
}

/** What is gathered while one file is read; every reader of a part adds to it. */
export class Gathering<Spec> extends Gathered<SpecRule<Spec>> {
	/** Adds the rule that a node states. */
	rule(
		node: Span,
		text: string,
		effect: Effect,
		spec: Spec,
		more: Partial<Pick<Rule, 'inert' | 'implicit' | 'bound'>> = {},
	): void {
		this.rules.push({ place: this.placeOf(node), text, effect, spec, ...more });
	}

	/** The strings of the list under a key, with their nodes; what is no string is said and left out. */
	stringsUnder(object: TreeNode | undefined, key: string): readonly ListedText[] {
		return this.strings(entryOf(object, key)?.value, key);
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

import type { Span } from '../../../text/document.ts';
import type { Effect } from '../../agent.ts';
import { Gathered } from '../../gathered.ts';
import type { KiroRule, Spec } from './types.ts';

/** What is gathered while one Kiro file is read; every reader of a part adds to it. */
export class Reading extends Gathered<KiroRule> {
	/** Adds the rule that a node states. */
	rule(
		node: Span,
		text: string,
		effect: Effect,
		spec: Spec,
		more: Partial<Pick<KiroRule, 'inert' | 'implicit' | 'bound'>> = {},
	): void {
		this.rules.push({ place: this.placeOf(node), text, effect, spec, ...more });
	}
}

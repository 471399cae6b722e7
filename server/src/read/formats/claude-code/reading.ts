import type { Document, Span } from '../../../text/document.ts';
import type { Effect } from '../../agent.ts';
import { Gathered } from '../../gathered.ts';
import type { ClaudeRule, Scope, Spec } from './types.ts';

/** What is gathered while one settings file is read; every reader of a part adds to it. */
export class Reading extends Gathered<ClaudeRule> {
	readonly scope: Scope;

	constructor(document: Document, scope: Scope) {
		super(document);
		this.scope = scope;
	}

	rule(node: Span, text: string, effect: Effect, spec: Spec, more: Partial<Pick<ClaudeRule, 'inert' | 'bound'>> = {}): void {
		this.rules.push({ place: this.placeOf(node), text, effect, spec, scope: this.scope, ...more });
	}
}

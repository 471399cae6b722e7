import type { Document, Problem, Span } from '../../../text/document.ts';
import { placeIn } from '../../../text/document.ts';
import type { Effect, Evidence } from '../../agent.ts';
import type { ClaudeRule, Scope, Spec } from './types.ts';

/** What is gathered while one settings file is read; every reader of a part adds to it. */
export class Reading {
	readonly document: Document;
	readonly scope: Scope;
	readonly rules: ClaudeRule[] = [];
	readonly evidence: Evidence[] = [];
	readonly problems: Problem[] = [];

	constructor(document: Document, scope: Scope) {
		this.document = document;
		this.scope = scope;
	}

	rule(node: Span, text: string, effect: Effect, spec: Spec, more: Partial<Pick<ClaudeRule, 'inert' | 'bound'>> = {}): void {
		const place = placeIn(this.document, node.start, node.end);
		this.rules.push({ place, text, effect, spec, scope: this.scope, ...more });
	}

	prove(kind: Evidence['kind'], on: boolean, text: string, node: Span, by?: string): void {
		const place = placeIn(this.document, node.start, node.end);
		this.evidence.push(by === undefined ? { kind, on, text, place } : { kind, on, text, place, by });
	}

	problem(node: Span, message: string): void {
		this.problems.push({ place: placeIn(this.document, node.start, node.end), message });
	}
}

import type { Span } from '../../../../text/document.ts';

/** An expression; `unknown` is one whose value is not worked out here. */
export type Expression = Span &
	(
		| { readonly type: 'literal'; readonly value: string | boolean | null }
		| { readonly type: 'name'; readonly name: string }
		| { readonly type: 'list'; readonly items: readonly Expression[] }
		| { readonly type: 'add'; readonly left: Expression; readonly right: Expression }
		| { readonly type: 'each'; readonly body: Expression; readonly variables: readonly string[]; readonly over: Expression }
		| { readonly type: 'call'; readonly name: string; readonly arguments: readonly Argument[] }
		| { readonly type: 'unknown' }
	);

export interface Argument extends Span {
	readonly name: string | undefined;
	readonly value: Expression;
}

/** A statement; `other` is one that is not worked out, its block included. */
export type Statement = Span &
	(
		| { readonly type: 'assign'; readonly name: string; readonly value: Expression }
		| { readonly type: 'run'; readonly value: Expression }
		| {
				readonly type: 'for';
				readonly variables: readonly string[];
				readonly over: Expression;
				readonly body: readonly Statement[];
		  }
		| { readonly type: 'other' }
	);

import type { Span } from '../../../../text/document.ts';
import { type Expression, Expressions } from './expressions.ts';
import { tokensOf } from './tokens.ts';

export type Statement =
	| { readonly type: 'assign'; readonly name: string; readonly value: Expression }
	| { readonly type: 'run'; readonly value: Expression }
	| { readonly type: 'for'; readonly variable: string; readonly over: Expression; readonly body: readonly Statement[] }
	| ({ readonly type: 'other' } & Span);

/** Reads a Starlark text as far as rules need it; throws a fault where it is no Starlark. */
export function parseStarlark(text: string): readonly Statement[] {
	return new Statements(tokensOf(text)).block('end');
}

class Statements extends Expressions {
	/** Statements up to the end of the text, or of an indented block. */
	block(until: 'end' | 'dedent'): readonly Statement[] {
		const found: Statement[] = [];
		while (this.next.type !== until) {
			if (this.next.type === 'line') this.at++;
			else if (this.next.type === 'end' || this.next.type === 'indent') throw this.fault('the indentation is wrong');
			else found.push(...this.statement());
		}
		this.at++;
		return found;
	}

	statement(): readonly Statement[] {
		const start = this.next;
		if (start.type === 'name' && /^(?:if|def|load|return|pass|else|elif)$/.test(start.text)) return [this.other()];
		if (this.takes('name', 'for')) {
			const variable = this.variable();
			const over = this.expression();
			this.need(':');
			return [{ type: 'for', variable, over, body: this.body() }];
		}
		const value = this.expression();
		if (this.takes('sign', '=')) {
			const right = this.expression();
			this.endLine();
			return value.type === 'name'
				? [{ type: 'assign', name: value.name, value: right }]
				: [{ type: 'other', start: start.start, end: right.end }];
		}
		this.endLine();
		return [{ type: 'run', value }];
	}

	body(): readonly Statement[] {
		if (!this.takes('line')) return this.statement();
		if (!this.takes('indent')) throw this.fault('an indented block is missing');
		return this.block('dedent');
	}

	/** A statement that is not worked out: its line, and the block below it. */
	other(): Statement {
		const { start } = this.next;
		while (this.next.type !== 'line' && this.next.type !== 'end') this.at++;
		const { end } = this.next;
		this.takes('line');
		if (this.takes('indent')) this.block('dedent');
		return { type: 'other', start, end };
	}
}

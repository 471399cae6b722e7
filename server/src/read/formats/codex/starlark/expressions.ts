import type { Span } from '../../../../text/document.ts';
import { Cursor } from './cursor.ts';
import { SyntaxFault, type Token } from './tokens.ts';

/** An expression; `unknown` is one whose value is not worked out here. */
export type Expression = Span &
	(
		| { readonly type: 'literal'; readonly value: string | boolean | null }
		| { readonly type: 'name'; readonly name: string }
		| { readonly type: 'list'; readonly items: readonly Expression[] }
		| { readonly type: 'add'; readonly left: Expression; readonly right: Expression }
		| { readonly type: 'each'; readonly body: Expression; readonly variable: string; readonly over: Expression }
		| { readonly type: 'call'; readonly name: string; readonly arguments: readonly Argument[] }
		| { readonly type: 'unknown' }
	);

export interface Argument extends Span {
	readonly name: string | undefined;
	readonly value: Expression;
}

const DEEPEST = 60;

/** Reads expressions. */
export class Expressions extends Cursor {
	protected depth = 0;

	protected expression(): Expression {
		if (++this.depth > DEEPEST) throw this.fault('brackets nest too deeply');
		let left = this.primary();
		while (this.next.type === 'sign' && /^(?:[+\-*/%<>|&.^[]|\/\/|\*\*|==|!=|<=|>=)$/.test(this.next.text)) {
			const sign = this.tokens[this.at++]?.text;
			const right = this.primary();
			if (sign === '[') this.need(']');
			left =
				sign === '+'
					? { type: 'add', left, right, start: left.start, end: right.end }
					: { type: 'unknown', start: left.start, end: right.end };
		}
		while (this.next.type === 'name' && /^(?:if|else|and|or|not|in)$/.test(this.next.text)) {
			if (this.next.text === 'in' || this.next.text === 'if') break;
			this.at++;
			left = { type: 'unknown', start: left.start, end: this.expression().end };
		}
		this.depth--;
		return left;
	}

	protected primary(): Expression {
		const token = this.tokens[this.at++] ?? this.next;
		const { start, end } = token;
		if (token.type === 'string') return this.joined(token);
		if (token.type === 'number') return { type: 'unknown', start, end };
		if (token.type === 'name') {
			if (token.text === 'True' || token.text === 'False') return { type: 'literal', value: token.text === 'True', start, end };
			if (token.text === 'None') return { type: 'literal', value: null, start, end };
			return this.takes('sign', '(') ? this.call(token) : { type: 'name', name: token.text, start, end };
		}
		if (token.text === '[' || token.text === '(') return this.list(token);
		if (token.text === '{') return this.skipped(token);
		if (token.text === '-' || token.text === '*' || token.text === '**')
			return { type: 'unknown', start, end: this.primary().end };
		throw new SyntaxFault(
			start,
			token.type === 'end' || token.type === 'line'
				? 'an expression is missing'
				: `\`${token.text}\` stands where a value should`,
		);
	}

	/** Texts side by side are one. */
	protected joined(first: Token): Expression {
		let value = first.text;
		let { end } = first;
		while (this.next.type === 'string') {
			value += this.next.text;
			({ end } = this.next);
			this.at++;
		}
		return { type: 'literal', value, start: first.start, end };
	}

	protected call(name: Token): Expression {
		const found: Argument[] = [];
		while (!this.takes('sign', ')')) {
			const { start } = this.next;
			const named = this.next.type === 'name' && this.tokens[this.at + 1]?.text === '=' ? this.next.text : undefined;
			if (named !== undefined) this.at += 2;
			const value = this.expression();
			found.push({ name: named, value, start, end: value.end });
			if (!this.takes('sign', ',') && this.next.text !== ')') throw this.fault('a comma or a closing bracket is missing');
		}
		return {
			type: 'call',
			name: name.text,
			arguments: found,
			start: name.start,
			end: this.tokens[this.at - 1]?.end ?? name.end,
		};
	}

	protected list(open: Token): Expression {
		const close = open.text === '[' ? ']' : ')';
		const items: Expression[] = [];
		let alone = true;
		while (!this.takes('sign', close)) {
			items.push(this.expression());
			const [body] = items;
			if (body && items.length === 1 && this.takes('name', 'for')) {
				const variable = this.variable();
				const over = this.expression();
				const filtered = this.takes('name', 'if');
				if (filtered) this.expression();
				this.need(close);
				const span = { start: open.start, end: over.end };
				return filtered ? { type: 'unknown', ...span } : { type: 'each', body, variable, over, ...span };
			}
			if (this.takes('sign', ',')) alone = false;
			else if (this.next.text !== close) throw this.fault('a comma or a closing bracket is missing');
		}
		const end = this.tokens[this.at - 1]?.end ?? open.end;
		return open.text === '(' && alone && items[0] ? items[0] : { type: 'list', items, start: open.start, end };
	}

	protected skipped(open: Token): Expression {
		for (let depth = 1; depth > 0; this.at++) {
			const { text, type } = this.next;
			if (type === 'end') throw this.fault('a bracket is not closed');
			if (type === 'sign') depth += /^[([{]$/.test(text) ? 1 : /^[)\]}]$/.test(text) ? -1 : 0;
		}
		return { type: 'unknown', start: open.start, end: this.next.start };
	}

	/** `x in` of a loop. */
	protected variable(): string {
		const name = this.next;
		if (!this.takes('name')) throw this.fault('a name is missing');
		while (this.takes('sign', ',')) this.takes('name');
		if (!this.takes('name', 'in')) throw this.fault('`in` is missing');
		return name.text;
	}
}

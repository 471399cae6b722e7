import { Brackets } from './brackets.ts';
import type { Expression } from './syntax.ts';
import { SyntaxFault, type Token } from './tokens.ts';

const DEEPEST = 60;
const OPERATORS = /^(?:[+\-*/%<>|&^]|\/\/|\*\*|==|!=|<=|>=|<<|>>)$/;

/** Reads expressions. */
export class Expressions extends Brackets {
	protected depth = 0;

	protected expression(): Expression {
		if (++this.depth > DEEPEST) throw this.fault('brackets nest too deeply');
		let left = this.trailed();
		while (this.next.type === 'sign' && OPERATORS.test(this.next.text)) {
			const adds = this.tokens[this.at++]?.text === '+';
			const right = this.trailed();
			const span = { start: left.start, end: right.end };
			left = adds ? { type: 'add', left, right, ...span } : { type: 'unknown', ...span };
		}
		while (['if', 'else', 'and', 'or', 'not', 'in'].some((word) => this.isName(word))) {
			if (this.isName('if') && !this.isTernary()) break;
			this.at++;
			left = { type: 'unknown', start: left.start, end: this.expression().end };
		}
		this.depth--;
		return left;
	}

	/** `a if b else c`, and not the filter of a comprehension. */
	private isTernary(): boolean {
		let depth = 0;
		for (let at = this.at + 1; at < this.tokens.length; at++) {
			const { type, text } = this.tokens[at] ?? { type: 'end', text: '' };
			if (type === 'end' || type === 'line' || depth < 0) return false;
			if (type === 'sign') depth += /^[([{]$/.test(text) ? 1 : /^[)\]}]$/.test(text) ? -1 : 0;
			if (type === 'name' && text === 'else' && depth === 0) return true;
		}
		return false;
	}

	/** A value with what follows it: `.method(…)`, `[index]`. */
	private trailed(): Expression {
		let value = this.primary();
		for (;;) {
			const open = this.next;
			if (this.takes('sign', '[')) value = { ...this.skipped(open), start: value.start };
			else if (this.takes('sign', '.')) value = { type: 'unknown', start: value.start, end: this.primary().end };
			else return value;
		}
	}

	private primary(): Expression {
		const token = this.tokens[this.at++] ?? this.next;
		const { start, end } = token;
		if (token.type === 'string') return this.joined(token);
		if (token.type === 'number') return { type: 'unknown', start, end };
		if (token.type === 'name') {
			if (token.text === 'True' || token.text === 'False') return { type: 'literal', value: token.text === 'True', start, end };
			if (token.text === 'None') return { type: 'literal', value: null, start, end };
			if (token.text === 'not') return { type: 'unknown', start, end: this.expression().end };
			return this.takes('sign', '(') ? this.call(token) : { type: 'name', name: token.text, start, end };
		}
		if (token.text === '[' || token.text === '(') return this.list(token);
		if (token.text === '{') return this.skipped(token);
		if (/^(?:-|\*|\*\*|~)$/.test(token.text)) return { type: 'unknown', start, end: this.expression().end };
		const missing = token.type === 'end' || token.type === 'line';
		throw new SyntaxFault(start, missing ? 'an expression is missing' : `\`${token.text}\` stands where a value should`);
	}

	/** Texts side by side are one. */
	private joined(first: Token): Expression {
		let value = first.text;
		while (this.next.type === 'string') {
			value += this.next.text;
			this.at++;
		}
		return { type: 'literal', value, start: first.start, end: this.lastEnd };
	}
}

import { Cursor } from './cursor.ts';
import type { Argument, Expression } from './syntax.ts';
import type { Token } from './tokens.ts';

/** Reads what stands in brackets: arguments, lists, comprehensions. */
export abstract class Brackets extends Cursor {
	protected abstract expression(): Expression;

	/** The arguments of a call, up to its closing bracket. */
	protected call(name: Token): Expression {
		const found: Argument[] = [];
		while (!this.takes('sign', ')')) {
			const { start } = this.next;
			const named = this.next.type === 'name' && this.tokens[this.at + 1]?.text === '=' ? this.next.text : undefined;
			if (named !== undefined) this.at += 2;
			const value = this.expression();
			if (this.isName('for')) return this.skipped(name);
			found.push({ name: named, value, start, end: value.end });
			if (!this.takes('sign', ',') && this.next.text !== ')') throw this.fault('a comma or a closing bracket is missing');
		}
		return { type: 'call', name: name.text, arguments: found, start: name.start, end: this.lastEnd };
	}

	/** A list, a tuple or a comprehension; brackets around one value are that value. */
	protected list(open: Token): Expression {
		const close = open.text === '[' ? ']' : ')';
		const items: Expression[] = [];
		let alone = true;
		while (!this.takes('sign', close)) {
			items.push(this.expression());
			const [body] = items;
			if (body && items.length === 1 && this.takes('name', 'for')) return this.each(open, body, close);
			if (this.takes('sign', ',')) alone = false;
			else if (this.next.text !== close) throw this.fault('a comma or a closing bracket is missing');
		}
		return open.text === '(' && alone && items[0] ? items[0] : { type: 'list', items, start: open.start, end: this.lastEnd };
	}

	/** A filter or a second loop within a comprehension is not worked out. */
	private each(open: Token, body: Expression, close: string): Expression {
		const variables = this.variables();
		const over = this.expression();
		if (!this.takes('sign', close)) return this.skipped(open);
		return { type: 'each', body, variables, over, start: open.start, end: this.lastEnd };
	}

	/** Everything up to the bracket that closes the one that is open. */
	protected skipped(open: Token): Expression {
		for (let depth = 1; depth > 0; this.at++) {
			const { text, type } = this.next;
			if (type === 'end') throw this.fault('a bracket is not closed');
			if (type === 'sign') depth += /^[([{]$/.test(text) ? 1 : /^[)\]}]$/.test(text) ? -1 : 0;
		}
		return { type: 'unknown', start: open.start, end: this.lastEnd };
	}

	/** `x in` or `x, y in` of a loop. */
	protected variables(): readonly string[] {
		const found: string[] = [];
		do {
			const { text } = this.next;
			if (!this.takes('name')) throw this.fault('a name is missing');
			found.push(text);
		} while (this.takes('sign', ','));
		if (!this.takes('name', 'in')) throw this.fault('`in` is missing');
		return found;
	}
}

import { Expressions } from './expressions.ts';
import type { Statement } from './syntax.ts';
import { tokensOf } from './tokens.ts';

/** Reads a Starlark text as far as rules need it; throws a fault where it is no Starlark. */
export function parseStarlark(text: string): readonly Statement[] {
	return new Statements(tokensOf(text)).block('end');
}

const DEEPEST_BLOCK = 60;
const KEYWORD = /^(?:if|def|load|return|pass|else|elif|break|continue)$/;

class Statements extends Expressions {
	/** Statements up to the end of the text, or of an indented block. */
	block(until: 'end' | 'dedent'): readonly Statement[] {
		if (++this.depth > DEEPEST_BLOCK) throw this.fault('blocks nest too deeply');
		const found: Statement[] = [];
		while (this.next.type !== until) {
			if (this.next.type === 'line') this.at++;
			else if (this.next.type === 'end' || this.next.type === 'indent') throw this.fault('the indentation is wrong');
			else found.push(this.statement());
		}
		this.at++;
		this.depth--;
		return found;
	}

	private statement(): Statement {
		const { start, type, text } = this.next;
		if (type === 'name' && KEYWORD.test(text)) return this.other();
		if (this.takes('name', 'for')) {
			const variables = this.variables();
			const over = this.expression();
			this.need(':');
			return { type: 'for', variables, over, body: this.body(), start, end: this.lastEnd };
		}
		const value = this.expression();
		const sign = this.next.text;
		if (this.next.type !== 'sign' || !/^[+\-*/%|&]?=$|^,$/.test(sign)) {
			this.endLine();
			return { type: 'run', value, start, end: value.end };
		}
		if (value.type !== 'name' || (sign !== '=' && sign !== '+=')) return { ...this.other(), start };
		this.at++;
		const right = this.expression();
		const end = right.end;
		this.endLine();
		const sum = { type: 'add', left: value, right, start, end } as const;
		return { type: 'assign', name: value.name, value: sign === '=' ? right : sum, start, end };
	}

	private body(): readonly Statement[] {
		if (!this.takes('line')) return [this.statement()];
		if (!this.takes('indent')) throw this.fault('an indented block is missing');
		return this.block('dedent');
	}

	/** A statement that is not worked out: its line, and the block below it. */
	private other(): Statement {
		const { start } = this.next;
		while (this.next.type !== 'line' && this.next.type !== 'end') this.at++;
		this.takes('line');
		if (this.takes('indent')) this.block('dedent');
		return { type: 'other', start, end: this.lastEnd };
	}
}

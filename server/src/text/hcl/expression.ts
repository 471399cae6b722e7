import type { ArrayNode, Entry, ObjectNode, ScalarNode, TreeNode } from '../node.ts';
import { DEEPEST } from '../tree.ts';
import { EXPRESSION, HclScanner } from './scanner.ts';

/** Calls that only join lists, so that what they join can be read. */
const JOINING = new Set(['concat', 'distinct', 'flatten', 'toset', 'tolist', 'compact', 'sort', 'setunion', 'coalescelist']);

/** Reads expressions. `nested` says that brackets are open, so that a line end does not end one. */
export class HclExpressions extends HclScanner {
	#depth = 0;

	/** One expression: a literal as its node, lists joined, anything else as its source. */
	expression(nested: boolean): TreeNode {
		if (++this.#depth > DEEPEST) return this.#tooDeep();
		this.skip(nested);
		const start = this.at;
		let node = this.#operand(nested);
		for (;;) {
			const before = this.at;
			this.skip(nested);
			if (this.takes('?')) node = this.#choice(start, nested);
			else if (this.take(/&&|\|\||==|!=|<=|>=|[+\-*/%<>]/y) !== undefined) {
				this.skip(true);
				this.#operand(nested);
				node = this.#source(start);
			} else {
				this.at = before;
				break;
			}
		}
		this.#depth--;
		return node;
	}

	/** Entries up to a closing brace; blocks are read by who knows them. */
	object(): TreeNode {
		const start = this.at++;
		this.skip(true);
		if (this.#isLoop()) return this.#passed(start, '}');
		const entries: Entry[] = [];
		while (this.at < this.text.length && this.peek() !== '}') {
			const from = this.at;
			const key = this.#key();
			this.skip(true);
			if (key && (this.takes('=') || this.takes(':'))) {
				const value = this.expression(false);
				entries.push({ key, value, start: key.start, end: value.end });
			} else {
				this.complain(from, from + 1, 'A key with a value is expected here.');
				this.take(/[^\n}]*/y);
			}
			this.skip(true);
			if (this.takes(',')) this.skip(true);
			if (this.at === from) this.at++;
		}
		this.takes('}');
		return { type: 'object', entries, start, end: this.at };
	}

	#key(): ScalarNode | undefined {
		const start = this.at;
		if (this.peek() === '"') return this.quoted();
		if (this.peek() === '(') {
			this.#operand(true);
			return this.#source(start);
		}
		const word = this.take(/[\w.:-]*[\w.-](?=\s*[=:])|[\w.-]+/y);
		return word === undefined ? undefined : { type: 'string', value: word, start, end: this.at };
	}

	#operand(nested: boolean): TreeNode {
		const start = this.at;
		const sign = this.peek();
		if (sign === '"') return this.#followed(this.quoted(), start);
		if (sign === '<') return this.heredoc() ?? this.#unknown(start);
		if (sign === '[') return this.#followed(this.#list(), start);
		if (sign === '{') return this.#followed(this.object(), start);
		if (sign === '(') {
			this.at++;
			const inner = this.expression(true);
			this.skip(true);
			this.takes(')');
			return this.#followed(inner, start);
		}
		if (sign === '!' || sign === '-') {
			this.at++;
			this.skip(nested);
			if (++this.#depth < DEEPEST) this.#operand(nested);
			this.#depth--;
			return this.#source(start);
		}
		const number = this.take(/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
		if (number !== undefined) return { type: 'number', value: Number(number), start, end: this.at };
		const name = this.take(/[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF-]*(?:::\w+)*/y);
		if (name === undefined) return this.#unknown(start);
		if (name === 'true' || name === 'false') return { type: 'boolean', value: name === 'true', start, end: this.at };
		if (name === 'null') return { type: 'null', value: null, start, end: this.at };
		return this.#followed(this.peek() === '(' ? this.#call(name, start) : this.#source(start), start);
	}

	/** What is taken out of a value by `.name` or `[0]` is known to nobody but Terraform. */
	#followed(node: TreeNode, start: number): TreeNode {
		const before = this.at;
		for (;;) {
			if (this.take(/\.(?:\*|[\w-]+)/y) !== undefined) continue;
			if (this.peek() !== '[') break;
			this.#passed(this.at++, ']');
		}
		return this.at === before ? node : this.#source(start);
	}

	#call(name: string, start: number): TreeNode {
		const { items } = this.#list(')');
		const [first] = items;
		if (name === 'jsonencode' && first) return first;
		if (JOINING.has(name)) return joined(items, start, this.at);
		if (name === 'merge' && items.every((item) => item.type === 'object'))
			return { type: 'object', entries: items.flatMap((item) => (item as ObjectNode).entries), start, end: this.at };
		return this.#source(start);
	}

	#list(close = ']'): ArrayNode {
		const start = this.at++;
		const items: TreeNode[] = [];
		this.skip(true);
		if (this.#isLoop()) {
			const loop = this.#passed(start, close);
			return { type: 'array', items: [loop], start, end: this.at };
		}
		while (this.at < this.text.length && this.peek() !== close) {
			const from = this.at;
			items.push(this.expression(true));
			this.skip(true);
			this.take(/\.\.\./y);
			this.takes(',');
			this.skip(true);
			if (this.at === from) this.at++;
		}
		this.takes(close);
		return { type: 'array', items, start, end: this.at };
	}

	/** Both sides of a choice may come true: of lists, both are read. */
	#choice(start: number, nested: boolean): TreeNode {
		const one = this.expression(true);
		this.skip(true);
		this.takes(':');
		this.skip(true);
		const other = this.expression(nested);
		return one.type === 'array' || other.type === 'array' ? joined([one, other], start, this.at) : this.#source(start);
	}

	#isLoop(): boolean {
		return /for\s/y.test(this.text.slice(this.at, this.at + 4));
	}

	/** Passes everything up to the bracket that closes this one. */
	#passed(start: number, close: string): ScalarNode {
		let depth = 1;
		while (this.at < this.text.length && depth > 0) {
			const sign = this.peek();
			if (sign === '"') {
				this.quoted();
				continue;
			}
			if ('[{('.includes(sign)) depth++;
			else if (']})'.includes(sign)) depth--;
			this.at++;
		}
		if (depth > 0) this.complain(start, this.at, `\`${close}\` is missing.`);
		return this.#source(start);
	}

	#unknown(start: number): ScalarNode {
		this.take(/[^\n,)\]}]*/y);
		this.complain(start, Math.max(this.at, start + 1), 'A value is expected here.');
		return this.#source(start);
	}

	#tooDeep(): ScalarNode {
		this.complain(this.at, this.at + 1, `Nested deeper than ${DEEPEST} levels; the rest is not read.`);
		const start = this.at;
		this.at = this.text.length;
		this.#depth--;
		return this.#source(start);
	}

	#source(start: number): ScalarNode {
		return { type: 'string', value: this.text.slice(start, this.at), tag: EXPRESSION, start, end: this.at };
	}
}

function joined(items: readonly TreeNode[], start: number, end: number): ArrayNode {
	return { type: 'array', items: items.flatMap((item) => (item.type === 'array' ? item.items : [item])), start, end };
}

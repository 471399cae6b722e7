import type { ArrayNode, Entry, ObjectNode, ScalarNode, TreeNode } from './node.ts';

/** How deep a tree may be; no permission file needs more, and whoever walks a tree may recurse safely. */
export const DEEPEST = 200;

interface Open {
	readonly type: 'object' | 'array';
	readonly start: number;
	readonly entries: Entry[];
	readonly items: TreeNode[];
	key: ScalarNode | undefined;
	colon: boolean;
	/** What stands before the next token: the opening bracket, a comma, or a finished value. */
	after: 'open' | 'comma' | 'value';
	comma: number;
}

type Complain = (start: number, end: number, message: string) => void;

/** Builds a tree from the tokens of JSON; forgiving, and flat however deep the text nests. */
export class TreeBuilder {
	readonly #complain: Complain;
	readonly #trailingCommas: boolean;
	readonly #stack: Open[] = [];
	#root: TreeNode | undefined;
	/** Brackets open below the deepest level; what they hold is left out. */
	#buried = 0;

	constructor(complain: Complain, trailingCommas: boolean) {
		this.#complain = complain;
		this.#trailingCommas = trailingCommas;
	}

	/** Takes one of `{ } [ ] , :`. */
	sign(sign: string, start: number, end: number): void {
		const opens = sign === '{' || sign === '[';
		if (this.#buried > 0 || (opens && this.#stack.length >= DEEPEST)) this.#bury(sign, start, end);
		else if (opens) this.#open(sign, start, end);
		else if (sign === ',') this.#comma(start, end);
		else if (sign === ':') this.#colon(start, end);
		else this.#close(sign === '}' ? 'object' : 'array', start, end);
	}

	/** Takes a string, number, boolean or null: a key or a value, as the place asks. */
	scalar(node: ScalarNode): void {
		if (this.#buried > 0) return;
		const open = this.#stack.at(-1);
		if (open?.type === 'object' && !(open.key && open.colon)) {
			if (open.key) this.#dropKey(open);
			if (open.after === 'value') this.#complain(node.start, node.end, 'A comma is missing before this.');
			if (node.type !== 'string') this.#complain(node.start, node.end, 'A key needs double quotes.');
			open.key = node;
			return;
		}
		if (this.#place(node.start, node.end)) this.#add(node);
	}

	/** Closes what is still open at the end of the text and gives the tree. */
	finish(end: number): TreeNode | undefined {
		if (this.#stack.length > 0) this.#complain(end, end, 'The text ends inside an object or array.');
		while (this.#stack.length > 0) this.#pop(end);
		if (!this.#root) this.#complain(0, end, 'There is no value here.');
		return this.#root;
	}

	#bury(sign: string, start: number, end: number): void {
		if (sign === '}' || sign === ']') this.#buried--;
		else if (sign === '{' || sign === '[') {
			if (this.#buried === 0) {
				this.#complain(start, end, `Nested deeper than ${DEEPEST} levels; what stands below is not read.`);
				if (this.#place(start, end)) this.#add({ type: 'null', value: null, start, end });
			}
			this.#buried++;
		}
	}

	#open(sign: string, start: number, end: number): void {
		const open = this.#stack.at(-1);
		if (open?.type === 'object' && !(open.key && open.colon)) {
			this.#complain(start, end, 'A key is missing before this value.');
			if (open.key) this.#dropKey(open);
			open.key = { type: 'string', value: '', start, end: start };
			open.colon = true;
		} else this.#place(start, end);
		const type = sign === '{' ? 'object' : 'array';
		this.#stack.push({ type, start, entries: [], items: [], key: undefined, colon: false, after: 'open', comma: start });
	}

	#comma(start: number, end: number): void {
		const open = this.#stack.at(-1);
		if (open?.key) this.#dropKey(open);
		else if (open?.after !== 'value') this.#complain(start, end, 'This comma follows no value.');
		if (!open) return;
		open.after = 'comma';
		open.comma = start;
	}

	#colon(start: number, end: number): void {
		const open = this.#stack.at(-1);
		if (open?.key && !open.colon) open.colon = true;
		else this.#complain(start, end, 'This colon follows no key.');
	}

	#close(type: 'object' | 'array', start: number, end: number): void {
		const depth = this.#stack.findLastIndex((open) => open.type === type);
		if (depth < 0) {
			this.#complain(start, end, `Nothing is open that ${type === 'object' ? '}' : ']'} could close.`);
			return;
		}
		if (depth < this.#stack.length - 1) this.#complain(start, end, 'A closing bracket is missing before this one.');
		while (this.#stack.length - 1 > depth) this.#pop(start);
		this.#pop(end);
	}

	/** Whether a value may stand here; in an object it may, since its key was seen. */
	#place(start: number, end: number): boolean {
		const open = this.#stack.at(-1);
		if (open?.type === 'array' && open.after === 'value') this.#complain(start, end, 'A comma is missing before this.');
		if (open || !this.#root) return true;
		this.#complain(start, end, 'The text goes on after its value.');
		return false;
	}

	#add(node: TreeNode): void {
		const open = this.#stack.at(-1);
		if (!open) {
			this.#root ??= node;
			return;
		}
		open.after = 'value';
		if (open.type === 'array') open.items.push(node);
		else if (open.key) open.entries.push({ key: open.key, value: node, start: open.key.start, end: node.end });
		open.key = undefined;
		open.colon = false;
	}

	#dropKey(open: Open): void {
		if (open.key) this.#complain(open.key.start, open.key.end, 'This key has no value.');
		open.key = undefined;
		open.colon = false;
		open.after = 'value';
	}

	#pop(end: number): void {
		const open = this.#stack.pop();
		if (!open) return;
		if (open.key) this.#dropKey(open);
		else if (open.after === 'comma' && !this.#trailingCommas) {
			this.#complain(open.comma, open.comma + 1, 'A comma after the last value is not allowed in JSON.');
		}
		this.#add(closed(open, end));
	}
}

function closed(open: Open, end: number): ObjectNode | ArrayNode {
	const { start } = open;
	return open.type === 'object'
		? { type: 'object', entries: open.entries, start, end }
		: { type: 'array', items: open.items, start, end };
}

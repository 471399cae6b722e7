/** A regular expression as a tree, in the syntax that JavaScript and Rust share. It is read, never run. */
export type RegexNode =
	/** One character: a literal, an escape, a class or a dot, as written. */
	| { readonly kind: 'char'; readonly source: string }
	| { readonly kind: 'edge'; readonly source: '^' | '$' | '\\b' | '\\B' }
	| { readonly kind: 'group'; readonly alternatives: Alternatives }
	| { readonly kind: 'look'; readonly ahead: boolean; readonly negate: boolean; readonly alternatives: Alternatives }
	| { readonly kind: 'repeat'; readonly min: number; readonly max: number; readonly lazy: boolean; readonly node: RegexNode };

/** Between `|`, a sequence each. */
export type Alternatives = readonly (readonly RegexNode[])[];

/** Groups in groups beyond this are not read. */
const DEEPEST = 60;

/**
 * Reads an expression. Undefined where it holds what this tree has no place for: references to groups, inline flags,
 * comments, classes of classes.
 */
export function parseRegex(source: string): Alternatives | undefined {
	const reader = new Reader(source);
	try {
		const found = reader.alternatives(0);
		return reader.at === source.length ? found : undefined;
	} catch {
		return undefined;
	}
}

class Reader {
	at = 0;
	readonly #source: string;

	constructor(source: string) {
		this.#source = source;
	}

	alternatives(depth: number): Alternatives {
		if (depth > DEEPEST) throw new RangeError('too deep');
		const found: RegexNode[][] = [[]];
		while (this.at < this.#source.length && this.#source[this.at] !== ')') {
			if (this.#take(/\|/y)) found.push([]);
			else found.at(-1)?.push(this.#repeated(this.#node(depth)));
		}
		return found;
	}

	#node(depth: number): RegexNode {
		const edge = this.#take(/[\^$]|\\[bB]/y);
		if (edge) return { kind: 'edge', source: edge as '^' };
		const look = this.#take(/\(\?<?[=!]/y);
		if (look) {
			const alternatives = this.#closed(depth);
			return { kind: 'look', ahead: !look.includes('<'), negate: look.endsWith('!'), alternatives };
		}
		if (this.#take(/\((?:\?:|\?P?<[A-Za-z_]\w*>|(?!\?))/y)) return { kind: 'group', alternatives: this.#closed(depth) };
		const char = this.#take(CHARACTER);
		if (char === undefined) throw new SyntaxError('not understood');
		return { kind: 'char', source: char };
	}

	#closed(depth: number): Alternatives {
		const alternatives = this.alternatives(depth + 1);
		if (!this.#take(/\)/y)) throw new SyntaxError('an open group');
		return alternatives;
	}

	#repeated(node: RegexNode): RegexNode {
		const sign = this.#take(/(?:[*+?]|\{\d{1,4}(?:,\d{0,4})?\})\??/y);
		if (sign === undefined) return node;
		const lazy = sign.length > 1 && sign.endsWith('?');
		const [, from = '', comma, to = ''] = /^\{(\d+)(?:(,)(\d*))?\}/.exec(sign) ?? [];
		if (from === '')
			return { kind: 'repeat', min: sign[0] === '+' ? 1 : 0, max: sign[0] === '?' ? 1 : Number.POSITIVE_INFINITY, lazy, node };
		const min = Number(from);
		const max = comma === undefined ? min : to === '' ? Number.POSITIVE_INFINITY : Number(to);
		return { kind: 'repeat', min, max, lazy, node };
	}

	#take(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.#source)?.[0];
		if (found !== undefined) this.at += found.length;
		return found;
	}
}

/** A class without a class in it, an escape that stands for one character, or a plain character. */
const CHARACTER =
	/\[\^?(?:\\[^\n]|[^\]\\[])*\]|\\(?:[dDwWsStnrfv0]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\}|[pP]\{[\w=]+\}|c[A-Za-z]|[^A-Za-z0-9])|[^\\()[\]{}*+?|^$]|\]|\{(?!\d+(?:,\d*)?\})|\}/suy;

const tests = new Map<string, RegExp>();

/** Whether one character answers to the source of a `char` node. Of one character, no expression takes long. */
export function isOf(source: string, flags: string, character: string): boolean {
	const key = `${flags} ${source}`;
	let test = tests.get(key);
	if (!test) {
		if (tests.size > 4000) tests.clear();
		test = new RegExp(`^(?:${source})$`, flags.replace(/[gydm]/g, ''));
		tests.set(key, test);
	}
	return test.test(character);
}

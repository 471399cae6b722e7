import { type Alternatives, isOf, parseRegex, type RegexNode } from '../../patterns/regex-tree.ts';
import type { JsMatcher } from './js-regex.ts';

type Next = (at: number) => boolean;

/** Steps for one text; look-around of everyday rules needs a few hundred. */
const MOST_STEPS = 10_000;
const LONGEST_TEXT = 2000;

/** A matcher that walks the parsed expression and gives up when it takes too long. */
export function backtracking(source: string, flags: string): JsMatcher {
	const tree = parseRegex(source);
	if (!tree) return () => undefined;
	return (text) => {
		if (text.length > LONGEST_TEXT) return undefined;
		try {
			return new Walk(charactersOf(text, flags), flags).find(tree);
		} catch {
			return undefined;
		}
	};
}

function charactersOf(text: string, flags: string): readonly string[] {
	return /[uv]/.test(flags) ? [...text] : text.split('');
}

class Walk {
	readonly #characters: readonly string[];
	readonly #flags: string;
	#steps = 0;

	constructor(characters: readonly string[], flags: string) {
		this.#characters = characters;
		this.#flags = flags;
	}

	find(alternatives: Alternatives): boolean {
		const last = this.#flags.includes('y') ? 0 : this.#characters.length;
		for (let start = 0; start <= last; start++) if (this.#any(alternatives, start, 1, () => true)) return true;
		return false;
	}

	#any(alternatives: Alternatives, at: number, step: 1 | -1, next: Next): boolean {
		return alternatives.some((nodes) => this.#all(nodes, 0, at, step, next));
	}

	/** Nodes in turn; from the last to the first when looking behind. */
	#all(nodes: readonly RegexNode[], index: number, at: number, step: 1 | -1, next: Next): boolean {
		if (++this.#steps > MOST_STEPS) throw new RangeError('too many steps');
		const node = step > 0 ? nodes[index] : nodes[nodes.length - 1 - index];
		if (!node) return next(at);
		return this.#one(node, at, step, (from) => this.#all(nodes, index + 1, from, step, next));
	}

	#one(node: RegexNode, at: number, step: 1 | -1, rest: Next): boolean {
		if (node.kind === 'char') {
			const character = this.#characters[step > 0 ? at : at - 1];
			return character !== undefined && isOf(node.source, this.#flags, character) && rest(at + step);
		}
		if (node.kind === 'edge') return this.#isEdge(node.source, at) && rest(at);
		if (node.kind === 'group') return this.#any(node.alternatives, at, step, rest);
		if (node.kind === 'repeat') return this.#repeat(node, 0, at, step, rest);
		return this.#any(node.alternatives, at, node.ahead ? 1 : -1, () => true) !== node.negate && rest(at);
	}

	#isEdge(sign: string, at: number): boolean {
		const [before, after] = [this.#characters[at - 1], this.#characters[at]];
		const lines = this.#flags.includes('m');
		if (sign === '^') return before === undefined || (lines && before === '\n');
		if (sign === '$') return after === undefined || (lines && after === '\n');
		const isWord = (character: string | undefined) => character !== undefined && /\w/.test(character);
		return (isWord(before) !== isWord(after)) === (sign === '\\b');
	}

	#repeat(repeat: Extract<RegexNode, { kind: 'repeat' }>, count: number, at: number, step: 1 | -1, next: Next): boolean {
		const { min, max, lazy, node } = repeat;
		const again = (): boolean =>
			count < max &&
			this.#one(node, at, step, (from) => (from !== at || count < min) && this.#repeat(repeat, count + 1, from, step, next));
		if (count < min) return again();
		return lazy ? next(at) || again() : again() || next(at);
	}
}

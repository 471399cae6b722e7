import { type Expression, JS, type NoParent, type Element as RegexElement } from 'refa';
import type { JsMatcher } from './js-regex.ts';

type Element = NoParent<RegexElement>;
type Next = (at: number) => boolean;

/** Steps for one text; look-around of everyday rules needs a few hundred. */
const MOST_STEPS = 10_000;
const LONGEST_TEXT = 2000;

/** A matcher that walks the parsed expression and gives up when it takes too long. */
export function backtracking(source: string, flags: string): JsMatcher {
	let expression: NoParent<Expression>;
	try {
		expression = JS.Parser.fromLiteral({ source, flags }).parse({ maxNodes: 2000, backreferences: 'throw' }).expression;
	} catch {
		return () => undefined;
	}
	return (text) => {
		if (text.length > LONGEST_TEXT) return undefined;
		try {
			return new Walk(codesOf(text, flags)).find(expression, flags.includes('y'));
		} catch {
			return undefined;
		}
	};
}

function codesOf(text: string, flags: string): readonly number[] {
	if (/[uv]/.test(flags)) return [...text].map((sign) => sign.codePointAt(0) ?? 0);
	return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

class Walk {
	readonly #codes: readonly number[];
	#steps = 0;

	constructor(codes: readonly number[]) {
		this.#codes = codes;
	}

	find(expression: NoParent<Expression>, sticky: boolean): boolean {
		for (let start = 0; start <= (sticky ? 0 : this.#codes.length); start++) {
			if (this.#any(expression.alternatives, start, 1, () => true)) return true;
		}
		return false;
	}

	#any(alternatives: readonly { readonly elements: readonly Element[] }[], at: number, step: 1 | -1, next: Next): boolean {
		return alternatives.some(({ elements }) => this.#all(elements, 0, at, step, next));
	}

	/** Elements in turn; from the last to the first when looking behind. */
	#all(elements: readonly Element[], index: number, at: number, step: 1 | -1, next: Next): boolean {
		if (++this.#steps > MOST_STEPS) throw new RangeError('too many steps');
		const element = step > 0 ? elements[index] : elements[elements.length - 1 - index];
		if (!element) return next(at);
		const rest: Next = (from) => this.#all(elements, index + 1, from, step, next);
		if (element.type === 'CharacterClass') {
			const code = this.#codes[step > 0 ? at : at - 1];
			return code !== undefined && element.characters.has(code) && rest(at + step);
		}
		if (element.type === 'Alternation') return this.#any(element.alternatives, at, step, rest);
		if (element.type === 'Quantifier') return this.#repeat(element, 0, at, step, rest);
		if (element.type === 'Assertion') {
			const holds = this.#any(element.alternatives, at, element.kind === 'ahead' ? 1 : -1, () => true);
			return holds !== element.negate && rest(at);
		}
		throw new RangeError('an element without a meaning');
	}

	#repeat(quantifier: Extract<Element, { type: 'Quantifier' }>, count: number, at: number, step: 1 | -1, next: Next): boolean {
		const { min, max, lazy, alternatives } = quantifier;
		const again = (): boolean =>
			count < max &&
			this.#any(
				alternatives,
				at,
				step,
				(from) => (from !== at || count < min) && this.#repeat(quantifier, count + 1, from, step, next),
			);
		if (count < min) return again();
		return lazy ? next(at) || again() : again() || next(at);
	}
}

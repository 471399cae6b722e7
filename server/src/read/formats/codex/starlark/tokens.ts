import type { Span } from '../../../../text/document.ts';

/** A word of a Starlark text. Line ends and indentation count only outside brackets. */
export interface Token extends Span {
	readonly type: 'name' | 'string' | 'number' | 'sign' | 'line' | 'indent' | 'dedent' | 'end';
	/** The value of a string, or the text as written. */
	readonly text: string;
}

/** What makes a text no Starlark, and where. */
export class SyntaxFault extends Error {
	readonly at: number;

	constructor(at: number, message: string) {
		super(message);
		this.at = at;
	}
}

const SIGNS = /(?:\*\*|\/\/|[=!<>+\-*/%|&]=|<<|>>|[()[\]{}:,.;=+\-*/%<>|&^~])/y;
const NAME = /[A-Za-z_]\w*/y;
const NUMBER = /\d[\w.]*/y;
const BLANK = /(?:[ \t\r]|\\\r?\n|#[^\n]*)+/y;

/** Splits a text into tokens; throws {@link SyntaxFault} at what cannot be one. */
export function tokensOf(text: string): readonly Token[] {
	const tokens: Token[] = [];
	const indents = [0];
	let depth = 0;
	let at = 0;
	const push = (type: Token['type'], start: number, end: number, value = text.slice(start, end)): void => {
		tokens.push({ type, text: value, start, end });
	};
	const beginLine = (): void => {
		const width = /^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
		if (/[\r\n#]/.test(text[at + width] ?? '\n')) return;
		if (width > (indents.at(-1) ?? 0)) {
			indents.push(width);
			push('indent', at, at + width);
		}
		while (width < (indents.at(-1) ?? 0)) {
			indents.pop();
			push('dedent', at, at + width);
		}
	};
	beginLine();
	while (at < text.length) {
		const blank = matchAt(BLANK, text, at);
		if (blank > at) {
			at = blank;
			continue;
		}
		const sign = text[at] ?? '';
		if (sign === '\n') {
			if (depth === 0 && tokens.at(-1)?.type !== 'line') push('line', at, at + 1);
			at++;
			if (depth === 0) beginLine();
			continue;
		}
		const quoted = /[rb]{0,2}["']/y;
		if (matchAt(quoted, text, at) > at) {
			const { value, end } = stringAt(text, at);
			push('string', at, end, value);
			at = end;
			continue;
		}
		const [type, end] = (
			[
				['name', NAME],
				['number', NUMBER],
				['sign', SIGNS],
			] as const
		)
			.map(([kind, shape]) => [kind, matchAt(shape, text, at)] as const)
			.find(([, stop]) => stop > at) ?? ['sign', at];
		if (end === at) throw new SyntaxFault(at, `\`${sign}\` is no Starlark`);
		if ('([{'.includes(sign)) depth++;
		else if (')]}'.includes(sign)) depth--;
		push(type, at, end);
		at = end;
	}
	if (depth > 0) throw new SyntaxFault(text.length, 'a bracket is not closed');
	push('line', text.length, text.length);
	for (let open = indents.length; open > 1; open--) push('dedent', text.length, text.length);
	push('end', text.length, text.length);
	return tokens;
}

function matchAt(shape: RegExp, text: string, at: number): number {
	shape.lastIndex = at;
	return shape.test(text) ? shape.lastIndex : at;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

function stringAt(text: string, from: number): { readonly value: string; readonly end: number } {
	const prefix = /^[rb]*/.exec(text.slice(from, from + 2))?.[0] ?? '';
	const start = from + prefix.length;
	const quote = text[start] ?? '"';
	const mark = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
	let value = '';
	for (let at = start + mark.length; at < text.length; at++) {
		if (text.startsWith(mark, at)) return { value, end: at + mark.length };
		const sign = text[at] ?? '';
		if (sign === '\n' && mark.length === 1) break;
		if (sign === '\\' && !prefix.includes('r')) {
			const next = text[++at] ?? '';
			value += ESCAPES[next] ?? (/["'\\]/.test(next) ? next : `\\${next}`);
		} else value += sign;
	}
	throw new SyntaxFault(from, 'a text is not closed');
}

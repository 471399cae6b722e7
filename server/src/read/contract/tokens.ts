/** A word or a punctuation mark of a statement, with its place in the statement's plain words. */
export interface Token {
	/** Lower case, without a possessive `'s`. */
	readonly word: string;
	readonly raw: string;
	readonly start: number;
	readonly end: number;
}

const TOKEN = /[$€£]?\d[\d,.:]*\d|[\p{L}\p{N}_$€£][\p{L}\p{N}_'%-]*|[^\s]/gu;
/** Statements are shorter than this, see `sentences.ts`; names and titles are cut. */
const LONGEST = 3000;

/** The tokens of a statement. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	for (const found of text.slice(0, 12_000).matchAll(TOKEN)) {
		if (tokens.length >= LONGEST) break;
		const raw = found[0];
		const word = raw
			.toLowerCase()
			.replace(/(?:'s|s')$/, (tail) => (tail === "s'" ? 's' : ''))
			.replace(/^'|[-']$/g, '');
		tokens.push({ word: word === '' ? raw : word, raw, start: found.index, end: found.index + raw.length });
	}
	return tokens;
}

/** The words of tokens `from` to `to`, with spaces before, between and after, for looking up phrases. */
export function phrase(tokens: readonly Token[], from = 0, to = tokens.length): string {
	let words = ' ';
	for (let at = Math.max(0, from); at < Math.min(to, tokens.length); at++) words += `${(tokens[at] as Token).word} `;
	return words;
}

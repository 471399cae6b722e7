/** A piece of SQL: a word in upper case, a quoted name, a number, or one sign. Literals keep no text. */
export interface Token {
	readonly kind: 'word' | 'name' | 'literal' | 'sign';
	/** Upper case for words; the text of names as written; a literal's text for comparing `1=1`. */
	readonly text: string;
}

/** In order: blanks, comment, block comment, MySQL's executable one, dollar quote, string, quoted name, number, word, sign. */
const PIECE =
	/(\s+)|(--[^\n]*|(?<=^|\n|\s)# [^\n]*)|(\/\*(?!!))|(\/\*!\d*|\*\/)|(\$(?:[A-Za-z_]\w*)?\$)|((?:[NnEeBbXxUu]&?)?')|(["`[])|(\d[\w.]*)|([A-Za-z_\u0080-\uffff@:$][\w$\u0080-\uffff@:]*)|([\s\S])/y;

const LONGEST = 200_000;

/**
 * Statements of a text as tokens. Comments go (MySQL's executable ones are read), strings and dollar quotes become
 * literals, and statements part at semicolons, at `GO` and `\g`. Never fails: what does not close runs to the end.
 */
export function statementsOf(text: string): ReadonlyArray<readonly Token[]> {
	const statements: Token[][] = [[]];
	const source = text.slice(0, LONGEST);
	let at = 0;
	while (at < source.length) {
		PIECE.lastIndex = at;
		const match = PIECE.exec(source);
		if (!match) break;
		const [, , , block, , dollar, string, quoted, number, word, sign] = match;
		at = PIECE.lastIndex;
		const current = statements[statements.length - 1] ?? [];
		if (block) at = endOfComment(source, at);
		else if (dollar) {
			const end = source.indexOf(dollar, at);
			current.push({ kind: 'literal', text: source.slice(at, end < 0 ? undefined : end) });
			at = end < 0 ? source.length : end + dollar.length;
		} else if (string) {
			const end = endOfQuote(source, at, "'", true);
			current.push({ kind: 'literal', text: source.slice(at, end - 1) });
			at = end;
		} else if (quoted) {
			const end = endOfQuote(source, at, quoted === '[' ? ']' : quoted, false);
			current.push({ kind: 'name', text: source.slice(at, end - 1) });
			at = end;
		} else if (number) current.push({ kind: 'literal', text: number });
		else if (word) {
			if (/^go$/i.test(word) && aloneOnLine(source, at, word.length)) statements.push([]);
			else current.push({ kind: 'word', text: word.toUpperCase() });
		} else if (sign === ';') statements.push([]);
		else if (sign) current.push({ kind: 'sign', text: sign });
	}
	return statements.filter((statement) => statement.length > 0);
}

/** The place after a quote that closes; doubled quotes stay inside, and a backslash keeps the next sign in strings. */
function endOfQuote(source: string, from: number, quote: string, escapes: boolean): number {
	for (let at = from; at < source.length; at++) {
		if (escapes && source[at] === '\\' && source[at + 1] !== quote) at++;
		else if (source[at] === quote) {
			if (source[at + 1] !== quote) return at + 1;
			at++;
		}
	}
	return source.length + 1;
}

/** Tokens as one line, for patterns: words in upper case, `"` for a quoted name, `?` for a literal. */
export function lineOf(tokens: readonly Token[]): string {
	return tokens.map(({ kind, text }) => (kind === 'literal' ? '?' : kind === 'name' ? '"' : text)).join(' ');
}

/** Block comments nest in PostgreSQL; where they do not, a nested opening is rare. */
function endOfComment(source: string, from: number): number {
	const end = source.indexOf('*/', from);
	return end < 0 ? source.length : end + 2;
}

function aloneOnLine(source: string, end: number, length: number): boolean {
	const before = source.slice(source.lastIndexOf('\n', end - length - 1) + 1, end - length);
	const next = source.indexOf('\n', end);
	return before.trim() === '' && source.slice(end, next < 0 ? undefined : next).trim() === '';
}

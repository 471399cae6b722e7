/**
 * Offsets at which the statements of a TOML text begin: line beginnings that no bracket and no string of several
 * lines spans. It needs no valid text, so that what stands before an error can be told from it.
 */
export function statementStarts(text: string): readonly number[] {
	const starts = [0];
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === '#') at = lineEnd(text, at) - 1;
		else if (sign === '"' || sign === "'") at = stringEnd(text, at) - 1;
		else if (sign === '[' || sign === '{') depth++;
		else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
		else if (sign === '\n' && depth === 0) starts.push(at + 1);
	}
	return starts;
}

function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

/** The offset behind a string; a string of one line ends with its line at the latest. */
function stringEnd(text: string, from: number): number {
	const quote = text[from] ?? '"';
	const long = text.startsWith(quote.repeat(3), from);
	const mark = long ? quote.repeat(3) : quote;
	const limit = long ? text.length : lineEnd(text, from);
	for (let at = from + mark.length; at < limit; at++) {
		if (quote === '"' && text[at] === '\\') at++;
		else if (text.startsWith(mark, at)) return at + mark.length;
	}
	return limit;
}

/**
 * Splits a command into words as POSIX quoting says, knowing nothing of operators: `a && b` is three words.
 * Undefined when a quote or an escape does not end. This is what Rust's and Python's `shlex` do.
 */
export function shlex(text: string): readonly string[] | undefined {
	const words: string[] = [];
	let word: string | undefined;
	let quote = '';
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? '';
		if (quote === "'") {
			if (sign === "'") quote = '';
			else word += sign;
		} else if (sign === '\\') {
			const next = text[++at];
			if (next === undefined) return undefined;
			word = (word ?? '') + (quote === '"' && !'"\\$`\n'.includes(next) ? `\\${next}` : next);
		} else if (quote === '"') {
			if (sign === '"') quote = '';
			else word += sign;
		} else if (sign === '"' || sign === "'") {
			quote = sign;
			word ??= '';
		} else if (/\s/.test(sign)) {
			if (word !== undefined) words.push(word);
			word = undefined;
		} else word = (word ?? '') + sign;
	}
	if (quote !== '') return undefined;
	if (word !== undefined) words.push(word);
	return words;
}

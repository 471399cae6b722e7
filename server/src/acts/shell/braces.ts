/** The alternatives of `{a,b}` or `{1..3}`, nested ones opened too; at most 64. A lone word is its own alternative. */
export function braceAlternatives(text: string): readonly string[] {
	const range = /^\{(-?\d{1,4})\.\.(-?\d{1,4})\}$/.exec(text);
	if (range) return numbers(Number(range[1]), Number(range[2]));
	if (!text.startsWith('{') || !text.endsWith('}')) return [text];
	return splitTopLevel(text.slice(1, -1)).flatMap(openNested).slice(0, 64);
}

function openNested(text: string): readonly string[] {
	const start = text.indexOf('{');
	if (start < 0) return [text];
	const end = closing(text, start);
	if (end < 0) return [text];
	return braceAlternatives(text.slice(start, end + 1)).map((choice) => text.slice(0, start) + choice + text.slice(end + 1));
}

function splitTopLevel(text: string): readonly string[] {
	const choices: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '{') depth++;
		if (text[at] === '}') depth--;
		if (text[at] !== ',' || depth > 0) continue;
		choices.push(text.slice(from, at));
		from = at + 1;
	}
	choices.push(text.slice(from));
	return choices;
}

function closing(text: string, start: number): number {
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		if (text[at] === '{') depth++;
		if (text[at] === '}' && --depth === 0) return at;
	}
	return -1;
}

function numbers(from: number, to: number): readonly string[] {
	const step = from <= to ? 1 : -1;
	const count = Math.min(64, Math.abs(to - from) + 1);
	return Array.from({ length: count }, (_, index) => String(from + index * step));
}

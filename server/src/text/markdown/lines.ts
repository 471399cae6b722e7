import type { Span } from '../document.ts';

/** One line without its line end. `quoted` counts the `>` before it; `start` is behind them. */
export interface Line extends Span {
	readonly indent: number;
	readonly quoted: number;
	readonly blank: boolean;
}

/** The lines of a text, block quote marks taken off, a byte order mark and front spaces counted out. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	let feed = text.indexOf('\n');
	let carriage = text.indexOf('\r');
	while (at <= text.length) {
		if (feed >= 0 && feed < at) feed = text.indexOf('\n', at);
		if (carriage >= 0 && carriage < at) carriage = text.indexOf('\r', at);
		const end = Math.min(feed < 0 ? text.length : feed, carriage < 0 ? text.length : carriage);
		lines.push(lineOf(text, at, end));
		if (end >= text.length) break;
		at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
	}
	return lines;
}

function lineOf(text: string, from: number, end: number): Line {
	let at = from;
	let quoted = 0;
	for (;;) {
		let next = at;
		while (next < end && next - at < 4 && text[next] === ' ') next++;
		if (text[next] !== '>' || next >= end) break;
		quoted++;
		at = next + 1;
		if (text[at] === ' ' && at < end) at++;
	}
	let indent = 0;
	let start = at;
	for (; start < end; start++) {
		if (text[start] === ' ') indent++;
		else if (text[start] === '\t') indent += 4 - (indent % 4);
		else break;
	}
	let last = end;
	while (last > start && (text[last - 1] === ' ' || text[last - 1] === '\t')) last--;
	return { start, end: last, indent, quoted, blank: last === start };
}

import type { Span } from '../document.ts';
import { type Block, markOf } from './block.ts';
import { commentsOf } from './comments.ts';
import { type Line, linesOf } from './lines.ts';

/** The leaf blocks of a Markdown text in order, with exact offsets. Linear in the length of the text; never throws. */
export function blocksOf(text: string): Block[] {
	const scanner = new Scanner(text);
	scanner.run();
	return scanner.blocks;
}

class Scanner {
	readonly blocks: Block[] = [];
	private readonly text: string;
	private readonly lines: readonly Line[];
	private readonly comments: readonly Span[];
	private at = 0;
	/** Columns at which the contents of the open list items begin. */
	private items: number[] = [];
	private comment = 0;

	constructor(text: string) {
		this.text = text;
		this.lines = linesOf(text);
		this.comments = commentsOf(text);
	}

	run(): void {
		this.frontMatter();
		while (this.at < this.lines.length) this.block();
	}

	private frontMatter(): void {
		const first = this.lines[0];
		if (!first || first.quoted || this.words(first) !== '---') return;
		const end = this.lines.findIndex((line, index) => index > 0 && ['---', '...'].includes(this.words(line)));
		if (end < 0) return;
		const content = { start: this.lines[1]?.start ?? first.end, end: this.lines[end - 1]?.end ?? first.end };
		if (!this.words(this.lines[1] ?? first).includes(':') && end > 1) return;
		this.push('front-matter', first, this.lines[end] ?? first, { content });
		this.at = end + 1;
	}

	private block(): void {
		const line = this.lines[this.at] as Line;
		if (line.blank || this.commented(line)) {
			this.at++;
			return;
		}
		const words = this.words(line);
		const heading = line.indent < 4 ? /^(#{1,6})(?:[ \t\u00a0]+|$)/.exec(words.slice(0, 40)) : null;
		const mark = markOf(words);
		if (/^(?:```|~~~)/.test(words)) this.fence(line, words);
		else if (heading) this.heading(line, heading);
		else if (isRule(words)) this.rule(line);
		else if (/^<table/i.test(words)) this.htmlTable(line);
		else if (this.startsTable(this.at)) this.table(line);
		else if (mark) this.item(line, mark);
		else this.paragraph(line);
	}

	private rule(line: Line): void {
		this.push('rule', line, line, {});
		this.items = [];
		this.at++;
	}

	private fence(line: Line, words: string): void {
		const mark = words.slice(0, 3);
		let end = this.at + 1;
		while (end < this.lines.length && !this.words(this.lines[end] as Line).startsWith(mark)) end++;
		const last = this.lines[Math.min(end, this.lines.length - 1)] as Line;
		this.push('code', line, last, { content: { start: line.end, end: Math.max(line.end, last.start) } });
		this.at = end + 1;
	}

	private heading(line: Line, heading: RegExpExecArray): void {
		let end = line.end;
		while (this.text[end - 1] === '#') end--;
		if (end < line.end && this.text[end - 1] !== ' ') end = line.end;
		const start = line.start + heading[0].length;
		while (end > start && this.text[end - 1] === ' ') end--;
		this.items = [];
		this.push('heading', line, line, { level: (heading[1] as string).length, content: { start, end: Math.max(start, end) } });
		this.at++;
	}

	private htmlTable(line: Line): void {
		let end = this.at;
		while (end + 1 < this.lines.length && !/<\/table/i.test(this.words(this.lines[end] as Line))) end++;
		this.push('html-table', line, this.lines[end] as Line, {});
		this.at = end + 1;
	}

	private startsTable(at: number): boolean {
		const words = this.words(this.lines[at] as Line);
		if (!words.includes('|')) return false;
		const next = this.lines[at + 1];
		return (words.startsWith('|') && words.indexOf('|', 1) > 0) || (next !== undefined && isDelimiter(this.words(next)));
	}

	private table(line: Line): void {
		let end = this.at;
		while (end + 1 < this.lines.length) {
			const next = this.lines[end + 1] as Line;
			if (next.blank || !this.words(next).includes('|')) break;
			end++;
		}
		this.push('table', line, this.lines[end] as Line, {});
		this.at = end + 1;
	}

	private item(line: Line, mark: { text: string; width: number }): void {
		while (this.items.length > 0 && line.indent < (this.items.at(-1) as number)) this.items.pop();
		const column = line.indent + mark.width;
		this.items.push(column);
		if (this.items.length > 200) this.items.shift();
		const end = this.flow();
		const content = { start: Math.min(line.start + mark.width, end.end), end: end.end };
		this.push('item', line, end, { level: this.items.length, content, marker: mark.text, indent: column });
	}

	private paragraph(line: Line): void {
		while (this.items.length > 0 && line.indent < (this.items.at(-1) as number)) this.items.pop();
		const first = this.at;
		const end = this.flow();
		const under = this.lines[this.at];
		const words = under && !under.blank ? this.words(under) : '';
		if (this.at === first + 1 && under && !under.quoted && /^(?:=+|-{3,})$/.test(words)) {
			this.items = [];
			this.push('heading', line, under, { level: words[0] === '=' ? 1 : 2, content: { start: line.start, end: end.end } });
			this.at++;
			return;
		}
		this.push('paragraph', line, end, { indent: this.items.at(-1) ?? 0, level: this.items.length });
	}

	/** Moves past the lines that flow together with this one; returns the last of them. */
	private flow(): Line {
		const first = this.lines[this.at] as Line;
		let last = first;
		this.at++;
		for (; this.at < this.lines.length; this.at++) {
			const line = this.lines[this.at] as Line;
			if (line.blank || line.quoted !== first.quoted || this.commented(line)) break;
			const words = this.words(line);
			if (/^(?:#{1,6}[ \t]|```|~~~|<table)/i.test(words.slice(0, 8)) || isRule(words) || /^=+$/.test(words)) break;
			if (markOf(words) || startsClause(words) || this.startsTable(this.at)) break;
			last = line;
		}
		return last;
	}

	/** True when the whole line lies in a comment. */
	private commented(line: Line): boolean {
		while (this.comment < this.comments.length && (this.comments[this.comment] as Span).end < line.end) {
			if ((this.comments[this.comment] as Span).end > line.start) return false;
			this.comment++;
		}
		const comment = this.comments[this.comment];
		return comment !== undefined && comment.start <= line.start && comment.end >= line.end;
	}

	private words(line: Line): string {
		return this.text.slice(line.start, line.end);
	}

	private push(kind: Block['kind'], from: Line, to: Line, more: Partial<Block>): void {
		const span = { start: from.start, end: to.end };
		this.blocks.push({ kind, ...span, level: 0, quoted: from.quoted > 0, content: span, marker: '', indent: 0, ...more });
	}
}

/** A line that begins a numbered clause ends the paragraph before it: `4.2 Staging`, `**4.2.** …`, `Section 4.`. */
function startsClause(words: string): boolean {
	return /^(?:\*\*|__)?(?:\d{1,3}(?:\.\d{1,3}){1,5}\.?|(?:ARTICLE|SECTION|Article|Section) [IVXLC\d]{1,7}[.:]?)(?:\*\*|__)?[ \t\u00a0]+\S/.test(
		words.slice(0, 60),
	);
}

function isRule(words: string): boolean {
	if (words.length < 3 || !'-*_'.includes(words[0] as string)) return false;
	const mark = words[0];
	let count = 0;
	for (const letter of words) {
		if (letter === mark) count++;
		else if (letter !== ' ') return false;
	}
	return count >= 3;
}

function isDelimiter(words: string): boolean {
	if (!words.includes('-') || !words.includes('|')) return false;
	for (const letter of words) if (!'|-: \t'.includes(letter)) return false;
	return true;
}

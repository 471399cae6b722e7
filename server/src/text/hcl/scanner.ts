import type { Document, Problem } from '../document.ts';
import { placeIn } from '../document.ts';
import type { ScalarNode } from '../node.ts';

/** The tag of a scalar that holds the source of an expression. */
export const EXPRESSION = 'expression';

const MOST_PROBLEMS = 50;

/** Walks over a text of HCL: blanks, comments, words, strings and heredocs. Every method moves on or says it did not. */
export class HclScanner {
	readonly document: Document;
	readonly text: string;
	readonly problems: Problem[] = [];
	at = 0;

	constructor(document: Document) {
		this.document = document;
		this.text = document.text;
	}

	/** Passes blanks and comments, and line ends too when `lines` is set. */
	skip(lines: boolean): void {
		const blanks = lines ? /(?:[\s\uFEFF]|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y : /(?:[ \t\r]|\/\*[^\n]*?\*\/)+/y;
		this.take(blanks);
	}

	/** Takes what a sticky expression matches here. */
	take(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text)?.[0];
		if (found !== undefined) this.at += found.length;
		return found;
	}

	/** Whether one of these texts stands here; it is taken. */
	takes(sign: string): boolean {
		if (!this.text.startsWith(sign, this.at)) return false;
		this.at += sign.length;
		return true;
	}

	peek(): string {
		return this.text[this.at] ?? '';
	}

	word(): string | undefined {
		return this.take(/[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF-]*/y);
	}

	complain(start: number, end: number, message: string): void {
		if (this.problems.length < MOST_PROBLEMS) this.problems.push({ place: placeIn(this.document, start, end), message });
	}

	/** A string in double quotes; what `${}` holds stays as it is written. */
	quoted(): ScalarNode {
		const start = this.at++;
		let value = '';
		while (this.at < this.text.length) {
			const sign = this.peek();
			if (sign === '"') {
				this.at++;
				return { type: 'string', value, start, end: this.at };
			}
			if (sign === '\n') break;
			value += this.#piece(sign);
		}
		this.complain(start, this.at, 'The string does not end on its line.');
		return { type: 'string', value, start, end: this.at };
	}

	/** `<<EOF` up to the line that holds only its word. */
	heredoc(): ScalarNode | undefined {
		const start = this.at;
		const mark = this.take(/<<-?[\w-]+[ \t]*\r?\n/y);
		if (mark === undefined) return undefined;
		const name = mark.replace(/^<<-?/, '').trim();
		const from = this.at;
		const end = new RegExp(`^[ \\t]*${name.replaceAll('-', '\\-')}[ \\t]*\\r?$`, 'gm');
		end.lastIndex = from;
		const found = end.exec(this.text);
		if (!found) this.complain(start, start + mark.length, `The text that begins here has no closing \`${name}\`.`);
		const until = found?.index ?? this.text.length;
		this.at = found ? until + found[0].length : until;
		return { type: 'string', value: this.text.slice(from, until), start, end: this.at };
	}

	#piece(sign: string): string {
		const from = this.at;
		if (sign === '\\') {
			this.at += 2;
			const next = this.text[from + 1] ?? '';
			return ESCAPES[next] ?? next;
		}
		if ((sign === '$' || sign === '%') && this.text[from + 1] === '{') {
			if (this.text[from - 1] === sign) this.at += 2;
			else this.#template();
			return this.text.slice(from, this.at);
		}
		this.at++;
		return sign;
	}

	/** Passes `${ … }`, with the strings and braces in it. */
	#template(): void {
		let depth = 0;
		let quoted = false;
		while (this.at < this.text.length && this.peek() !== '\n') {
			const sign = this.text[this.at++] ?? '';
			if (sign === '\\') this.at++;
			else if (sign === '"') quoted = !quoted;
			else if (!quoted && sign === '{') depth++;
			else if (!quoted && sign === '}' && --depth === 0) return;
		}
	}
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

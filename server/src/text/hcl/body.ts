import type { Entry, ObjectNode, ScalarNode, Tree } from '../node.ts';
import { DEEPEST } from '../tree.ts';
import { HclExpressions } from './expression.ts';

/** Reads bodies: attributes and blocks. */
export class HclReader extends HclExpressions {
	/** The whole text as one object. */
	tree(): Tree {
		const entries: Entry[] = [];
		while (this.at < this.text.length) {
			const from = this.at;
			entries.push(...this.#entries(0));
			// A closing brace without an opening one is passed over.
			if (this.at < this.text.length) this.complain(this.at, this.at + 1, 'Nothing is open that } could close.');
			if (this.peek() === '}' || this.at === from) this.at++;
		}
		return { root: { type: 'object', entries, start: 0, end: this.text.length }, problems: this.problems };
	}

	/** Attributes and blocks up to a closing brace, which is left to the caller. */
	#entries(depth: number): readonly Entry[] {
		const entries: Entry[] = [];
		for (this.skip(true); this.at < this.text.length && this.peek() !== '}'; this.skip(true)) {
			const from = this.at;
			const entry = this.#entry(depth);
			if (entry) entries.push(entry);
			else this.#passLine(from);
			if (this.at === from) this.at++;
		}
		return entries;
	}

	#entry(depth: number): Entry | undefined {
		const start = this.at;
		const word = this.peek() === '"' ? String(this.quoted().value) : this.word();
		if (word === undefined) return undefined;
		const key: ScalarNode = { type: 'string', value: word, start, end: this.at };
		this.skip(false);
		if (this.peek() === '=' && this.text[this.at + 1] !== '=') {
			this.at++;
			const value = this.expression(false);
			return { key, value, start, end: value.end };
		}
		return this.#block(key, depth);
	}

	#block(key: ScalarNode, depth: number): Entry | undefined {
		const labels: ScalarNode[] = [];
		for (this.skip(false); this.peek() !== '{'; this.skip(false)) {
			const start = this.at;
			const value = this.peek() === '"' ? this.quoted().value : this.word();
			if (value === undefined) return undefined;
			labels.push({ type: 'string', value, start, end: this.at });
		}
		const start = this.at++;
		if (depth > DEEPEST) return undefined;
		const entries = this.#entries(depth + 1);
		if (!this.takes('}')) this.complain(key.start, key.end, 'The block that begins here does not end.');
		let value: ObjectNode = { type: 'object', entries, start, end: this.at };
		for (const label of labels.reverse()) {
			const entry: Entry = { key: label, value, start: label.start, end: this.at };
			value = { type: 'object', entries: [entry], start: label.start, end: this.at };
		}
		return { key, value, start: key.start, end: this.at };
	}

	#passLine(from: number): void {
		this.complain(from, from + 1, 'An attribute or a block is expected here.');
		this.take(/[^\n}]*/y);
	}
}

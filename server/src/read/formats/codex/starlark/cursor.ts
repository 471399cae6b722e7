import { SyntaxFault, type Token } from './tokens.ts';

/** Walks over tokens; what reads expressions and statements builds on it. */
export class Cursor {
	protected readonly tokens: readonly Token[];
	protected at = 0;

	constructor(tokens: readonly Token[]) {
		this.tokens = tokens;
	}

	protected get next(): Token {
		return this.tokens[this.at] ?? { type: 'end', text: '', start: 0, end: 0 };
	}

	/** Where the token before this one ends. */
	protected get lastEnd(): number {
		return this.tokens[this.at - 1]?.end ?? 0;
	}

	protected isName(text: string): boolean {
		return this.next.type === 'name' && this.next.text === text;
	}

	protected takes(type: Token['type'], text?: string): boolean {
		const { type: found, text: written } = this.next;
		if (found !== type || (text !== undefined && written !== text)) return false;
		this.at++;
		return true;
	}

	protected need(sign: string): void {
		if (!this.takes('sign', sign)) throw this.fault(`\`${sign}\` is missing`);
	}

	protected endLine(): void {
		if (!this.takes('line') && !this.takes('sign', ';') && this.next.type !== 'end')
			throw this.fault(`\`${this.next.text}\` stands where the line should end`);
	}

	protected fault(message: string): SyntaxFault {
		return new SyntaxFault(this.next.start, message);
	}
}

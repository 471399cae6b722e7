/** One command of a PowerShell text. */
export interface PowerShellCommand {
	readonly words: readonly string[];
	/** It takes what the command before prints. */
	readonly piped: boolean;
}

/**
 * Splits a PowerShell text into commands: `;`, `|`, `&&`, `||`, newlines, braces and parentheses end one.
 * `complete` is false when a string or comment is not closed.
 */
export function splitPowerShell(text: string): { readonly commands: readonly PowerShellCommand[]; readonly complete: boolean } {
	const commands: PowerShellCommand[] = [];
	let words: string[] = [];
	let word: string | undefined;
	let piped = false;
	let complete = true;
	const endWord = (): void => {
		if (word !== undefined) words.push(word);
		word = undefined;
	};
	const endCommand = (nextPiped: boolean): void => {
		endWord();
		const named = dropAssignment(words);
		if (named.length > 0) commands.push({ words: named, piped });
		words = [];
		piped = nextPiped;
	};
	for (let at = 0; at < text.length; at++) {
		const letter = text[at] ?? '';
		const here = text.startsWith('@"', at) || text.startsWith("@'", at);
		if (text.startsWith('<#', at)) {
			const end = text.indexOf('#>', at);
			complete &&= end >= 0;
			at = end < 0 ? text.length : end + 1;
		} else if (letter === '#' && word === undefined) at = endOfLine(text, at);
		else if (here && /["']@/.test(text.slice(at + 2))) {
			const close = text[at + 1] === '"' ? '"@' : "'@";
			const end = text.indexOf(close, at + 2);
			word = (word ?? '') + text.slice(at + 2, end < 0 ? text.length : end);
			at = end < 0 ? text.length : end + 1;
		} else if (letter === '"' || letter === "'") {
			const [inside, end] = readString(text, at);
			complete &&= end < text.length;
			word = (word ?? '') + inside;
			at = end;
		} else if (letter === '`') {
			const next = text[++at] ?? '';
			if (next !== '\n' && next !== '\r') word = (word ?? '') + next;
		} else if (letter === ';' || letter === '\n' || letter === '{' || letter === '}' || letter === '(' || letter === ')') {
			if (letter === '(' && word !== undefined && /^[A-Za-z]+-[A-Za-z]+$/.test(word)) endWord();
			else if (letter === '(' && word !== undefined && /^[\w.:[\]$-]+$/.test(word) && /[.\]$:]/.test(word)) word += letter;
			else endCommand(false);
		} else if (letter === '|' || letter === '&') {
			if (letter === '&' && word === undefined && words.length === 0 && text[at + 1] !== '&') continue;
			if (text[at + 1] === letter) {
				at++;
				endCommand(false);
			} else endCommand(letter === '|');
		} else if (/\s/.test(letter)) endWord();
		else word = (word ?? '') + letter;
	}
	endCommand(false);
	return { commands, complete };
}

/** `$x = Command` and `if`, `else`, `return` before a command are not its name. */
function dropAssignment(words: readonly string[]): readonly string[] {
	if (/^\$[\w:.]+$/.test(words[0] ?? '') && /^[-+*/]?=$/.test(words[1] ?? '')) return words.slice(2);
	if (/^(if|else|elseif|while|do|try|catch|finally|return|foreach|for|process|begin|end|throw)$/i.test(words[0] ?? ''))
		return words.slice(1);
	return words;
}

function readString(text: string, start: number): readonly [string, number] {
	const quote = text[start];
	let out = '';
	for (let at = start + 1; at < text.length; at++) {
		const letter = text[at] ?? '';
		if (letter === quote) {
			if (text[at + 1] !== quote) return [out, at];
			at++;
			out += letter;
		} else if (letter === '`' && quote === '"') out += text[++at] ?? '';
		else out += letter;
	}
	return [out, text.length];
}

function endOfLine(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end - 1;
}

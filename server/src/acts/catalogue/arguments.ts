/**
 * How a program's words divide into options and positionals. Programs differ in which options take a value
 * and in whether `-abc` is one option or three; the catalogue says so for each.
 */
export interface ArgumentStyle {
	/** Options that take the next word as their value, as written: `-C`, `--context`. */
	readonly valued: ReadonlySet<string>;
	/** `-target` is one option, not a cluster of letters (terraform, java, find, PowerShell). */
	readonly longDash: boolean;
}

/** Words of one command, divided. */
export interface Arguments {
	/** Words that are neither options nor values of known options. */
	readonly positionals: readonly string[];
	/** The same if every unknown option took a value: `tool --profile prod delete`. */
	readonly loosePositionals: readonly string[];
	/** Long options in lower case, short ones as written; the value is the last one given, or true. */
	readonly options: ReadonlyMap<string, string | true>;
}

export const PLAIN_STYLE: ArgumentStyle = { valued: new Set(), longDash: false };

/** Divides the words after the program's name. `--` ends the options. */
export function divide(words: readonly string[], style: ArgumentStyle): Arguments {
	const positionals: string[] = [];
	const loose: string[] = [];
	const options = new Map<string, string | true>();
	let open = true;
	let afterUnknown = false;
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? '';
		if (!open || word.length < 2 || (word[0] !== '-' && !isSlashOption(word, style))) {
			positionals.push(word);
			if (!afterUnknown) loose.push(word);
			afterUnknown = false;
			continue;
		}
		afterUnknown = false;
		if (word === '--') {
			open = false;
			continue;
		}
		const taken = readOption(word, words[at + 1], style, options);
		if (taken === 'value') at++;
		else afterUnknown = taken === 'unknown';
	}
	return { positionals, loosePositionals: loose, options };
}

/** The name under which an option is kept: long ones without case. */
export function optionKey(option: string): string {
	return option.length > 2 ? option.toLowerCase() : option;
}

function isSlashOption(word: string, style: ArgumentStyle): boolean {
	return style.valued.has('/') && word[0] === '/' && /^\/[a-z?]{1,12}(:|$)/i.test(word);
}

function readOption(
	word: string,
	next: string | undefined,
	style: ArgumentStyle,
	options: Map<string, string | true>,
): 'value' | 'unknown' | 'done' {
	const split = word[0] === '/' ? word.indexOf(':') : word.indexOf('=');
	const name = split > 1 ? word.slice(0, split) : word;
	if (split > 1 && (word.startsWith('--') || style.longDash || word[0] === '/' || split === 2)) {
		options.set(optionKey(name), word.slice(split + 1));
		return 'done';
	}
	if (word.startsWith('--') || word.length === 2 || style.longDash || word[0] === '/') {
		if (style.valued.has(name) || style.valued.has(optionKey(name))) {
			options.set(optionKey(name), next ?? true);
			return 'value';
		}
		options.set(optionKey(name), true);
		return 'unknown';
	}
	return readCluster(word, next, style, options);
}

/** `-xvf file`: letters up to one that takes a value; the rest of the word, or the next one, is its value. */
function readCluster(
	word: string,
	next: string | undefined,
	style: ArgumentStyle,
	options: Map<string, string | true>,
): 'value' | 'done' {
	options.set(optionKey(word), true);
	for (let at = 1; at < word.length; at++) {
		const letter = `-${word[at]}`;
		if (!/[A-Za-z0-9#@?]/.test(word[at] ?? '')) break;
		if (style.valued.has(letter)) {
			const rest = word.slice(at + 1);
			options.set(letter, rest || (next ?? true));
			return rest ? 'done' : 'value';
		}
		options.set(letter, true);
	}
	return 'done';
}

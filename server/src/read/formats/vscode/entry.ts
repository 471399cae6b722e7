import { jsRegex } from './js-regex.ts';

/** A key of `chat.tools.terminal.autoApprove` as VS Code takes it. */
export interface TerminalEntry {
	/** Under PowerShell letters match in either case. */
	matches(text: string, powershell: boolean): boolean | undefined;
	/** The expression, for finding calls that it lets through; without it, the key is the head of a command. */
	readonly regex?: string;
	/** Why VS Code never uses this key. */
	readonly inert?: string;
}

/**
 * Reads a key: `/expression/flags`, or the beginning of a command up to the end of a word; a key with a slash matches
 * either separator and a leading `./`. Source: `commandLineAutoApprover.ts` of microsoft/vscode.
 */
export function terminalEntry(key: string): TerminalEntry {
	const before = known.get(key);
	if (before) return before;
	if (known.size > 2000) known.clear();
	const entry = read(key);
	known.set(key, entry);
	return entry;
}

const known = new Map<string, TerminalEntry>();

function read(key: string): TerminalEntry {
	const found = /^\/(.+)\/([dgimsuvy]*)$/.exec(key);
	if (!found) return key === '' ? never('an empty key matches nothing') : headOf(key);
	const [, pattern = '', written = ''] = found;
	if (pattern === '.*') return { matches: () => true, regex: pattern };
	const flags = written.replaceAll('g', '');
	const exact = jsRegex(pattern, flags);
	const loose = jsRegex(pattern, flags.includes('i') ? flags : `${flags}i`);
	if (!exact || !loose) return never('JavaScript does not compile this expression, so it matches nothing');
	if (!/^(?:\^|\^\$|\$|\^\\s\*\$)$/.test(pattern) && exact('') === true) {
		return never('VS Code takes an expression that matches the empty text for an endless loop and never uses it');
	}
	return { matches: (text, powershell) => (powershell ? loose : exact)(text), regex: pattern };
}

function never(inert: string): TerminalEntry {
	return { matches: () => false, inert };
}

/** The beginning of a command; where the key ends in a letter, no letter may follow, and the other way round. */
function headOf(key: string): TerminalEntry {
	const path = /[/\\]/.test(key);
	const plain = (text: string): string => (path ? text.replaceAll('\\', '/') : text);
	const head = plain(key);
	return {
		matches: (text, powershell) => {
			const form = plain(text);
			const forms = path && form.startsWith('./') ? [form, form.slice(2)] : [form];
			return forms.some((each) => beginsWith(each, head, powershell));
		},
	};
}

function beginsWith(text: string, head: string, ignoreCase: boolean): boolean {
	const start = text.slice(0, head.length);
	const same = ignoreCase ? start.toLowerCase() === head.toLowerCase() : start === head;
	return same && isWord(head.at(-1)) !== isWord(text[head.length]);
}

function isWord(sign: string | undefined): boolean {
	return sign !== undefined && /\w/.test(sign);
}

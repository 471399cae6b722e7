import type { Sentence } from './draft.ts';
import { decimal, linesOf, type Section } from './sections.ts';

/** A numbered paragraph or list item, as a fix imitates it. */
export interface Item {
	/** `9` of `9.3`; empty where items carry no section number. */
	readonly section: string;
	/** 3 of `9.3`, `3.` or `(c)`; 0 stands before the first. */
	readonly ordinal: number;
	readonly form: 'decimal' | 'ordered' | 'letter' | 'bullet' | 'plain';
	/** What stands around the number: `**9.3** ` has `**` and `** `. */
	readonly before: string;
	readonly after: string;
	/** Every item is literally `1.`, as Markdown allows. */
	readonly constant: boolean;
}

const FORMS: readonly { readonly form: Item['form']; readonly pattern: RegExp }[] = [
	{ form: 'decimal', pattern: /^(\s*(?:\*\*)?)(?:(\d+(?:\.\d+)*)\.)(\d+)(?=[.)*\s])([.)]?(?:\*\*)?\s+)/ },
	{ form: 'ordered', pattern: /^(\s{0,3})()(\d+)([.)]\s+)/ },
	{ form: 'letter', pattern: /^(\s{0,3}\(?)()([a-z])(\)\s+)/ },
	{ form: 'bullet', pattern: /^(\s{0,3}[-*+])()()(\s+)/ },
];

/** The items of a section, of the form that its first item has. Empty for a section of plain paragraphs. */
export function itemsOf(text: string, section: Section): readonly Item[] {
	const found: Item[] = [];
	for (const { line } of linesOf(text, section.bodyStart, section.end)) {
		const item = itemOf(line);
		if (item && (found.length === 0 || found[0]?.form === item.form) && belongs(item, section)) found.push(item);
	}
	const constant = found.length > 1 && found.every((item) => item.form === 'ordered' && item.ordinal === 1);
	return found.map((item) => ({ ...item, constant }));
}

function itemOf(line: string): Item | undefined {
	for (const { form, pattern } of FORMS) {
		const match = pattern.exec(line);
		if (!match) continue;
		const [, before = '', section = '', ordinal = '', after = ''] = match;
		const counted = form === 'letter' ? ordinal.charCodeAt(0) - 96 : Number(ordinal || '0');
		return { section, ordinal: counted, form, before, after: after.replace(/\t/g, ' '), constant: false };
	}
	return undefined;
}

/** `2.1` in section 9 is a reference, not an item. */
function belongs(item: Item, section: Section): boolean {
	return item.form !== 'decimal' || section.number === '' || item.section === decimal(section.number);
}

/** Sentences as items that follow `last`, or as plain paragraphs. */
export function write(last: Item | undefined, sentences: readonly Sentence[], newline: string): string {
	if (!last || (last.form === 'decimal' && last.section === '')) return sentences.join(newline + newline);
	const lines = sentences.map((sentence, index) => {
		const ordinal = last.constant ? 1 : last.ordinal + index + 1;
		return `${last.before}${numberOf(last, ordinal)}${last.after.trimEnd()} ${sentence}`;
	});
	return lines.join(last.form === 'decimal' ? newline + newline : newline);
}

function numberOf(item: Item, ordinal: number): string {
	if (item.form === 'decimal') return `${item.section}.${ordinal}`;
	if (item.form === 'letter') return String.fromCharCode(96 + Math.min(ordinal, 26));
	return item.form === 'ordered' ? String(ordinal) : '';
}

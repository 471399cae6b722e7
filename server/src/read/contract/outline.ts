import type { Block } from '../../text/markdown/block.ts';
import { type Words, wordsOf } from '../../text/markdown/words.ts';

/** How a block opens a clause: its number and title, and how deep it sits among the open ones. */
export interface Opening {
	readonly number: string;
	readonly title: string;
	/** Smaller contains greater: headings 1 to 6, then numbered paragraphs, list items, letters, roman numerals. */
	readonly rank: number;
	/** An anchor written in the text, which then is the id. */
	readonly anchor: string;
	/** How many letters of the block's words are head: number and run-in title. The rest is the clause's text. */
	readonly head: number;
}

const NAMED =
	/^(ARTICLE|Article|SECTION|Section|SCHEDULE|Schedule|EXHIBIT|Exhibit|ANNEX|Annex|APPENDIX|Appendix|ATTACHMENT|Attachment|PART|Part)\s+((?:[IVXLC]{1,7}|[A-Z]|\d{1,3})(?:[-.]\d{1,3})*)\b\s*[.:)—–-]*\s*/;
const DECIMAL = /^§?\s?((?:[A-Z]\.)?\d{1,3}[A-Z]?(?:\.\d{1,3}[A-Za-z]?)*)(?:[.):]+(?=\s|$|[A-Z"])|\s(?=\S)|$)\s*[—–-]?\s*/;
/** `IV. The Agent …`, `(ii) The Agent …` at the start of a plain paragraph. */
const ROMAN = /^([IVX]{1,5}(?=\.\s)|\([ivx]{1,5}\)(?=\s))\.?\s+(?=["A-Z])/;
const LETTERED = /^([A-Z]|[IVX]{2,5})[.)]\s+/;

/** Whether and how a block opens a clause. Bullets, plain paragraphs and tables do not. */
export function openingOf(text: string, block: Block, words: Words): Opening | undefined {
	const anchor = anchorOf(text.slice(block.start, Math.min(block.end, block.start + 300)));
	if (block.kind === 'heading') return headingOpening(block, words.text, anchor);
	if (block.kind === 'item') return itemOpening(text, block, words.text, anchor);
	if (block.kind !== 'paragraph') return undefined;
	const named = NAMED.exec(words.text);
	const source = text.slice(block.start, Math.min(block.end, block.start + 200));
	const bold = boldHead(source);
	const decimal = DECIMAL.exec(words.text);
	if (named && !bold) {
		const rest = words.text.slice(named[0].length);
		const runs = /^["A-Z]/.test(rest) && /\b(?:may|shall|must|will|means|is|are|has|have|requires?)\b/.test(rest);
		const number = named[0].trim().replace(/\s*[.:)—–-]+$/, '');
		if (runs) return { number, title: '', rank: 8, anchor, head: named[0].length };
		if (/^[a-z]/.test(rest)) return undefined;
	}
	if (named && (bold || words.text.length < 90 || /^[A-Z]{4}/.test(words.text))) {
		const head = Math.max(named[0].length, bold || words.text.length < 90 ? bold || words.text.length : 0);
		return {
			number: named[0].trim().replace(/\s*[.:)—–-]+$/, ''),
			title: titleIn(words.text, named[0].length, head),
			rank: 8,
			anchor,
			head,
		};
	}
	if (decimal && ((decimal[1] as string).includes('.') || bold || /^\d+[.)]/.test(decimal[0]))) {
		const number = decimal[1] as string;
		const head = Math.max(
			decimal[0].length,
			bold && bold < words.text.length * 0.9 + 10 ? runIn(words.text, bold) : decimal[0].length,
		);
		return { number, title: titleIn(words.text, decimal[0].length, head), rank: 10 + number.split('.').length, anchor, head };
	}
	if (bold && bold >= words.text.length - 1 && words.text.length < 90 && !/[.;,]$/.test(words.text)) {
		const letter = LETTERED.exec(words.text);
		return {
			number: letter?.[1] ?? '',
			title: words.text.slice(letter?.[0].length ?? 0),
			rank: 8,
			anchor,
			head: words.text.length,
		};
	}
	if (bold && bold < 80 && /[.:]$/.test(words.text.slice(0, bold).trim())) {
		return { number: '', title: titleIn(words.text, 0, bold), rank: 18, anchor, head: bold };
	}
	const roman = ROMAN.exec(words.text);
	if (roman) return { number: roman[1] as string, title: '', rank: 18, anchor, head: roman[0].length };
	return anchor ? { number: '', title: '', rank: 19, anchor, head: 0 } : undefined;
}

function headingOpening(block: Block, words: string, anchor: string): Opening {
	const named = NAMED.exec(words) ?? undefined;
	if (named) {
		const number = named[0].trim().replace(/\s*[.:)—–-]+$/, '');
		return { number, title: words.slice(named[0].length), rank: block.level, anchor, head: words.length };
	}
	const found = DECIMAL.exec(words) ?? LETTERED.exec(words);
	return { number: found?.[1] ?? '', title: words.slice(found?.[0].length ?? 0), rank: block.level, anchor, head: words.length };
}

function itemOpening(text: string, block: Block, words: string, anchor: string): Opening | undefined {
	if ('-*+•'.includes(block.marker))
		return anchor ? { number: '', title: '', rank: 20 + block.level, anchor, head: 0 } : undefined;
	const number = block.marker.replace(/[.):]$/, '').replace(/^\(/, '');
	const source = text.slice(block.content.start, Math.min(block.content.end, block.content.start + 200));
	const spanned = /^<span[^<>]{0,80}>([^<>]{1,80})<\/span>/.exec(source);
	const bold = boldHead(source);
	const head = bold || (spanned ? wordsOf(spanned[1] as string, 0, (spanned[1] as string).length).text.length : 0);
	const titled = head > 0 && head < 90 && (head >= words.length - 1 || /[.:]$/.test(words.slice(0, head).trim()));
	const inner = /^\d+$/.test(number) ? 20 : /^[ivx]+$/.test(number) && number !== 'i' ? 60 : 40;
	return {
		number,
		title: titled ? titleIn(words, 0, head) : '',
		rank: inner + block.level,
		anchor,
		head: titled ? head : 0,
	};
}

/** Letters of the readable words that a bold run at the very start covers; 0 when it does not begin in bold. */
function boldHead(source: string): number {
	const trimmed = source.trimStart();
	const mark = trimmed.slice(0, 2);
	if (mark !== '**' && mark !== '__') return 0;
	const close = trimmed.indexOf(mark, 2);
	if (close < 0) return 0;
	const after = /^[.:]?/.exec(trimmed.slice(close + 2))?.[0].length ?? 0;
	return wordsOf(trimmed, 0, close).text.length + after;
}

/** `**5.3** The Agent …`: a bold number alone is no title; a bold sentence with a modal is the rule itself. */
function runIn(words: string, bold: number): number {
	return /\b(?:may|shall|must|will|means)\b/.test(words.slice(0, bold)) ? 0 : bold;
}

function titleIn(words: string, from: number, to: number): string {
	return words
		.slice(from, Math.max(from, to))
		.trim()
		.replace(/[.:]+$/, '');
}

function anchorOf(source: string): string {
	const braces = /\{#([\w.:-]{1,80})\}/.exec(source);
	if (braces) return braces[1] as string;
	return /<(?:span|a|div|p)\b[^<>]{0,60}?\b(?:id|name)\s*=\s*["']([^"'<>]{1,80})["']/.exec(source)?.[1] ?? '';
}

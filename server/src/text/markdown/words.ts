import type { Span } from '../document.ts';

/**
 * The readable words of a stretch of Markdown: marks, tags, comments and struck text gone, quotes and spaces made
 * plain, every letter still knowing its offset in the source.
 */
export interface Words {
	readonly text: string;
	/** Offset of each letter of `text`, counted from `base`; at least one longer than it. */
	readonly offsets: Int32Array;
	/** Where in the source the offsets begin to count: the same words elsewhere differ in this only. */
	readonly base: number;
}

/** The source span of `text.slice(from, to)`. */
export function sourceSpan({ offsets, base }: Words, from: number, to: number): Span {
	const start = base + (offsets[from] ?? offsets.at(-1) ?? 0);
	const end = to > from ? base + (offsets[to - 1] ?? 0) + 1 : start;
	return { start, end: Math.max(start, end) };
}

/** Several stretches read as one, a space between them; `text` when it is known already. */
export function joinWords(first: Words, second: Words, text = `${first.text} ${second.text}`): Words {
	if (first.text === '') return second;
	const gap = first.text.length;
	const offsets = new Int32Array(text.length + 1);
	for (let at = 0; at <= gap; at++) offsets[at] = first.base + (first.offsets[at] ?? 0);
	for (let at = gap + 1; at < offsets.length; at++) offsets[at] = second.base + (second.offsets[at - gap - 1] ?? 0);
	return { text, offsets, base: 0 };
}

/** A part of the words; `text` when it is known already. */
export function sliceWords(words: Words, from: number, to: number, text = words.text.slice(from, to)): Words {
	return { text, offsets: words.offsets.subarray(from, to + 1), base: words.base };
}

const PLAIN: Readonly<Record<string, string>> = {
	'\u201c': '"', '\u201d': '"', '\u201e': '"', '\u201f': '"', '\u00ab': '"', '\u00bb': '"',
	'\u2018': "'", '\u2019': "'", '\u201a': "'", '\u02bc': "'", '\u2032': "'",
	'\u2010': '-', '\u2011': '-',
	'\u00ad': '', '\u200b': '', '\u200c': '', '\u200d': '', '\u2060': '', '\ufeff': '', '\u0000': '',
}; // biome-ignore format: pairs read best in rows
const ENTITIES: Readonly<Record<string, string>> = {
	nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ldquo: '"', rdquo: '"', lsquo: "'", rsquo: "'", mdash: '—', ndash: '–', '#160': ' ', '#39': "'",
}; // biome-ignore format: pairs read best in rows
const STRUCK = /^<(del|s|strike)>/i;

/** Reads the words of `source.slice(start, end)`. */
export function wordsOf(source: string, start: number, end: number): Words {
	const letters: string[] = [];
	const offsets: number[] = [];
	const put = (letter: string, at: number): void => {
		if (letter === '' || (letter === ' ' && (letters.length === 0 || letters.at(-1) === ' '))) return;
		letters.push(letter);
		offsets.push(at - start);
	};
	let at = start;
	while (at < end) {
		const letter = source[at] as string;
		const next = skipped(source, at, end);
		if (next > at) {
			if (letter === '<' && /^<(?:br|\/?td|\/?th|\/?tr|\/?p|\/?li)\b/i.test(source.slice(at, at + 6))) put(' ', at);
			at = next;
			continue;
		}
		if (letter === '\n' || letter === '\r') {
			put(' ', at);
			at = afterLineEnd(source, at, end);
			continue;
		}
		if (letter === '\\' && at + 1 < end && /[!-/:-@[-`{-~]/.test(source[at + 1] as string)) {
			put(source[at + 1] as string, at + 1);
			at += 2;
			continue;
		}
		const entity = letter === '&' ? /^&(#?\w{1,8});/.exec(source.slice(at, Math.min(end, at + 11))) : null;
		const known = entity && ENTITIES[entity[1] as string];
		if (entity && known !== undefined && known !== null) {
			put(known, at);
			at += entity[0].length;
			continue;
		}
		put(/\s/.test(letter) ? ' ' : (PLAIN[letter] ?? letter), at);
		at++;
	}
	while (letters.at(-1) === ' ') {
		letters.pop();
		offsets.pop();
	}
	offsets.push(offsets.length > 0 ? (offsets.at(-1) as number) + 1 : 0);
	return { text: letters.join(''), offsets: Int32Array.from(offsets), base: start };
}

/** Where reading goes on when a mark stands at `at`; `at` itself when it is a plain letter. */
function skipped(source: string, at: number, end: number): number {
	const letter = source[at];
	if (letter === '<') return afterTag(source, at, end);
	if (letter === '~' && source[at + 1] === '~') {
		const close = source.indexOf('~~', at + 2);
		return close < 0 || close + 2 > end ? at + 2 : close + 2;
	}
	if (letter === '*' || letter === '`') return at + 1;
	if (letter === '_') return wordAt(source, at - 1) && wordAt(source, at + 1) ? at : at + 1;
	if (letter === '{' && source[at + 1] === '#') {
		const close = source.slice(at, Math.min(end, at + 120)).indexOf('}');
		return close < 0 ? at : at + close + 1;
	}
	if (letter === '[' || letter === ']') return aroundLink(source, at, end);
	return at;
}

/** Links read as their words: the brackets and the address are left out, other brackets stay. */
function aroundLink(source: string, at: number, end: number): number {
	if (source[at] === ']') {
		if (source[at + 1] !== '(') return at;
		const close = source.slice(at, Math.min(end, at + 1000)).indexOf(')');
		return close < 0 ? at : at + close + 1;
	}
	const ahead = source.slice(at + 1, Math.min(end, at + 300));
	const close = ahead.indexOf(']');
	return close >= 0 && ahead[close + 1] === '(' && !ahead.slice(0, close).includes('[') ? at + 1 : at;
}

function afterTag(source: string, at: number, end: number): number {
	if (source.startsWith('<!--', at)) {
		const close = source.indexOf('-->', at + 4);
		return close < 0 ? end : Math.min(end, close + 3);
	}
	const ahead = source.slice(at, Math.min(end, at + 400));
	if (!/^<\/?[a-z][^<>]*>/i.test(ahead)) return at;
	const struck = STRUCK.exec(ahead);
	if (struck) {
		const tail = `</${(struck[1] as string).toLowerCase()}>`;
		const close = source
			.slice(at, Math.min(end, at + 4000))
			.toLowerCase()
			.indexOf(tail);
		if (close >= 0) return at + close + tail.length;
	}
	return at + ahead.indexOf('>') + 1;
}

/** Past the line end, the indentation and the block quote marks of the next line. */
function afterLineEnd(source: string, at: number, end: number): number {
	let next = at + 1;
	while (next < end && (source[next] === '\n' || source[next] === '\r')) next++;
	while (next < end && (source[next] === ' ' || source[next] === '\t' || source[next] === '>')) next++;
	return next;
}

function wordAt(source: string, at: number): boolean {
	return /\w/.test(source[at] ?? '');
}

/** A headed section of a Markdown contract, as a fix needs it: how its heading is written and where it ends. */
export interface Section {
	readonly level: number;
	readonly title: string;
	/** What stands before the title, number included: `7. `, `ARTICLE IV — `; empty when unnumbered. */
	readonly prefix: string;
	/** `7`, `IV`, `C`; empty when unnumbered. */
	readonly number: string;
	/** Offset of the line after the heading. */
	readonly bodyStart: number;
	/** Offset after the last character of the section that is not white space. */
	readonly end: number;
}

const NUMBERED =
	/^((?:ARTICLE|Article|SECTION|Section|Clause|§)?\s*(\d+|[IVXLC]+|[A-Z](?=[.)]))[.):]?(?:\s+[-–—]\s+|\s*[-–—:]\s*|\s+|$))(.*)$/;

/** The sections of a text, subsections included, in order. Code fences, comments and front matter hold none. */
export function sectionsOf(text: string): readonly Section[] {
	const found: { level: number; heading: string; start: number; bodyStart: number }[] = [];
	let fenced = false;
	let hidden = text.startsWith('---') ? 'front' : '';
	for (const { line, start, next } of linesOf(text)) {
		if (hidden === 'front') {
			if (start > 0 && /^---\s*$/.test(line)) hidden = '';
			continue;
		}
		if (/^\s{0,3}(```|~~~)/.test(line)) fenced = !fenced;
		if (line.includes('<!--')) hidden = 'comment';
		const shown = !fenced && hidden === '';
		if (hidden === 'comment' && line.includes('-->')) hidden = '';
		const heading = shown ? /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(line) : null;
		if (heading) found.push({ level: heading[1]?.length ?? 1, heading: heading[2] ?? '', start, bodyStart: next });
	}
	return found.map(({ level, heading, bodyStart }, index) => {
		const after = found.slice(index + 1).find((other) => other.level <= level);
		const numbered = NUMBERED.exec(heading);
		return {
			level,
			title: numbered?.[3] ?? heading,
			prefix: numbered?.[1] ?? '',
			number: numbered?.[2] ?? '',
			bodyStart,
			end: endOf(text, bodyStart, after?.start ?? text.length),
		};
	});
}

/** Lines with their offsets; `next` is the offset of the following line. */
export function* linesOf(text: string, from = 0, to = text.length): Iterable<{ line: string; start: number; next: number }> {
	let start = from;
	while (start < to) {
		const end = text.indexOf('\n', start);
		const next = end < 0 || end >= to ? to : end + 1;
		yield { line: text.slice(start, next).replace(/\r?\n$/, ''), start, next };
		start = next;
	}
}

/** The number after a number, in the same style. */
export function following(number: string): string {
	if (/^\d+$/.test(number)) return String(Number(number) + 1);
	if (/^[IVXLC]+$/.test(number)) return roman(arabic(number) + 1);
	return String.fromCharCode(number.charCodeAt(0) + 1);
}

/** The number as its items write it: ARTICLE IV holds 4.1. */
export function decimal(number: string): string {
	return /^[IVXLC]+$/.test(number) ? String(arabic(number)) : number;
}

const ROMAN: readonly (readonly [number, string])[] = [
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
];

function roman(value: number): string {
	let rest = value;
	let out = '';
	for (const [worth, sign] of ROMAN) {
		while (rest >= worth) {
			out += sign;
			rest -= worth;
		}
	}
	return out;
}

function arabic(number: string): number {
	const worth = (sign: string) => ROMAN.find(([, letters]) => letters === sign)?.[0] ?? 0;
	const values = [...number].map(worth);
	return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Before the rule (`---`) that sets exhibits or signatures apart, and before trailing white space. */
function endOf(text: string, from: number, to: number): number {
	let end = to;
	for (const { line, start } of linesOf(text, from, to)) {
		if (/^ {0,3}([-*_])[ \t]*(\1[ \t]*){2,}$/.test(line)) {
			end = start;
			break;
		}
	}
	return from + text.slice(from, end).trimEnd().length;
}

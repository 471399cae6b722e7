import type { Document, Place } from '../../text/document.ts';
import { sourceSpan } from '../../text/markdown/words.ts';
import type { Clause, Reference } from '../contract.ts';
import type { Outline, Passage } from './clauses.ts';
import { remembered } from './remember.ts';
import type { Statement } from './sentences.ts';

const EXHIBIT = /\b(Schedule|Exhibit|Annex|Appendix|Attachment)\s+([A-Z]{1,2}-?\d{0,2}|\d{1,2}(?:\.\d{1,2})?|[IVX]{1,5})\b/g;
const LINK = /\[([^\][\n]{1,120})\]\(([^()\s]{1,300})\)/g;
const SECTION =
	/\b(?:Section|Clause|Article|§)\s?(\d{1,3}(?:\.\d{1,3})*)\b(?!\s*(?:\([a-z0-9]+\)\s*)?(?:of|in|to) (?!this\b|the agreement\b)|\s+(?:GDPR|U\.S|USC))/g;

const exhibitsIn = remembered((text) => [...text.matchAll(EXHIBIT)]);
const sectionsIn = remembered((text) => [...text.matchAll(SECTION)]);

/** Exhibits, schedules and other files that the contract names, and whether they are in this document. */
export function referencesOf(document: Document, outline: Outline, statements: readonly Statement[]): Reference[] {
	const references: Reference[] = [];
	const blanks = new Map<string, boolean>();
	for (const clause of outline.clauses) {
		const name = exhibitName(clause.number);
		if (name) blanks.set(name, (blanks.get(name) ?? true) && isBlank(outline, clause));
	}
	for (const { words, clause, lead } of statements) {
		for (const found of exhibitsIn(words.text.slice(lead))) {
			const place = placeOf(document, sourceSpan(words, lead + found.index, lead + found.index + found[0].length));
			const name = exhibitName(found[0]) as string;
			const target = linkAround(document.text, place);
			const state = target !== undefined ? 'elsewhere' : blanks.has(name) ? (blanks.get(name) ? 'blank' : 'found') : 'missing';
			references.push({ text: found[0], place, clause: clause.id, name, state, ...(target === undefined ? {} : { target }) });
		}
	}
	references.push(...links(document, outline, references));
	return references.sort((a, b) => a.place.start - b.place.start);
}

/** `schedule 2` for "Schedule 2", "SCHEDULE 2 –"; undefined for other numbers. */
export function exhibitName(text: string): string | undefined {
	const found = /^(Schedule|Exhibit|Annex|Appendix|Attachment)\s+([A-Z0-9.-]+)/i.exec(text.trim());
	return found ? `${(found[1] as string).toLowerCase()} ${(found[2] as string).toLowerCase().replace(/[.-]+$/, '')}` : undefined;
}

/** The passages of an exhibit in this document. */
export function passagesOf(outline: Outline, clause: Clause): Passage[] {
	return outline.passages.filter(({ block }) => block.start >= clause.start && block.end <= clause.end);
}

/** An exhibit without words, or with words that say there are none. */
export function isBlank(outline: Outline, clause: Clause): boolean {
	const text = passagesOf(outline, clause)
		.map(({ block, words }) => (block.kind === 'table' || block.kind === 'html-table' ? 'a table' : words.text))
		.join(' ')
		.trim();
	return (
		text === '' ||
		(text.length < 120 &&
			/\b(?:intentionally (?:left )?blank|left blank|reserved|to be (?:agreed|completed|determined|provided|inserted)|tbd|tbc|not applicable|insert)\b|^\[[^\]]*\]$/i.test(
				text,
			))
	);
}

/** Section numbers that the contract cites and does not have. */
export function danglingSections(
	document: Document,
	outline: Outline,
	statements: readonly Statement[],
): { text: string; place: Place; clause: string }[] {
	const numbers = new Set<string>();
	for (const { number, label } of outline.clauses) {
		for (const text of [number, label]) for (const found of text.matchAll(/\d{1,3}(?:\.\d{1,3})*/g)) numbers.add(found[0]);
	}
	if (numbers.size < 3) return [];
	const dangling: { text: string; place: Place; clause: string }[] = [];
	for (const { words, clause, lead } of statements) {
		for (const found of sectionsIn(words.text.slice(lead))) {
			const number = (found[1] as string).replace(/\.0$/, '');
			const top = number.split('.')[0] as string;
			if (numbers.has(number) || ![...numbers].some((one) => one.includes('.') || one === top) || Number(top) > 60) continue;
			if (number.includes('.') && !decimals(numbers)) continue;
			dangling.push({
				text: found[0],
				place: placeOf(document, sourceSpan(words, lead + found.index, lead + found.index + found[0].length)),
				clause: clause.id,
			});
		}
	}
	return dangling;
}

function decimals(numbers: ReadonlySet<string>): boolean {
	for (const number of numbers) if (number.includes('.')) return true;
	return false;
}

/** Links to other Markdown files. */
function links(document: Document, outline: Outline, before: readonly Reference[]): Reference[] {
	const found: Reference[] = [];
	for (const { block, clause } of outline.passages) {
		if (block.kind === 'code') continue;
		for (const link of document.text.slice(block.start, block.end).matchAll(LINK)) {
			const target = (link[2] as string).split('#')[0] as string;
			if (!/\.(?:md|markdown|docx?|pdf)$/i.test(target)) continue;
			const place = placeOf(document, { start: block.start + link.index, end: block.start + link.index + link[0].length });
			if (before.some((one) => one.place.start >= place.start && one.place.end <= place.end)) continue;
			found.push({ text: link[1] as string, place, clause: clause.id, target, state: 'elsewhere' });
		}
	}
	return found;
}

/** The address of the link that a place lies in. */
function linkAround(text: string, place: Place): string | undefined {
	const after = text.slice(place.end, place.end + 320);
	return /^[^\][\n]{0,80}\]\(([^()\s]{1,200}?)(?:#[^()\s]*)?\)/.exec(after)?.[1];
}

/** The address of a link that begins in a stretch of the source, or that the stretch lies in. */
export function linkWithin(text: string, { start, end }: { start: number; end: number }): string | undefined {
	const link = /\]\(([^()\s]{1,300}?)(?:#[^()\s]*)?\)/.exec(text.slice(start, Math.min(text.length, end + 320)));
	return link && link.index <= end - start + 1 ? link[1] : undefined;
}

function placeOf(document: Document, span: { start: number; end: number }): Place {
	return { uri: document.uri, start: span.start, end: span.end };
}

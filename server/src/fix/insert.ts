import type { Document } from '../text/document.ts';
import type { Edit } from '../text/edit.ts';
import { DEFINITION, SECTION_TITLE, type Sentence } from './draft.ts';
import { type Item, itemsOf, write } from './items.ts';
import { decimal, following, type Section, sectionsOf } from './sections.ts';

/** Where drafted sentences go, and the edit that puts them there. */
export interface Insertion {
	readonly edit: Edit;
	/** For a fix's title: "§9.3" or "a new section 10". */
	readonly where: string;
}

/**
 * Puts sentences into a contract, numbered and styled as their neighbours: after the last item of the section on
 * agents, or as a new section after the last numbered one. Nothing is renumbered.
 */
export function insertSentences(document: Document, sentences: readonly Sentence[]): Insertion {
	const newline = document.text.includes('\r\n') ? '\r\n' : '\n';
	const sections = sectionsOf(document.text);
	const main = mainSections(sections);
	const style = main.map((section) => itemsOf(document.text, section)).find((items) => items.length > 0) ?? [];
	const home = homeOf(main);
	const defined = definesAgent(document.text) ? sentences : [DEFINITION, ...sentences];
	if (home) {
		const own = itemsOf(document.text, home);
		const last = own.at(-1) ?? lastStyled(style, home.number);
		const gap = own.length > 0 && last?.form !== 'decimal' ? newline : newline + newline;
		const offset = Math.max(home.end, home.bodyStart);
		return at(document, offset, gap, write(last, defined, newline), `section ${home.number || home.title}`);
	}
	const previous = main.at(-1);
	const number = previous?.number ? following(previous.number) : '';
	const prefix = previous ? renumbered(previous, number) : '';
	const heading = `${'#'.repeat(previous?.level ?? 2)} ${prefix}${title(previous)}`;
	const body = write(lastStyled(style, number), defined, newline);
	const offset = previous ? Math.max(previous.end, previous.bodyStart) : document.text.trimEnd().length;
	const where = number ? `a new section ${number}` : 'a new section';
	return at(document, offset, newline + newline, `${heading}${newline}${newline}${body}`, where);
}

/** `gap` is what stands between the text before and the insertion: a blank line, or a line break within a list. */
function at(document: Document, offset: number, gap: string, text: string, where: string): Insertion {
	const before = document.text.slice(0, offset);
	const lead = before.trim() === '' ? '' : gap.slice((/[\r\n]*$/.exec(before)?.[0] ?? '').length);
	const last = document.text.slice(offset).trim() === '' && !/^\s*\n/.test(document.text.slice(offset));
	const tail = last ? (gap.includes('\r') ? '\r\n' : '\n') : '';
	return { edit: { uri: document.uri, start: offset, end: offset, newText: `${lead}${text}${tail}` }, where };
}

/** `ARTICLE I - ` with another number: the last occurrence, since words hold letters that are numerals too. */
function renumbered({ prefix, number }: Section, to: string): string {
	const at = prefix.lastIndexOf(number);
	return prefix.slice(0, at) + to + prefix.slice(at + number.length);
}

/** The section on agents; where there are several, the one on what they may do. */
function homeOf(sections: readonly Section[]): Section | undefined {
	const own = sections.filter((section) => /\bagents?\b|\bautomation\b|\bautonomous\b/i.test(section.title));
	return (
		own.find((section) => /\b(may|do|acts?|authority|permitted|permissions?|boundar\w+|scope)\b/i.test(section.title)) ?? own[0]
	);
}

/** The level that carries the contract's numbers, else its commonest one below the title; exhibits are not its body. */
function mainSections(sections: readonly Section[]): readonly Section[] {
	const body = sections.filter((section) => !/^(exhibit|schedule|annex|appendix|attachment|signatures?)\b/i.test(section.title));
	const numbered = body.filter((section) => section.number !== '');
	const pool = numbered.length > 0 ? numbered : body.filter((section) => section.level > 1);
	const level = Math.min(...pool.map((section) => section.level));
	return pool.filter((section) => section.level === level);
}

/** An item of the contract's style that would stand just before the first of a new section. */
function lastStyled(style: readonly Item[], number: string): Item | undefined {
	const [first] = style;
	return first && { ...first, section: decimal(number), ordinal: 0 };
}

function title(previous: Section | undefined): string {
	const shouted = previous !== undefined && previous.title.length > 3 && previous.title === previous.title.toUpperCase();
	return shouted ? SECTION_TITLE.toUpperCase() : SECTION_TITLE;
}

function definesAgent(text: string): boolean {
	return /["“*]+(AI |Autonomous |Software )?Agents?["”*]+/.test(text);
}

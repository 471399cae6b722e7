import type { Document } from '../../text/document.ts';
import { sourceSpan, type Words, wordsOf } from '../../text/markdown/words.ts';
import type { Condition, Norm, Part } from '../contract.ts';
import type { Outline, Passage } from './clauses.ts';
import { limitOf } from './conditions.ts';
import { lookUp } from './lexicon.ts';
import { partOf } from './norms.ts';
import { predicateOf } from './predicate.ts';
import type { Context } from './raw-norm.ts';
import { tokensOf } from './tokens.ts';

type Meaning = 'permit' | 'approval' | 'prohibit';

/** Norms of authority matrices: a row is an act, a column an environment or a level, a cell what is allowed. */
export function tableNorms(document: Document, outline: Outline, context: Context): Norm[] {
	const norms: Norm[] = [];
	const tables = outline.passages.filter(({ block }) => block.kind === 'table' || block.kind === 'html-table');
	if (tables.length === 0) return norms;
	const legend = legendOf(document.text);
	for (const table of tables) {
		const rows = rowsOf(document.text, table);
		const about = aboutAgents(document, outline, table, context);
		norms.push(...readTable(document, table, rows, legend, about, context));
	}
	return norms;
}

function readTable(
	document: Document,
	table: Passage,
	rows: readonly Words[][],
	legend: ReadonlyMap<string, Meaning>,
	about: boolean,
	context: Context,
): Norm[] {
	const norms: Norm[] = [];
	const header = rows[0] ?? [];
	for (const row of rows) {
		const first = row[0];
		if (!first || first.text === '') continue;
		const tokens = tokensOf(first.text);
		const doings = predicateOf(tokens, 0, tokens.length, context.terms).doings.filter(
			(doing) => doing.acts.length + doing.hidden.length > 0,
		);
		if (doings.length === 0) continue;
		for (let column = 1; column < row.length; column++) {
			const cell = row[column] as Words;
			const title = row === header ? undefined : header[column];
			const { value, place } = cellOf(cell, title);
			const meaning = meaningOf(value, title?.text ?? '', legend);
			if (!meaning) continue;
			for (const doing of doings) {
				const modality = meaning.meaning === 'prohibit' ? 'prohibit' : 'permit';
				const acts = modality === 'prohibit' ? [...new Set([...doing.acts, ...doing.hidden])] : doing.acts;
				const doubt =
					modality === 'prohibit'
						? undefined
						: !about
							? 'the table does not say that it is about the agent'
							: meaning.sure
								? doing.rest.length > 0
									? `"${first.text}" may be narrower than the act`
									: undefined
								: `no legend says what "${value}" means`;
				const approval: Condition[] =
					meaning.meaning === 'approval'
						? [{ ...partOf(cell, { from: 0, to: cell.text.length }, document.uri), ...approvalIn(value), kind: 'approval' }]
						: [];
				const whole: Part = partOf(cell, { from: 0, to: cell.text.length }, document.uri);
				const norm = (some: typeof acts, why: string | undefined): void => {
					if (some.length === 0) return;
					norms.push({
						place: rowPlace(document, row),
						clause: table.clause.id,
						modality,
						actor: 'agent',
						acts: some,
						environments: [...new Set([...place, ...doing.environments])],
						conditions: approval,
						firmness: why === undefined ? 'firm' : 'ambiguous',
						...(why === undefined ? {} : { doubt: why }),
						parts: {
							actor: null,
							modality: whole,
							acts: [partOf(first, { from: 0, to: first.text.length }, document.uri)],
							environments: title && place.length > 0 ? [partOf(title, { from: 0, to: title.text.length }, document.uri)] : [],
							conditions: approval,
						},
					});
				};
				norm(acts, doubt);
				if (modality === 'permit') norm(doing.hidden, `permits "${first.text}", which does not name this act`);
			}
		}
	}
	return norms;
}

function approvalIn(value: string): { approver?: string; quorum?: number } {
	const tokens = tokensOf(value);
	const { approver, quorum } = limitOf(tokens, 0, tokens.length);
	return { ...(approver === undefined ? {} : { approver }), ...(quorum === undefined ? {} : { quorum }) };
}

/** The value of a cell and its environments: from its column, or written in it as `Dev: A`. */
function cellOf(cell: Words, title: Words | undefined): { value: string; place: string[] } {
	const inline = /^([A-Za-z -]{2,20})\s*[:=]\s*(.+)$/.exec(cell.text);
	if (inline) {
		const place = environmentsIn(inline[1] as string);
		if (place.length > 0) return { value: inline[2] as string, place };
	}
	return { value: cell.text, place: title ? environmentsIn(title.text) : [] };
}

function environmentsIn(text: string): string[] {
	const tokens = tokensOf(text);
	return tokens.flatMap((_, at) => lookUp(tokens, at)?.environments ?? []);
}

function meaningOf(
	value: string,
	title: string,
	legend: ReadonlyMap<string, Meaning>,
): { meaning: Meaning; sure: boolean } | undefined {
	const text = value.trim();
	const known = legend.get(text);
	if (known) return { meaning: known, sure: true };
	const named = inWords(text);
	if (named) return { meaning: named, sure: true };
	const level = inWords(title);
	if (level && /^(?:x|yes|y|✓|✔|✅|●|\[x\]|☑)$/i.test(text)) return { meaning: level, sure: true };
	if (/^(?:yes|y|✓|✔|✅|☑)$/i.test(text)) return { meaning: 'permit', sure: true };
	if (/^(?:no|n|✗|✘|❌|☒)$/i.test(text)) return { meaning: 'prohibit', sure: true };
	if (/^[A-Z]$/.test(text)) return { meaning: 'permit', sure: false };
	return undefined;
}

/** A permission in words must be nothing but that: "permitted in an emergency" is not read. */
function inWords(text: string): Meaning | undefined {
	const words = text
		.toLowerCase()
		.trim()
		.replace(/[.*]+$/, '');
	if (
		/^(?:never|prohibited|forbidden|not (?:permitted|allowed|authori[sz]ed)|denied|blocked|deny|banned|no autonomous action)$/.test(
			words,
		)
	)
		return 'prohibit';
	if (
		/\b(?:approv\w+|consent|confirmation|sign-off|two-person|four-eyes|ask first|ask)\b/.test(words) &&
		!/\b(?:no|without|never)\b/.test(words) &&
		words.length < 80
	)
		return 'approval';
	if (
		/^(?:autonomous(?:ly)?|permitted|allowed|authori[sz]ed|alone|may act alone|may do alone|free|allow|without approval|no approval (?:needed|required))$/.test(
			words,
		)
	)
		return 'permit';
	return undefined;
}

const LEGEND = /(?:^|[^\w])\**([A-Z]{1,2}|[✓✔✗✘●○◐])\**\s*(?:=|–|—|:|means|stands for|is)\s*"?\**([A-Za-z][A-Za-z -]{2,40})/g;

/** `A = autonomous, P = approval, X = never`, anywhere in the contract. A letter with two meanings has none. */
function legendOf(text: string): Map<string, Meaning> {
	const legend = new Map<string, Meaning>();
	const doubtful = new Set<string>();
	for (const found of text.matchAll(LEGEND)) {
		const letter = found[1] as string;
		const words = (found[2] as string)
			.replace(/\b(?:the|may act|acts?|action|only|requires?|with|prior|written|human|agent|client|needs?|is|an?|of)\b/gi, ' ')
			.replace(/\s+/g, ' ')
			.trim();
		const meaning =
			inWords(words) ??
			inWords((found[2] as string).split(/[ ]/)[0] as string) ??
			(/\bapprov/i.test(found[2] as string) ? 'approval' : undefined);
		if (!meaning) continue;
		if (legend.has(letter) && legend.get(letter) !== meaning) doubtful.add(letter);
		legend.set(letter, meaning);
	}
	for (const letter of doubtful) legend.delete(letter);
	return legend;
}

/** Whether a table is about the agent: its own words, its clause, the passages around it, or "autonomous". */
function aboutAgents(document: Document, outline: Outline, table: Passage, context: Context): boolean {
	const at = outline.passages.indexOf(table);
	const around = [table.clause.title, outline.title?.text ?? ''];
	for (const passage of outline.passages.slice(Math.max(0, at - 3), at + 4))
		if (passage.clause === table.clause) around.push(passage.words.text);
	around.push(wordsOf(document.text, table.block.start, table.block.end).text);
	const text = around.join(' ');
	return (
		/\b(?:autonomous(?:ly)?|AI agents?)\b/i.test(text) ||
		(context.sense !== 'human' && /\bAgents?\b/.test(text)) ||
		[...context.agents].some((term) => text.toLowerCase().includes(term))
	);
}

/** The rows of a pipe or HTML table, each a list of cells; the delimiter row left out. */
function rowsOf(text: string, { block }: Passage): Words[][] {
	if (block.kind === 'html-table') return htmlRows(text, block.start, block.end);
	const rows: Words[][] = [];
	let at = block.start;
	while (at < block.end) {
		let end = at;
		while (end < block.end && text[end] !== '\n' && text[end] !== '\r') end++;
		const cells = cellsOf(text, at, end);
		if (cells.some((cell) => !/^[-: ]*$/.test(cell.text))) rows.push(cells);
		at = end + 1;
	}
	return rows.filter((row) => row.length > 0);
}

/** No authority matrix is wider. */
const MOST_CELLS = 100;

function cellsOf(text: string, from: number, to: number): Words[] {
	const cells: Words[] = [];
	let start = from;
	while (start < to && /[\s>]/.test(text[start] as string)) start++;
	if (text[start] === '|') start++;
	for (let at = start; at <= to && cells.length < MOST_CELLS; at++) {
		if (at < to && (text[at] !== '|' || text[at - 1] === '\\')) continue;
		if (at < to || text.slice(start, to).trim() !== '') cells.push(wordsOf(text, start, at));
		start = at + 1;
	}
	return cells;
}

function htmlRows(text: string, from: number, to: number): Words[][] {
	const rows: Words[][] = [];
	for (const mark of text.slice(from, to).matchAll(/<(tr|td|th)\b[^<>]*>/gi)) {
		if ((mark[1] as string).toLowerCase() === 'tr') {
			rows.push([]);
			continue;
		}
		const start = from + mark.index + mark[0].length;
		const ahead = /<\/?(?:td|th|tr|table)\b/i.exec(text.slice(start, Math.min(to, start + 4000)));
		const words = wordsOf(text, start, ahead ? start + ahead.index : Math.min(to, start + 4000));
		(rows.at(-1) ?? rows[rows.push([]) - 1])?.push(words);
	}
	return rows;
}

function rowPlace(document: Document, row: readonly Words[]): Norm['place'] {
	const first = row[0] as Words;
	const last = row.findLast((cell) => cell.text !== '') ?? first;
	return {
		uri: document.uri,
		start: sourceSpan(first, 0, first.text.length).start,
		end: sourceSpan(last, 0, last.text.length).end,
	};
}

import type { ActId, Reversibility } from '../act.ts';
import type { Consequence } from '../call.ts';
import { CATALOGUE } from '../generated/catalogue.ts';
import { type ArgumentStyle, type Arguments, divide, PLAIN_STYLE } from './arguments.ts';
import { compilePattern, matches, type Pattern } from './pattern.ts';

/** One command shape of the catalogue and what it does. An entry without a pattern is decided by code and only shown. */
export interface Entry {
	readonly family: string;
	readonly pattern: Pattern | undefined;
	readonly consequences: readonly Consequence[];
	readonly witness: string;
}

/** The catalogue, read once and indexed by program. */
export interface Catalogue {
	readonly entries: readonly Entry[];
	readonly byProgram: ReadonlyMap<string, ProgramEntries>;
	readonly styles: ReadonlyMap<string, ArgumentStyle>;
	/** Programs whose every harmful form is listed or decided by code: their other words are not guessed at. */
	readonly complete: ReadonlySet<string>;
}

/** The entries of one program in order, and those that a first word leaves possible. */
export interface ProgramEntries {
	readonly all: readonly Entry[];
	readonly byFirstWord: ReadonlyMap<string, readonly Entry[]>;
	/** For words that no entry begins with. */
	readonly others: readonly Entry[];
}

interface GeneratedCatalogue {
	readonly styles: Record<string, readonly [valued: string, longDash: 0 | 1]>;
	readonly complete: readonly string[];
	readonly families: readonly (readonly [family: string, entries: readonly GeneratedEntry[]])[];
}

type GeneratedEntry = readonly [match: string, acts: string, reversibility: number, why: string, witness: string];

const REVERSIBILITIES: readonly Reversibility[] = ['none', 'with-effort', 'reversible'];

let loaded: Catalogue | undefined;

/** The catalogue of command shapes; the first call parses it. */
export function catalogue(): Catalogue {
	loaded ??= load(JSON.parse(CATALOGUE) as GeneratedCatalogue);
	return loaded;
}

/** What the catalogue says of a command; `program` is in lower case, without path or `.exe`. */
export function actsFromCatalogue(program: string, words: readonly string[]): readonly Consequence[] {
	const entries = catalogue().byProgram.get(program);
	if (!entries) return NONE;
	const given = argumentsOf(program, words);
	const possible = possibleEntries(entries, given);
	if (possible.length === 0 || isRehearsal(given)) return NONE;
	let found: readonly Consequence[] = NONE;
	for (const { pattern, consequences } of possible)
		if (pattern && matches(pattern, given)) found = found === NONE ? consequences : [...found, ...consequences];
	return found;
}

const NONE: readonly Consequence[] = [];

function possibleEntries({ all, byFirstWord, others }: ProgramEntries, given: Arguments): readonly Entry[] {
	const first = given.positionals[0]?.toLowerCase() ?? '';
	const loose = given.loosePositionals[0]?.toLowerCase() ?? '';
	if (loose !== first && loose !== '' && byFirstWord.has(loose)) return all;
	return byFirstWord.get(first) ?? others;
}

/** The words of a command divided as its program does. */
export function argumentsOf(program: string, words: readonly string[]): Arguments {
	return divide(words, catalogue().styles.get(program) ?? PLAIN_STYLE);
}

const REHEARSALS = [
	'--dry-run',
	'--dryrun',
	'--whatif',
	'-whatif',
	'--what-if',
	'--no-act',
	'--noop',
	'--just-print',
	'--help',
	'--version',
	'--preview',
	'--simulate',
	'--list-only',
	'--longhelp',
];

/** Help, versions and dry runs change nothing. `--dry-run=none` is not a dry run. */
export function isRehearsal({ options, positionals }: Arguments): boolean {
	if (positionals[0] === 'help') return true;
	if (options.size === 0) return false;
	for (const name of REHEARSALS) {
		const value = options.get(name);
		if (name === '--version' && value !== true) continue;
		if (value !== undefined && value !== 'none' && value !== 'false' && value !== 'False') return true;
	}
	return false;
}

function load(generated: GeneratedCatalogue): Catalogue {
	const entries: Entry[] = [];
	const listed = new Map<string, Entry[]>();
	for (const [family, rows] of generated.families) {
		for (const row of rows) {
			const entry = entryOf(family, row);
			entries.push(entry);
			for (const program of entry.pattern?.programs ?? []) {
				const list = listed.get(program);
				if (list) list.push(entry);
				else listed.set(program, [entry]);
			}
		}
	}
	const byProgram = new Map([...listed].map(([program, all]) => [program, indexed(all)]));
	const styles = new Map(
		Object.entries(generated.styles).map(([program, [valued, longDash]]) => [
			program,
			{ valued: new Set(valued.split(' ')), longDash: longDash === 1 },
		]),
	);
	return { entries, byProgram, styles, complete: new Set(generated.complete) };
}

function indexed(all: readonly Entry[]): ProgramEntries {
	const firsts = new Set(all.flatMap(({ pattern }) => [...(pattern?.path[0] ?? [])]));
	const fitting = (word: string): readonly Entry[] =>
		all.filter(({ pattern }) => pattern?.path[0] === undefined || pattern.path[0].has(word));
	const byFirstWord = new Map([...firsts].map((word) => [word, fitting(word)]));
	return { all, byFirstWord, others: fitting('') };
}

function entryOf(family: string, [match, acts, reversibility, why, witness]: GeneratedEntry): Entry {
	const consequences = acts
		.split(' ')
		.map((act) => ({ act: act as ActId, reversibility: REVERSIBILITIES[reversibility] ?? 'none', why }));
	return { family, pattern: match ? compilePattern(match) : undefined, consequences, witness };
}

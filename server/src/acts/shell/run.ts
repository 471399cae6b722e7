import { actsFromCatalogue, argumentsOf, catalogue, isRehearsal } from '../catalogue/catalogue.ts';
import { actsOfWords } from '../catalogue/verbs.ts';
import { BUILTINS } from './builtins.ts';
import { isInterpreter, runFile, runInterpreter } from './interpreters.ts';
import { programOfGlob } from './loading.ts';
import { PROGRAMS } from './programs/programs.ts';
import { add, addAll, type Content, innerScope, MAXIMUM_DEPTH, misunderstood, NOTHING_KNOWN, type Scope } from './scope.ts';
import { Store } from './store.ts';
import { walkScript } from './walk.ts';
import type { Arg } from './words.ts';
import { isWrapper, unwrap } from './wrappers.ts';

/** One command about to run: its program in lower case without path, its words, and what flows into it. */
export interface Run {
	readonly program: string;
	/** The name as it was written. */
	readonly name: string;
	readonly words: readonly Arg[];
	/** The texts of `words`. */
	readonly texts: readonly string[];
	readonly scope: Scope;
	readonly input: Content;
}

/** Decides what a program does and gives what it prints; undefined hands the command on to the catalogue. */
export type Program = (run: Run) => Content | undefined;

/** Looks at one command: what it does itself, and what it makes other programs do. */
export function run(argv: readonly Arg[], scope: Scope, input: Content): Content {
	const [first, ...words] = argv;
	if (!first) return NOTHING_KNOWN;
	if (scope.depth > MAXIMUM_DEPTH || scope.sink.budget-- <= 0) {
		misunderstood(scope);
		return NOTHING_KNOWN;
	}
	if (!first.certain && /[$`]/.test(first.text)) return runUnknown(words, scope, input);
	if (/^\w*=/.test(first.text) && words.length > 0) return run(words, scope, input);
	const alias = scope.aliases.get(first.text);
	if (alias !== undefined)
		return walkScript(
			[alias, ...words.map(({ text }) => quoted(text))].join(' '),
			innerScope({ ...scope, aliases: new Store() }),
			input,
		);
	const defined = scope.functions.get(first.text);
	if (defined) return defined(words.length > 0 ? withArguments(scope, words) : scope, input);
	const program = programName(programOfGlob(first.text));
	const given: Run = { program, name: first.text, words, texts: words.map(({ text }) => text), scope, input };
	return runProgram(given);
}

/** Runs words that a wrapper or an interpreter hands on, one level deeper. */
export function runInner(argv: readonly Arg[], scope: Scope, input: Content): Content {
	return run(argv, { ...scope, depth: scope.depth + 1 }, input);
}

const PLAIN_NAME = /^[a-z0-9_-]+$/;

/** The program that a name means: without path, `.exe` and case. */
export function programName(name: string): string {
	if (PLAIN_NAME.test(name)) return name;
	const base = name.replace(/^.*[\\/](?=[^\\/])/, '').toLowerCase();
	return base.replace(/\.(exe|cmd|bat|com)$/, '') || name;
}

function runProgram(given: Run): Content {
	const { deciders, isComplete, builtin } = knownProgram(given.program);
	const done = builtin?.(given);
	if (done) return done;
	const listed = actsFromCatalogue(given.program, given.texts);
	addAll(given.scope, listed);
	const held = heldBy(given);
	if (held && (held.remote || held.decoded || held.text !== undefined))
		return runFile(given.name, given.name, given.scope, 'bash');
	for (const decide of deciders) {
		const printed = decide(given);
		if (printed) return printed;
	}
	if (listed.length === 0 && !isComplete) guess(given);
	return NOTHING_KNOWN;
}

function heldBy({ name, scope }: Run): Content | undefined {
	return scope.files.get(name.startsWith('./') ? name.slice(2) : name);
}

/** Who has a say on a program, found once by its name. */
interface KnownProgram {
	readonly builtin: Program | undefined;
	/** Asked in order; the first that knows what is printed decides. */
	readonly deciders: readonly Program[];
	readonly isComplete: boolean;
}

const known = new Map<string, KnownProgram>();
const MOST_KNOWN = 2048;

function knownProgram(program: string): KnownProgram {
	const before = known.get(program);
	if (before) return before;
	const own = PROGRAMS.get(program);
	const found: KnownProgram = {
		builtin: BUILTINS[program],
		deciders: [isWrapper(program) ? unwrap : undefined, isInterpreter(program) ? runInterpreter : undefined, own].filter(
			(decider) => decider !== undefined,
		),
		isComplete: catalogue().complete.has(program),
	};
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(program, found);
	return found;
}

/** A function sees its own words as `$1`, `$2`. */
function withArguments(scope: Scope, words: readonly Arg[]): Scope {
	const own = words.map(({ text, certain }, index) => [String(index + 1), certain ? text : undefined] as const);
	return { ...scope, variables: scope.variables.copy(own) };
}

/** A program that nobody listed is judged by its own words. */
function guess({ program, texts, scope }: Run): void {
	if (/^(get|write|select|measure|format|sort|where|test|out|convertto|convertfrom|show|compare|group)-/.test(program)) return;
	const given = argumentsOf(program, texts);
	if (!isRehearsal(given)) addAll(scope, actsOfWords(program, given));
}

/** `$CMD …` whose value nobody knows could be anything; its words may still name a program. */
function runUnknown(words: readonly Arg[], scope: Scope, input: Content): Content {
	add(scope, 'arbitrary-execution', 'none', 'runs whatever a variable or substitution holds');
	return words.length > 0 ? runInner(words, scope, input) : NOTHING_KNOWN;
}

/** A word as a shell text that means exactly it. */
export function quoted(text: string): string {
	return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

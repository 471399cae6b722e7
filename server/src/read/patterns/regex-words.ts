import { type Alternatives, isOf, parseRegex, type RegexNode } from './regex-tree.ts';

/**
 * A few short words that a regular expression accepts, to have something to show for a rule that no known command
 * matches. Empty when the expression is too large or not understood; a caller tries each word on the real matcher
 * before it believes it.
 */
export function regexWords(pattern: string): readonly string[] {
	const before = known.get(pattern);
	if (before) return before;
	if (known.size > 2000) known.clear();
	const words = pattern.length > 400 ? [] : find(pattern);
	known.set(pattern, words);
	return words;
}

const known = new Map<string, readonly string[]>();
const MOST_WORDS = 8;
const LONGEST_WORD = 400;

function find(pattern: string): readonly string[] {
	const tree = parseRegex(pattern.replace(/^(?:\^|\\A)/, '').replace(/(?:\$|\\z)$/, ''));
	if (!tree) return [];
	try {
		return [...new Set(wordsOf(tree))];
	} catch {
		return [];
	}
}

/** The first words of each alternative in turn, so that every alternative is heard. */
function wordsOf(alternatives: Alternatives): readonly string[] {
	const lists = alternatives.map((nodes) =>
		nodes.reduce<readonly string[]>((words, node) => joined(words, optionsOf(node)), ['']),
	);
	const words: string[] = [];
	for (let round = 0; round < MOST_WORDS; round++) words.push(...lists.flatMap((list) => list[round] ?? []));
	return words.slice(0, MOST_WORDS);
}

function joined(heads: readonly string[], tails: readonly string[]): readonly string[] {
	const both = tails.flatMap((tail) => heads.map((head) => head + tail)).slice(0, MOST_WORDS);
	if (both.some((word) => word.length > LONGEST_WORD)) throw new RangeError('too long');
	return both;
}

function optionsOf(node: RegexNode): readonly string[] {
	if (node.kind === 'char') return [characterOf(node.source)];
	if (node.kind === 'group') return wordsOf(node.alternatives);
	if (node.kind !== 'repeat') return [''];
	let words: readonly string[] = [''];
	for (let count = 0; count < Math.min(node.min, LONGEST_WORD); count++) words = joined(words, optionsOf(node.node));
	return node.max > node.min ? [...words, ...joined(words, optionsOf(node.node))] : words;
}

const CANDIDATES = ['x', 'a', '1', '-', '/', ' ', ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))];

/** A letter where one fits, else the first printable character that does. */
function characterOf(source: string): string {
	const found = CANDIDATES.find((character) =>
		isOf(source, source.includes('\\p') || source.includes('\\P') ? 'u' : '', character),
	);
	if (found === undefined) throw new RangeError('nothing to show');
	return found;
}

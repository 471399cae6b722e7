import { JS, NFA } from 'refa';

/**
 * A few short words that a regular expression accepts, to have something to show for a rule that no known command
 * matches. Empty when the expression is too large or in a dialect that JavaScript cannot read; a caller tries each
 * word on the real matcher before it believes it.
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

function find(pattern: string): readonly string[] {
	try {
		const source = pattern.replace(/^(?:\^|\\A)/, '').replace(/(?:\$|\\z)$/, '');
		// Only printable characters, so that the words can be shown; `.` then stands for a letter.
		const parser = JS.Parser.fromLiteral({ source: source.replaceAll('\\b', ''), flags: '' });
		const { expression, maxCharacter } = parser.parse({ maxNodes: 2000 });
		const nfa = NFA.fromRegex(expression, { maxCharacter }, {}, new NFA.LimitedNodeFactory(2000));
		const printable = NFA.fromRegex(JS.Parser.fromLiteral({ source: '[ -~]*', flags: '' }).parse().expression, { maxCharacter });
		const both = NFA.fromIntersection(nfa, printable, new NFA.LimitedNodeFactory(4000));
		const words: string[] = [];
		for (const word of both.wordSets()) {
			words.push(String.fromCodePoint(...word.map((set) => pick(set.ranges))));
			if (words.length >= MOST_WORDS) break;
		}
		return words;
	} catch {
		return [];
	}
}

/** A letter where one fits, else the first character of the set. */
function pick(ranges: readonly { readonly min: number; readonly max: number }[]): number {
	const letter = 'x'.charCodeAt(0);
	if (ranges.some(({ min, max }) => min <= letter && letter <= max)) return letter;
	return ranges[0]?.min ?? letter;
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backtracking } from '../../src/read/formats/vscode/backtrack.ts';
import { parseRegex } from '../../src/read/patterns/regex-tree.ts';
import { regexWords } from '../../src/read/patterns/regex-words.ts';

const UNDERSTOOD = [
	'^git (?!push)(status|log|diff)\\b',
	'npm (run|test)( .*)?$',
	'^[a-z-]{2,4}\\s+\\d+$',
	'(?<!sudo )rm -rf',
	'(?<=cd )[^;&|]+',
	'a+?b*?c{2}d{1,}',
	'\\x41\\u0042\\.\\/[\\]\\-x]',
	'^(a|b(c|d)?)*$',
	'(?<name>x)y',
	'\\Bfoo\\B',
];
const TEXTS = [
	'git status',
	'git push',
	'npm test',
	'npm run x',
	'ab 12',
	'rm -rf x',
	'sudo rm -rf x',
	'cd build',
	'aabbccd',
	'AB./]',
	'abcbd',
	'xy',
	'afoob',
	'',
];

describe('regular expressions read as trees', () => {
	for (const source of UNDERSTOOD) {
		it(`match as JavaScript does: ${source}`, () => {
			for (const flags of ['', 'i', 'm', 's', 'u', 'y']) {
				if (flags === 'u' && source.includes('\\-x')) continue;
				const matches = backtracking(source, flags);
				for (const text of TEXTS)
					assert.equal(matches(text), new RegExp(source, flags).test(text), `/${source}/${flags} on "${text}"`);
			}
		});
	}
	it('match as JavaScript does, made up', () => {
		const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\b', '^', '$', '(?=a)', '(?!b)', '(?<=a)', '(?<!b)');
		const piece = fc
			.tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{2}', '*?'))
			.map(([one, sign]) => (/^[\\^$(]/.test(one) && one !== '\\w' ? one : one + sign));
		const source = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(fc.tuple(source, source), fc.stringMatching(/^[abc\n]{0,6}$/), ([left, right], text) => {
				const both = `${left}|(${right})x?`;
				assert.equal(backtracking(both, '')(text), new RegExp(both).test(text), `/${both}/ on ${JSON.stringify(text)}`);
			}),
			{ numRuns: 500, seed: 3 },
		);
	});
	it('are refused where they hold what the tree has no place for', () => {
		for (const source of ['(a)\\1', '(?i)a', '(', 'a)', '[[a]]', '\\k<x>', '(?#c)', `${'('.repeat(100)}${')'.repeat(100)}`])
			assert.equal(parseRegex(source), undefined, source);
	});
	it('give up instead of taking for ever', () => {
		assert.equal(backtracking('^(?!b)(a+)+c$', '')('a'.repeat(60)), undefined);
	});
	it('give words that they accept', () => {
		for (const source of ['ourtool (wipe|drop) [^;]+', 'aws .*', '[a-z]+-\\d{3}', '(?:a|b)c?']) {
			const words = regexWords(source);
			assert.ok(words.length > 0, source);
			for (const word of words) assert.match(word, new RegExp(`^(?:${source})$`));
		}
		assert.deepEqual(regexWords('\\p{Greek}+'), []);
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alwaysAsked } from '../../src/read/patterns/amazon-shell.ts';
import { topLevelChoice } from '../../src/read/patterns/calls.ts';
import { literalHead, matchesGlob } from '../../src/read/patterns/glob.ts';
import { matchesMcp, parseMcpAt, parseMcpUnderscores } from '../../src/read/patterns/mcp-name.ts';
import { gitignoreMatcher, normalPath, pathGlobMatcher } from '../../src/read/patterns/paths.ts';
import { regexWords } from '../../src/read/patterns/regex-words.ts';
import { rustRegex } from '../../src/read/patterns/rust-regex.ts';
import { splitShell } from '../../src/read/patterns/shell.ts';
import { shlex } from '../../src/read/patterns/shlex.ts';

describe('globs', () => {
	it('let a star be any run, and a question mark one character where it is one', () => {
		assert.ok(matchesGlob('git * main', 'git push --force origin main'));
		assert.ok(!matchesGlob('git * main', 'git main'));
		assert.ok(matchesGlob('a?c', 'abc', { question: true }) && !matchesGlob('a?c', 'abc'));
		assert.ok(matchesGlob('S3:GET*', 's3:getobject', { ignoreCase: true }));
		assert.equal(literalHead('aws s3 *'), 'aws s3 ');
	});

	it('agree with a regular expression that says the same', () => {
		const text = fc.array(fc.constantFrom('a', 'b', ' ', '/'), { maxLength: 12 }).map((signs) => signs.join(''));
		const pattern = fc.array(fc.constantFrom('a', 'b', ' ', '*'), { maxLength: 8 }).map((signs) => signs.join(''));
		fc.assert(
			fc.property(pattern, text, (glob, words) => {
				assert.equal(matchesGlob(glob, words), new RegExp(`^${glob.replaceAll('*', '.*')}$`).test(words));
			}),
			{ seed: 7, numRuns: 3000 },
		);
	});

	it('are not hung by many stars', () => {
		assert.ok(!matchesGlob(`${'a*'.repeat(200)}b`, 'a'.repeat(20_000)));
	});
});

describe('paths', () => {
	it("follow gitignore's manner", () => {
		assert.ok(gitignoreMatcher('.env')('a/b/.env'));
		assert.ok(gitignoreMatcher('/docs')('docs/a/b') && !gitignoreMatcher('/docs')('x/docs/a'));
		assert.ok(gitignoreMatcher('./src/**')('src/a'));
	});

	it('keep a star inside a component where the vendor does', () => {
		assert.ok(pathGlobMatcher('src/*.ts')('src/a.ts') && !pathGlobMatcher('src/*.ts')('src/a/b.ts'));
		assert.ok(pathGlobMatcher('src/**')('src/a/b.ts') && pathGlobMatcher('src')('src/a/b.ts'));
	});

	it('are made plain', () => {
		assert.equal(normalPath('./a//b/../c'), 'a/c');
		assert.equal(normalPath('../a'), '../a');
		assert.equal(normalPath('/a/./b'), '/a/b');
	});

	it('are not hung by hostile patterns', () => {
		const path = `${'a'.repeat(60)}/${'a'.repeat(60)}`;
		for (const pattern of ['*a*a*a*a*a*a*a*a*a*b', `${'**/'.repeat(40)}b`, `${'{a,a}'.repeat(30)}b`, `${'+(a)'.repeat(20)}b`]) {
			assert.equal(gitignoreMatcher(pattern)(path), false);
			assert.equal(pathGlobMatcher(pattern)(path), false);
		}
	});
});

describe('regular expressions of Rust', () => {
	it('are anchored as their vendor does', () => {
		assert.equal(rustRegex('git status|ls', 'whole-ungrouped')?.('git status | sh'), true);
		assert.equal(rustRegex('git status|ls', 'whole')?.('git status | sh'), false);
		assert.equal(rustRegex('b', 'anywhere')?.('abc'), true);
	});

	it('have no look-around, and one that does not compile is none', () => {
		assert.equal(rustRegex('(?=a)', 'whole'), undefined);
		assert.equal(rustRegex('(', 'whole'), undefined);
	});

	it('run in linear time', () => {
		assert.equal(rustRegex('(a+)+b', 'whole')?.('a'.repeat(5000)), false);
	});

	it('give words of their own', () => {
		assert.equal(regexWords('ourtool wipe --prod.*')[0], 'ourtool wipe --prod');
		assert.deepEqual(regexWords('('), []);
		for (const word of regexWords('kubectl (get|delete) [a-z]+')) assert.match(word, /^kubectl (get|delete) [a-z]+$/);
	});

	it('know a choice outside brackets', () => {
		assert.ok(topLevelChoice('a|b') && !topLevelChoice('(a|b)') && !topLevelChoice('a\\|b') && !topLevelChoice('[|]'));
	});
});

describe('shell texts', () => {
	it('are taken apart with what is inside them', () => {
		const { commands, writes, broken } = splitShell('A=1 make -j "x y" > out && (cd a; rm $(cat f)) 2>&1 | tee log');
		assert.deepEqual(
			commands.map(({ text }) => text),
			['make -j "x y"', 'cd a', 'rm $(cat f)', 'cat f', 'tee log'],
		);
		assert.deepEqual(commands[0]?.words, ['make', '-j', 'x y']);
		assert.deepEqual(commands[0]?.assignments, ['A=1']);
		assert.deepEqual(
			commands.map(({ nested }) => nested),
			[false, true, true, true, false],
		);
		assert.deepEqual(writes, [{ path: 'out' }]);
		assert.equal(broken, false);
	});

	it('are said to be broken when they are', () => {
		for (const text of ['echo "a', 'done', '', '(', 'if true; then']) assert.ok(splitShell(text).broken, text);
	});

	it('never throw', () => {
		const signs = fc.constantFrom(
			'a',
			' ',
			'"',
			"'",
			'$(',
			')',
			'`',
			'|',
			'&',
			';',
			'>',
			'<',
			'\\',
			'\n',
			'{',
			'}',
			'if',
			'do',
			'((',
			'<<E',
			'$',
			'#',
			'!',
		);
		fc.assert(
			fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
				splitShell(parts.join(''));
				shlex(parts.join(''));
				alwaysAsked(parts.join(''));
			}),
			{ seed: 7, numRuns: 1000 },
		);
	});

	it('are not taken apart when nobody would write them', () => {
		for (const text of ['$('.repeat(20_000), '$('.repeat(4000), 'a '.repeat(6000), '$( a '.repeat(2000)])
			assert.ok(splitShell(text).broken);
	});

	it('are split into words as POSIX quotes', () => {
		assert.deepEqual(shlex(`a 'b c' "d\\"e" f\\ g ""`), ['a', 'b c', 'd"e', 'f g', '']);
		assert.equal(shlex('a "b'), undefined);
		assert.equal(shlex('a \\'), undefined);
	});
});

describe('names of MCP tools', () => {
	it('are read in both manners', () => {
		assert.deepEqual(parseMcpUnderscores('mcp__my_server__do_it'), { server: 'my_server', tool: 'do_it' });
		assert.deepEqual(parseMcpUnderscores('mcp__srv'), { server: 'srv', tool: undefined });
		assert.deepEqual(parseMcpAt('@srv/get_*'), { server: 'srv', tool: 'get_*' });
		assert.ok(matchesMcp({ server: 'srv', tool: 'get_*' }, 'srv', 'get_x'));
		assert.ok(matchesMcp({ server: 'srv', tool: undefined }, 'srv', 'anything'));
		assert.ok(!matchesMcp({ server: 'srv', tool: undefined }, 'Srv', 'anything'));
	});
});

import assert from 'node:assert/strict';
import { divide } from '../../../src/acts/catalogue/arguments.ts';
import { alternatives, compilePattern, matches } from '../../../src/acts/catalogue/pattern.ts';

const style = { valued: new Set(['-C', '--context']), longDash: false };
const meets = (pattern: string, words: string) => matches(compilePattern(pattern), divide(words.split(' '), style));

describe('patterns of the catalogue', () => {
	it('find the subcommands behind options and their values', () => {
		assert.ok(meets('tool group delete', 'group delete x'));
		assert.ok(meets('tool group delete', '--context prod group delete x'));
		assert.ok(meets('tool group delete', '--unknown prod group delete x'));
		assert.ok(!meets('tool group delete', 'group list delete'));
	});

	it('ask for options, in clusters and with values', () => {
		assert.ok(meets('tool push --force|-f', 'push -uf origin'));
		assert.ok(!meets('tool push --force|-f', 'push -C f'));
		assert.ok(meets('tool set --mode=~^open$', 'set --mode=open'));
		assert.ok(!meets('tool set --mode=~^open$', 'set --mode=opened'));
	});

	it('forbid options and words', () => {
		assert.ok(!meets('tool sync !--dry-run', 'sync --dry-run'));
		assert.ok(meets('tool sync !~^local', 'sync remote'));
		assert.ok(!meets('tool sync !~^local', 'sync local:x'));
		assert.ok(!meets('tool push -f', 'push -- -f'));
	});

	it('open braces', () => {
		assert.deepEqual(alternatives('{a,b}-{c,d}'), ['a-c', 'a-d', 'b-c', 'b-d']);
	});
});

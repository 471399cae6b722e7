import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../src/text/front-matter.ts';
import { itemsOf, stringOf, valueAt } from '../../src/text/node.ts';
import { readYaml, readYamlAll } from '../../src/text/yaml.ts';
import { documentOf } from '../fixtures/documents.ts';

const document = (text: string) => documentOf('a.yaml', text);

describe('YAML', () => {
	it('gives spans in the text', () => {
		const text = 'rules:\n  - effect: "allow"\n    match: [a b, c]\n';
		const effect = valueAt(itemsOf(valueAt(readYaml(document(text)).root, 'rules'))[0], 'effect');
		assert.equal(text.slice(effect?.start, effect?.end), '"allow"');
	});

	it('keeps tags on scalars', () => {
		const { root, problems } = readYaml(document('Arn: !GetAtt Role.Arn\nName: !Sub "x-y"\n'));
		const arn = valueAt(root, 'Arn');
		assert.deepEqual(problems, []);
		assert.equal(arn?.type === 'string' ? arn.tag : undefined, '!GetAtt');
		assert.equal(stringOf(arn), 'Role.Arn');
	});

	it('resolves aliases and merges, own keys winning', () => {
		const { root } = readYaml(document('base: &b { a: one, c: two }\nown:\n  <<: *b\n  a: mine\nsame: *b\n'));
		assert.equal(stringOf(valueAt(root, 'own', 'a')), 'mine');
		assert.equal(stringOf(valueAt(root, 'own', 'c')), 'two');
		assert.equal(stringOf(valueAt(root, 'same', 'a')), 'one');
	});

	it('reads every document', () => {
		assert.equal(readYamlAll(document('a: 1\n---\nb: 2\n---\nc: 3\n')).length, 3);
		assert.deepEqual(readYamlAll(document('')), []);
	});

	it('says a repeated key', () => {
		assert.match(readYaml(document('a: 1\na: 2\n')).problems[0]?.message ?? '', /repeated/);
	});

	it('bounds an alias bomb', () => {
		const levels = ['a: &a [x, x, x, x, x, x, x, x, x]'];
		for (let at = 1; at < 9; at++)
			levels.push(
				`${'abcdefghi'[at]}: &${'abcdefghi'[at]} [${Array(9)
					.fill(`*${'abcdefghi'[at - 1]}`)
					.join(', ')}]`,
			);
		assert.match(readYaml(document(levels.join('\n'))).problems[0]?.message ?? '', /Aliases repeat too much/);
	});

	for (const [name, text] of [
		['flow lists', '['.repeat(100_000)],
		['flow maps', '{a: '.repeat(100_000)],
		['dashes', '- '.repeat(100_000)],
		['indented keys', Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
	] as const) {
		it(`survives deep ${name}`, () => assert.ok(readYaml(document(text)).problems.length > 0));
	}

	it('never throws, and keeps every place inside the text', () => {
		const signs = fc.constantFrom(
			'a',
			':',
			' ',
			'\n',
			'-',
			'"',
			"'",
			'[',
			']',
			'{',
			'}',
			'&a',
			'*a',
			'!t',
			'|',
			'>',
			'#',
			'?',
			',',
			'<<: ',
			'---\n',
			'\t',
		);
		fc.assert(
			fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
				const text = parts.join('');
				for (const { problems } of readYamlAll(document(text)))
					for (const { place } of problems) assert.ok(place.end <= text.length);
			}),
			{ seed: 7, numRuns: 2000 },
		);
	});
});

describe('front matter', () => {
	it('is read with places in the whole text, and the body begins behind it', () => {
		const text = '---\r\nname: ops\r\n---\r\n# Body\r\n';
		const front = readFrontMatter(documentOf('a.md', text));
		const name = valueAt(front?.tree.root, 'name');
		assert.equal(text.slice(name?.start, name?.end), 'ops');
		assert.equal(text.slice(front?.bodyStart), '# Body\r\n');
	});

	it('is none when it does not begin the text or does not end', () => {
		assert.equal(readFrontMatter(documentOf('a.md', '\n---\na: 1\n---\n')), undefined);
		assert.equal(readFrontMatter(documentOf('a.md', '---\na: 1\n')), undefined);
	});
});

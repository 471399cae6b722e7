import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJson } from '../../src/text/json.ts';
import { entryOf, type TreeNode, valueAt } from '../../src/text/node.ts';
import { documentOf } from '../fixtures/documents.ts';

const read = (text: string, comments = false) => readJson(documentOf('a.json', text), { comments });

describe('JSON', () => {
	it('gives every node its span, quotes included', () => {
		const text = '{ "a": [1, true], "b": null }';
		const { root, problems } = read(text);
		assert.deepEqual(problems, []);
		const entry = entryOf(root, 'a');
		assert.equal(text.slice(entry?.start, entry?.end), '"a": [1, true]');
		assert.equal(text.slice(entry?.key.start, entry?.key.end), '"a"');
		assert.equal(text.slice(valueAt(root, 'b')?.start, valueAt(root, 'b')?.end), 'null');
	});

	it('refuses comments and trailing commas, unless they are allowed', () => {
		const text = '{ // why\n "a": [1, 2,], /* so */ }';
		assert.equal(read(text).problems.length, 4);
		assert.deepEqual(read(text, true).problems, []);
		assert.deepEqual(plain(read(text, true).root), { a: [1, 2] });
	});

	it('complains at the place and keeps the rest', () => {
		const { root, problems } = read('{ "a": 1 "b": 2, "c" }');
		assert.deepEqual(plain(root), { a: 1, b: 2 });
		assert.deepEqual(
			problems.map(({ place }) => place.start),
			[9, 17],
		);
	});

	it('passes over a byte order mark', () => {
		assert.deepEqual(read('\uFEFF{}').problems, []);
	});

	it('takes the last of repeated keys', () => {
		assert.deepEqual(plain(valueAt(read('{"a":1,"a":2}').root, 'a')), 2);
	});

	for (const [name, text] of [
		['arrays', '['.repeat(100_000)],
		['objects', '{"a":'.repeat(100_000)],
		['closed arrays', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
	] as const) {
		it(`reads 100,000 nested ${name} without overflowing, and says where it stopped`, () => {
			const { problems } = read(text);
			assert.match(problems[0]?.message ?? '', /Nested deeper than 200 levels/);
		});
	}

	it('says few problems of a text that is wrong throughout', () => {
		assert.equal(read('x '.repeat(10_000)).problems.length, 50);
	});

	it('has problems exactly when JSON.parse refuses, and else the same value', () => {
		fc.assert(
			fc.property(mutated, (text) => {
				const parsed = parse(text);
				const { root, problems } = read(text);
				assert.equal(problems.length === 0, parsed !== undefined, `${JSON.stringify(text)}: ${problems[0]?.message}`);
				if (parsed) assert.deepEqual(plain(root), parsed.value);
			}),
			{ seed: 7, numRuns: 3000 },
		);
	});
});

/** JSON with up to three characters cut out, put in or exchanged. */
const mutated = fc
	.tuple(
		fc.json({ maxDepth: 4 }),
		fc.array(
			fc.tuple(
				fc.nat(200),
				fc.constantFrom('', ',', '"', '{', '}', '[', ']', ':', '\\', '0', '-', '.', 'e', ' ', '//', '\n', '\u0001'),
			),
			{
				maxLength: 3,
			},
		),
	)
	.map(([text, changes]) =>
		changes.reduce(
			(before, [at, sign]) =>
				before.slice(0, at % (before.length + 1)) + sign + before.slice((at % (before.length + 1)) + (at % 2)),
			text,
		),
	);

function parse(text: string): { value: unknown } | undefined {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return undefined;
	}
}

function plain(node: TreeNode | undefined): unknown {
	if (!node) return undefined;
	if (node.type === 'array') return node.items.map(plain);
	if (node.type !== 'object') return node.value;
	const value: Record<string, unknown> = {};
	for (const entry of node.entries)
		Object.defineProperty(value, String(entry.key.value), {
			value: plain(entry.value),
			enumerable: true,
			configurable: true,
			writable: true,
		});
	return value;
}

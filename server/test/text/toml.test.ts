import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entriesOf, type TreeNode, valueAt } from '../../src/text/node.ts';
import { readToml } from '../../src/text/toml.ts';
import { documentOf } from '../fixtures/documents.ts';

const read = (text: string) => readToml(documentOf('config.toml', text));

/** A tree as plain data, to compare. */
function plain(node: TreeNode | undefined): unknown {
	if (!node) return undefined;
	if (node.type === 'array') return node.items.map(plain);
	if (node.type === 'object') return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plain(value)]));
	return node.value;
}

describe('TOML', () => {
	it('reads headers, dotted keys, inline tables and arrays of tables into one tree', () => {
		const text = 'a.b = 1\n[x."y z"]\nk = [1, { z = true }]\n[[q]]\nn = 1\n[[q]]\nn = 2\n[q.in]\nm = "s"\n[x]\nd = 1979-05-27\n';
		const tree = read(text);
		assert.deepEqual(tree.problems, []);
		assert.deepEqual(plain(tree.root), {
			a: { b: 1 },
			x: { 'y z': { k: [1, { z: true }] }, d: '1979-05-27' },
			q: [{ n: 1 }, { n: 2, in: { m: 's' } }],
		});
	});

	it('gives every node the place where it stands', () => {
		const text = '# head\n[servers.db]\nmode = "approve"\nlist = ["a", "b"]\n';
		const { root } = read(text);
		const at = (...path: string[]): string => {
			const node = valueAt(root, ...path);
			return text.slice(node?.start, node?.end);
		};
		assert.equal(at('servers', 'db', 'mode'), '"approve"');
		assert.equal(at('servers', 'db', 'list'), '["a", "b"]');
		assert.equal(at('servers', 'db'), '[servers.db]\nmode = "approve"\nlist = ["a", "b"]');
		const entry = entriesOf(valueAt(root, 'servers', 'db'))[0];
		assert.equal(text.slice(entry?.start, entry?.end), 'mode = "approve"');
	});

	it('says where an error is and reads what stands before its statement', () => {
		const text = 'a = 1\nb = [\n  "x",\n]\nc = \nd = 4\n';
		const tree = read(text);
		assert.equal(tree.problems.length, 1);
		assert.equal(text.slice(0, tree.problems[0]?.place.start).split('\n').length, 5);
		assert.deepEqual(plain(tree.root), { a: 1, b: ['x'] });
	});

	it('does not read half of a statement that spans lines', () => {
		assert.deepEqual(plain(read('a = 1\nb = """\nc = 3\n').root), { a: 1 });
		assert.deepEqual(plain(read('a = 1\nb = [\n  "x",\nc = 3\n').root), { a: 1 });
	});

	it('refuses a key that is defined twice, as every TOML parser does', () => {
		const tree = read('[a]\nx = 1\n[b]\ny = 2\n[a]\nz = 3\n');
		assert.equal(tree.problems.length, 1);
		assert.deepEqual(plain(tree.root), { a: { x: 1 }, b: { y: 2 } });
	});

	it('gives an empty object for an empty text, and nothing where nothing could be read', () => {
		assert.deepEqual(plain(read('').root), {});
		assert.deepEqual(read('').problems, []);
		assert.equal(read('= = =').root, undefined);
		assert.equal(read('= = =').problems.length, 1);
	});

	it('says that deep nesting is not read, and lives through hostile text', () => {
		const deep = read(`a = ${'['.repeat(500)}${']'.repeat(500)}\nb = 1\n`);
		assert.equal(deep.problems.length, 1);
		assert.equal(plain(valueAt(deep.root, 'b')), 1);
		for (const text of [`a = ${'{b = '.repeat(3000)}1${'}'.repeat(3000)}`, `${'x.'.repeat(5000)}y = 1`, '['.repeat(20_000)]) {
			assert.ok(read(text).problems.length > 0, text.slice(0, 20));
		}
	});

	it('never throws, and keeps every place inside the text', () => {
		const pieces = fc.constantFrom(
			'a',
			'=',
			' ',
			'"',
			"'''",
			'"""',
			'[',
			']',
			'{',
			'}',
			'\n',
			'#',
			'1',
			',',
			'.',
			'\\',
			'é',
			'[[t]]',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
				const text = parts.join('');
				const { root, problems } = read(text);
				const inside = (node: TreeNode): boolean =>
					node.start >= 0 &&
					node.start <= node.end &&
					node.end <= text.length &&
					(node.type === 'array'
						? node.items.every(inside)
						: node.type !== 'object' || node.entries.every(({ key, value }) => inside(key) && inside(value)));
				return (!root || inside(root)) && problems.every(({ place }) => place.start <= place.end && place.end <= text.length);
			}),
		);
	});
});

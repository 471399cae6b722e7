import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCedar } from '../../src/read/formats/agentcore/cedar.ts';
import { EXPRESSION, readHcl } from '../../src/text/hcl.ts';
import type { TreeNode } from '../../src/text/node.ts';
import { documentOf } from '../fixtures/documents.ts';

/** A tree as plain values; an expression shows its source between angle brackets. */
function plain(node: TreeNode | undefined): unknown {
	if (node?.type === 'object') return node.entries.map(({ key, value }) => [key.value, plain(value)]);
	if (node?.type === 'array') return node.items.map(plain);
	return node?.tag === EXPRESSION ? `<${node.value}>` : node?.value;
}

function read(text: string): { value: unknown; problems: readonly string[] } {
	const { root, problems } = readHcl(documentOf('main.tf', text));
	return { value: plain(root), problems: problems.map(({ message }) => message) };
}

const value = (text: string): unknown => (read(`a = ${text}\n`).value as [string, unknown][])[0]?.[1];

describe('HCL', () => {
	it('makes of blocks what the JSON form makes of them', () => {
		const { value: found, problems } = read(
			'resource "a" "b" {\n  c = 1 # one\n  d { e = true }\n  d { e = false }\n}\nlocals {}\n',
		);
		const body = [
			['c', 1],
			['d', [['e', true]]],
			['d', [['e', false]]],
		];
		assert.deepEqual(found, [
			['resource', [['a', [['b', body]]]]],
			['locals', []],
		]);
		assert.deepEqual(problems, []);
	});

	it('reads strings, heredocs, lists and objects', () => {
		assert.equal(value(`"a\\"b \${var.x["y"]}"`), `a"b \${var.x["y"]}`);
		assert.equal(value(`"\${"}"} b"`), `\${"}"} b`);
		assert.equal(value('<<-EOT\n  { "a": 1 }\n  EOT'), '  { "a": 1 }\n');
		assert.deepEqual(value('["a", /* b */ 2,\n null,]'), ['a', 2, null]);
		assert.deepEqual(value('{ a = 1, "b c" : "d"\n (e) = true\n f-g = [] }'), [
			['a', 1],
			['b c', 'd'],
			['(e)', true],
			['f-g', []],
		]);
	});

	it('keeps what it does not evaluate as its source', () => {
		for (const text of [
			'var.a',
			'a.b[0].c',
			'-1',
			'!var.a',
			'f(1, "x")',
			'a == 1 ? "b" : "c"',
			'x ? y : z',
			'[for a in b : a]',
			'{ for a in b : a => 1 }',
			'1 + 2',
			'a[*].b',
			'(var.a).b',
		])
			assert.match(JSON.stringify(value(text)), /<.+>/, text);
		assert.equal(value('a.b ? "c" : d'), '<a.b ? "c" : d>');
	});

	it('looks into what only joins lists, and into jsonencode', () => {
		assert.deepEqual(value('concat(["a"], var.b, distinct(["c"]))'), ['a', '<var.b>', 'c']);
		assert.deepEqual(value('var.x ? ["a"] : []'), ['a']);
		assert.deepEqual(value('jsonencode({ a = ["b"] })'), [['a', ['b']]]);
		assert.deepEqual(value('merge({ a = 1 }, { b = 2 })'), [
			['a', 1],
			['b', 2],
		]);
	});

	it('gives places that hold the text', () => {
		const text = 'a "b" {\n  c = ["d", f(x)]\n}\n';
		const { root } = readHcl(documentOf('main.tf', text));
		const list =
			root?.type === 'object' && root.entries[0]?.value.type === 'object' ? root.entries[0].value.entries[0]?.value : undefined;
		const items = list?.type === 'object' ? list.entries[0]?.value : undefined;
		assert.ok(items?.type === 'array');
		assert.deepEqual(
			items.items.map(({ start, end }) => text.slice(start, end)),
			['"d"', 'f(x)'],
		);
	});

	it('says what it could not read, and reads the rest', () => {
		const { value: found, problems } = read('a = \n= 3\nb = "open\nc = 1\n}\nd = 2\n');
		assert.ok(problems.length >= 3);
		assert.deepEqual(
			(found as unknown[][]).filter(([key]) => key === 'c' || key === 'd'),
			[
				['c', 1],
				['d', 2],
			],
		);
	});

	it('reads deep, long and truncated texts in time', () => {
		const started = performance.now();
		for (const text of [
			'a = '.padEnd(20_000, '['),
			'a = '.padEnd(20_000, '{'),
			'a = '.padEnd(20_000, '!'),
			'a {'.repeat(5000),
			`a = ${'f('.repeat(9000)}`,
			`\${`.repeat(9000),
			`a = "${`\${`.repeat(9000)}`,
			'<<A\n'.repeat(2000),
			`a = ${'x ? '.repeat(5000)}`,
		])
			readHcl(documentOf('main.tf', text));
		assert.ok(performance.now() - started < 3000);
	});

	it('never throws, and keeps places inside the text', () => {
		const pieces = fc.constantFrom(
			'a',
			'"',
			'{',
			'}',
			'[',
			']',
			'(',
			')',
			'=',
			':',
			'?',
			',',
			'\n',
			' ',
			'$',
			'<<E',
			'E',
			'#',
			'/*',
			'*/',
			'-',
			'!',
			'1',
			'.',
			'for ',
			'jsonencode(',
			'\\',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
				const text = parts.join('');
				const { root, problems } = readHcl(documentOf('main.tf', text));
				const check = (node: TreeNode): void => {
					assert.ok(node.start <= node.end && node.end <= text.length);
					if (node.type === 'object') for (const { value: held } of node.entries) check(held);
					if (node.type === 'array') node.items.forEach(check);
				};
				if (root) check(root);
				for (const { place } of problems) assert.ok(place.end <= text.length);
			}),
			{ seed: 7, numRuns: 2000 },
		);
	});
});

describe('Cedar', () => {
	it('never throws, and keeps places inside the text', () => {
		const pieces = fc.constantFrom(
			'permit',
			'forbid',
			'(',
			')',
			'principal',
			',',
			'action == Action::"a"',
			'resource',
			';',
			'"',
			'{',
			'}',
			' when ',
			'@id("x")',
			'//',
			'\n',
			'[',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
				const text = parts.join('');
				const { policies, broken } = readCedar(text);
				for (const { start, end } of [...policies, ...broken]) assert.ok(start <= end && end <= text.length);
			}),
			{ seed: 7, numRuns: 2000 },
		);
		readCedar('permit('.repeat(20_000));
		readCedar('"'.repeat(20_001));
	});
});

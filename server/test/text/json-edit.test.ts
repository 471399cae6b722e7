import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../src/text/edit.ts';
import { readJson } from '../../src/text/json.ts';
import { appendEntry, appendItem, removeItem } from '../../src/text/json-edit.ts';
import { documentOf } from '../fixtures/documents.ts';

function removed(text: string, at: number): string {
	const document = documentOf('a.json', text);
	const { root } = readJson(document, { comments: true });
	assert.ok(root?.type === 'array');
	const item = root.items[at];
	assert.ok(item);
	return applyEdits(text, removeItem(document, root, item));
}

describe('edits of JSON', () => {
	it('take an item out with its comma', () => {
		assert.equal(removed('[1, 2, 3]', 0), '[2, 3]');
		assert.equal(removed('[1, 2, 3]', 1), '[1, 3]');
		assert.equal(removed('[1, 2, 3]', 2), '[1, 2]');
		assert.equal(removed('[1]', 0), '[]');
	});

	it('take a line out with its item', () => {
		assert.equal(removed('[\n\t1,\n\t2\n]', 0), '[\n\t2\n]');
		assert.equal(removed('[\n\t1,\n\t2\n]', 1), '[\n\t1\n]');
		assert.equal(removed('[\r\n  1,\r\n  2\r\n]', 0), '[\r\n  2\r\n]');
	});

	it('leave comments alone', () => {
		assert.equal(removed('[\n  1, // one\n  // two follows\n  2\n]', 1), '[\n  1 // one\n  // two follows\n]');
	});

	it('leave JSON, whatever is taken out of it', () => {
		const layouts = fc.constantFrom(undefined, 1, '\t');
		fc.assert(
			fc.property(
				fc.array(fc.jsonValue({ maxDepth: 1 }), { minLength: 1, maxLength: 6 }),
				layouts,
				fc.nat(5),
				(items, layout, at) => {
					const index = at % items.length;
					const kept = items.filter((_, each) => each !== index);
					assert.deepEqual(
						JSON.parse(removed(JSON.stringify(items, undefined, layout), index)),
						JSON.parse(JSON.stringify(kept)),
					);
				},
			),
			{ seed: 7, numRuns: 500 },
		);
	});

	it('add an item and an entry as their neighbours stand', () => {
		const add = (text: string): string => {
			const document = documentOf('a.json', text);
			const { root } = readJson(document, { comments: true });
			if (root?.type === 'array') return applyEdits(text, [appendItem(document, root, '9')]);
			assert.ok(root?.type === 'object');
			return applyEdits(text, [appendEntry(document, root, 'z', '9')]);
		};
		assert.equal(add('[]'), '[9]');
		assert.equal(add('[1]'), '[1, 9]');
		assert.equal(add('[\n  1\n]'), '[\n  1,\n  9\n]');
		assert.equal(add('[\n  1, // one\n]'), '[\n  1,\n  9, // one\n]');
		assert.equal(add('{}'), '{ "z": 9 }');
		assert.equal(add('{\n\t"a": 1\n}'), '{\n\t"a": 1,\n\t"z": 9\n}');
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsOf } from './answer.ts';

const MEGABYTE = 1_000_000;

describe('hostile contracts', () => {
	for (const [name, text] of [
		['a megabyte of brackets', '('.repeat(MEGABYTE)],
		['a megabyte of square brackets', '['.repeat(MEGABYTE)],
		['a megabyte of stars', '*'.repeat(MEGABYTE)],
		['a megabyte of tildes', '~~a '.repeat(MEGABYTE / 4)],
		['a megabyte of pipes', '|'.repeat(MEGABYTE)],
		['a megabyte of tags', '<table\n'.repeat(MEGABYTE / 7)],
		['a megabyte of comments', '<!-- '.repeat(MEGABYTE / 5)],
		['one sentence of a megabyte', `The Agent may ${'delete data and '.repeat(MEGABYTE / 16)}`],
		['a megabyte of modals', 'The Agent may '.repeat(MEGABYTE / 14)],
		['a megabyte of full stops', 'a. '.repeat(MEGABYTE / 3)],
		['a megabyte of quotes', '"'.repeat(MEGABYTE)],
		['sixty thousand headings', '# a\n'.repeat(MEGABYTE / 16)],
		['fifty thousand items', '1. a\n'.repeat(MEGABYTE / 20)],
		['a megabyte of enumerations', `The Agent may ${'(a) b '.repeat(MEGABYTE / 6)}`],
		['ten thousand nested quotes', `${'>'.repeat(10_000)} The Agent may delete data.`],
		['ten thousand nested lists', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
		['nested marks on one line', `${'- '.repeat(10_000)}The Agent may delete data.`],
		['NUL bytes', `The\u0000 Agent may \u0000delete data.${'\u0000'.repeat(1000)}`],
		['a megabyte of digits', '1.'.repeat(MEGABYTE / 2)],
		['a megabyte of underscores', '_'.repeat(MEGABYTE)],
		['a megabyte of defined terms', '"A" means b. '.repeat(MEGABYTE / 13)],
		['a megabyte of logs', 'logs within '.repeat(MEGABYTE / 12)],
	] as const) {
		it(`reads ${name} in time`, () => {
			const start = performance.now();
			factsOf(text);
			assert.ok(performance.now() - start < 8000);
		}).timeout(15_000);
	}

	it('never throws, and keeps every place inside the text', () => {
		const words = fc.constantFrom(
			'The Agent',
			' may ',
			' not ',
			'delete',
			' Customer Data',
			'\n',
			'\n\n',
			'## 2. ',
			'- ',
			'(a) ',
			'|',
			' in staging',
			'.',
			':',
			'**',
			'"',
			'[',
			'](',
			'<!--',
			'-->',
			'~~',
			'1.1 ',
			'Schedule 2',
			'\u0000',
			'\r\n',
			'{#x}',
			'```\n',
			'> ',
			'---\n',
			'unless ',
			'approval',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 60 }), (pieces) => {
				const text = pieces.join('');
				const { clauses, norms, remarks, references } = factsOf(text);
				const places = [
					...clauses,
					...norms.map(({ place }) => place),
					...norms.flatMap(({ parts }) => [...parts.acts, ...parts.conditions].map(({ place }) => place)),
				];
				for (const { start, end } of [...places, ...[...(remarks ?? []), ...(references ?? [])].map(({ place }) => place)]) {
					assert.ok(start >= 0 && start <= end && end <= text.length);
				}
				assert.equal(new Set(clauses.map(({ id }) => id)).size, clauses.length);
			}),
			{ numRuns: 500, seed: 5 },
		);
	});
});

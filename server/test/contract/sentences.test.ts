import assert from 'node:assert/strict';
import { factsOf, outcomeOf } from './answer.ts';
import { halfOf, made, measure, written } from './measure.ts';

describe('sentences of contracts', () => {
	for (const half of ['building', 'measuring'] as const) {
		it(`reads permits with precision 0.99 and recall 0.90 on the ${half} half`, () => {
			const questions = [...written(), ...made()].filter((question) => halfOf(question.text) === half);
			const figures = measure(questions);
			assert.ok(figures.permits >= 100, `only ${figures.permits} permits`);
			assert.ok(figures.precision >= 0.99, figures.wrong.join('\n'));
			assert.ok(figures.recall >= 0.9, figures.wrong.join('\n'));
			assert.ok(figures.right / figures.questions >= 0.97, figures.wrong.join('\n'));
		});
	}

	it('never takes a trap for a permission', () => {
		const traps = [...written(), ...made()].filter(
			(question) => question.trap !== undefined && !question.outcome.startsWith('permits'),
		);
		assert.ok(traps.length > 100);
		for (const { text, act, environment, trap } of traps) {
			assert.doesNotMatch(outcomeOf(factsOf(text).norms, act, environment), /^permits/, `${trap}: ${text}`);
		}
	});

	it('reads the least edited sentence beside every trap as a firm permit', () => {
		const pairs = [...written(), ...made()].filter((question) => question.pair !== undefined);
		assert.ok(pairs.length > 100);
		for (const { pair, trap } of pairs) {
			const { norms } = factsOf(pair as string);
			const firm = norms.some((norm) => norm.modality === 'permit' && norm.actor === 'agent' && norm.firmness === 'firm');
			assert.ok(firm, `${trap}: ${pair}`);
		}
	});

	it('does not read an approval that names no agent outside the language of systems (known gap)', () => {
		// "No publication is made without approval" is how contracts speak of press releases, so it stays silent.
		const text = 'No publication is made without the explicit approval of Client.';
		assert.equal(outcomeOf(factsOf(text).norms, 'publish', 'unknown'), 'silent');
	});
});

import assert from 'node:assert/strict';
import type { Answer, HeldCondition, Verdict } from '../../src/model/model.ts';
import { verdictOf } from '../../src/model/verdict.ts';

const NOWHERE = { uri: 'MSA.md', start: 0, end: 0 };

/** An approval by the client that the configuration shows, or does not. */
function approval(shown: boolean): readonly HeldCondition[] {
	return [{ condition: { kind: 'approval', text: 'with approval', place: NOWHERE }, evidence: shown ? NOWHERE : null }];
}

/** The table of the design, section 7: a row a decision, a column what the norms say. */
const TABLE: readonly [decision: 'allow' | 'ask', answer: Answer, conditions: readonly HeldCondition[], verdict: Verdict][] = [
	['allow', 'permits', [], 'covered'],
	['allow', 'permits', approval(false), 'conditional'],
	['allow', 'permits-with-approval', approval(false), 'conflict'],
	['allow', 'permits-with-approval', approval(true), 'conflict'],
	['allow', 'prohibits', [], 'conflict'],
	['allow', 'silent', [], 'not-mentioned'],
	['allow', 'unresolved', [], 'unresolved'],
	['allow', 'ambiguous', [], 'ambiguous'],
	['ask', 'permits', [], 'covered'],
	['ask', 'permits-with-approval', approval(false), 'conditional'],
	['ask', 'permits-with-approval', approval(true), 'covered'],
	['ask', 'prohibits', [], 'conflict'],
	['ask', 'silent', [], 'not-mentioned'],
	['ask', 'unresolved', [], 'unresolved'],
	['ask', 'ambiguous', [], 'ambiguous'],
];

describe('verdict', () => {
	for (const [decision, said, conditions, verdict] of TABLE) {
		const shown = conditions.map((held) => (held.evidence ? ', evidenced' : ', not evidenced')).join('');
		it(`${decision} where the contract ${said}${shown} is ${verdict}`, () => {
			assert.equal(verdictOf(decision, said, conditions), verdict);
		});
	}
});

import assert from 'node:assert/strict';
import { ACT_IDS } from '../../src/acts/act.ts';
import { DEFINITION, PILLAR_SENTENCES, permission, permissionWithApproval } from '../../src/fix/draft.ts';
import { answer } from '../../src/model/answer.ts';
import { contractFactsOf } from '../../src/read/contract/facts.ts';
import { PILLARS } from '../../src/read/contract.ts';
import { documentOf } from '../fixtures/documents.ts';

/** What a contract that holds only the definition and a drafted clause says. */
function said(sentence: string, act: (typeof ACT_IDS)[number], environment: string): string {
	const facts = contractFactsOf(documentOf('MSA.md', `# MSA\n\n## 1. AI agents\n\n1.1 ${DEFINITION}\n\n1.2 ${sentence}\n`));
	return answer({ facts, stack: [] }, act, environment).answer;
}

describe('a drafted clause says what it was drafted for', () => {
	for (const act of ACT_IDS) {
		it(`to permit ${act}`, () => {
			assert.equal(said(permission([act], ['unknown']), act, 'unknown'), 'permits', permission([act], ['unknown']));
			assert.equal(said(permissionWithApproval([act], ['unknown']), act, 'production'), 'permits-with-approval');
		});
		it(`to permit ${act} in one environment`, () => {
			assert.equal(said(permission([act], ['staging']), act, 'staging'), 'permits', permission([act], ['staging']));
			assert.equal(said(permission([act], ['staging']), act, 'production'), 'silent');
		});
	}

	it('to permit every act at once', () => {
		for (const act of ACT_IDS) assert.equal(said(permission(ACT_IDS, ['production']), act, 'production'), 'permits', act);
	});

	for (const pillar of PILLARS) {
		it(`to raise the pillar ${pillar}`, () => {
			const text = `# MSA\n\n## 1. AI agents\n\n1.1 ${DEFINITION}\n\n${PILLAR_SENTENCES[pillar].map((each, at) => `1.${at + 2} ${each}`).join('\n\n')}\n`;
			assert.notEqual(contractFactsOf(documentOf('MSA.md', text)).pillars[pillar].state, 'absent');
		});
	}
});

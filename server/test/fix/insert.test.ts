import assert from 'node:assert/strict';
import { insertSentences } from '../../src/fix/insert.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { documentOf } from '../fixtures/documents.ts';

const DEFINED = '"Agent" means an AI agent.';

/** A contract that defines its agent, and the same with a sentence put in: only what is inserted differs. */
const STYLES: readonly [style: string, before: string, inserted: string, after?: string][] = [
	['decimal paragraphs', `## 1. Terms\n\n1.1 ${DEFINED}\n\n## 2. Fees\n\n2.1 Fees.\n`, '\n\n## 3. AI agents\n\n3.1 New.'],
	['articles', `## ARTICLE I - TERMS\n\n**1.1** ${DEFINED}\n`, '\n\n## ARTICLE II - AI AGENTS\n\n**2.1** New.'],
	['letters', `## A. Terms\n\n1. ${DEFINED}\n2. More.\n`, '\n\n## B. AI agents\n\n1. New.'],
	['items that are all 1.', `## Terms\n\n1. ${DEFINED}\n1. More.\n`, '\n\n## AI agents\n\n1. New.'],
	['plain paragraphs', `## Terms\n\n${DEFINED}\n`, '\n\n## AI agents\n\nNew.'],
	[
		'an exhibit behind the body',
		`## 1. Terms\n\n1.1 ${DEFINED}\n`,
		'\n\n## 2. AI agents\n\n2.1 New.',
		'\n---\n\n## Exhibit A\n\nText.\n',
	],
	['a section on agents', `## 4. AI agents\n\n4.1 ${DEFINED}\n\n4.2 More.\n`, '\n\n4.3 New.', '\n## 5. Fees\n\n5.1 Fees.\n'],
	['lettered items in a section on agents', `## 2) Agents\n\n(a) ${DEFINED}\n(b) More.\n`, '\n(c) New.', '\n## Signatures\n'],
	['a bulleted section on agents', `## Agents\n\n- ${DEFINED}\n`, '\n- New.', '\n## Fees\n\nFees.\n'],
];

describe('a drafted clause', () => {
	for (const [style, before, inserted, after = ''] of STYLES) {
		it(`is numbered and set as its neighbours: ${style}`, () => {
			const document = documentOf('MSA.md', before + after);
			const { edit } = insertSentences(document, ['New.']);
			assert.equal(applyEdits(document.text, [edit]), before.trimEnd() + inserted + (after === '' ? '\n' : `\n${after}`));
		});
	}

	it('brings the definition where the contract has none', () => {
		const document = documentOf('MSA.md', '# MSA\n\n## 1. Fees\n\n1.1 Fees.\n');
		assert.match(insertSentences(document, ['New.']).edit.newText, /2\.1 "Agent" means .*\n\n2\.2 New\./);
	});

	it('keeps the line endings of the file', () => {
		const document = documentOf('MSA.md', `## 1. Terms\r\n\r\n1.1 ${DEFINED}\r\n`);
		assert.equal(insertSentences(document, ['New.']).edit.newText, '\r\n\r\n## 2. AI agents\r\n\r\n2.1 New.');
	});

	it('takes no heading from a code fence, a comment or front matter', () => {
		const text = `---\n# 8. no\n---\n\n## 1. Terms\n\n1.1 ${DEFINED}\n\n\`\`\`\n## 9. no\n\`\`\`\n\n<!--\n## 7. no\n-->\n`;
		assert.match(insertSentences(documentOf('MSA.md', text), ['New.']).edit.newText, /## 2\. AI agents/);
	});

	it('writes into an empty file', () => {
		assert.match(insertSentences(documentOf('MSA.md', ''), ['New.']).edit.newText, /^## AI agents\n\n"Agent" means/);
	});
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCall } from '../../src/acts/call.ts';
import type { AgentFormat, Policy } from '../../src/read/agent.ts';
import { USUAL_RUN } from '../../src/read/agent.ts';
import { format as agentcore } from '../../src/read/formats/agentcore/agentcore.ts';
import { format as bedrock } from '../../src/read/formats/bedrock/bedrock.ts';
import { format as claudeCode } from '../../src/read/formats/claude-code/claude-code.ts';
import { format as iam } from '../../src/read/formats/iam/iam.ts';
import { format as kiro } from '../../src/read/formats/kiro/kiro.ts';
import type { Document } from '../../src/text/document.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { documentOf } from '../fixtures/documents.ts';
import { type PageCase, readPage } from '../fixtures/page.ts';

const pages = join(import.meta.dirname, '../../../test-fixtures/agents');

/** Whatever a page's case allows by a rule, the rule no longer allows once it was restricted. */
describe('restricting a rule', () => {
	for (const [format, least] of [
		[claudeCode, 15],
		[kiro, 15],
		[iam, 15],
		[bedrock, 12],
		[agentcore, 8],
	] as const) {
		it(`changes what ${format.title} decides`, () => {
			const page = readPage(readFileSync(join(pages, `${format.id}.md`), 'utf8'));
			const tried = page.cases.map((pageCase) => tryCase(format, pageCase)).reduce((sum, each) => sum + each, 0);
			assert.ok(tried >= least, `only ${tried} rules could be restricted`);
		});
	}
});

function tryCase(format: AgentFormat, pageCase: PageCase): number {
	const documents = pageCase.files.map(({ path, text }) => documentOf(path, text));
	let tried = 0;
	for (const fence of pageCase.fences.filter(({ info }) => /^decide(?: agent=\S+)?$/.test(info))) {
		const agent = /agent=(\S+)/.exec(fence.info)?.[1];
		for (const row of fence.text.split('\n').filter((line) => line.startsWith('allow | '))) {
			const call = parseCall(row.split(' | ').slice(1, -1).join(' | '));
			const policy = policyOf(format, documents, agent);
			const { rule } = format.decide(policy, call, USUAL_RUN);
			const document = documents.find(({ uri }) => uri === rule?.place.uri);
			if (!rule || !document) continue;
			for (const to of ['ask', 'deny'] as const) {
				const edits = format.restrict?.(rule, to, document) ?? [];
				if (edits.length === 0) continue;
				tried++;
				const after: readonly Document[] = documents.map(
					(each): Document => (each === document ? documentOf(each.uri, applyEdits(each.text, edits)) : each),
				);
				const text: string | undefined = after[documents.indexOf(document)]?.text;
				// An agent of which no file says anything any more has no policy, and is allowed nothing.
				if (after.every((each) => format.read(each).every((facts) => facts.agent !== policy.agent))) continue;
				const decided = format.decide(policyOf(format, after, agent), call, USUAL_RUN);
				assert.ok(decided.decision !== 'allow' || decided.rule?.text !== rule.text, `${row} still holds after ${to} in\n${text}`);
				if (to === 'deny' && decided.rule?.text === rule.text) assert.equal(decided.decision, 'deny', text);
			}
		}
	}
	return tried;
}

function policyOf(format: AgentFormat, documents: readonly Document[], agent: string | undefined): Policy {
	const facts = documents.flatMap((document) => format.read(document));
	const wanted = agent ?? facts[0]?.agent;
	const [policy] = format.merge(facts.filter((each) => each.agent === wanted));
	assert.ok(policy);
	return policy;
}

import assert from 'node:assert/strict';
import { isContract } from '../../src/read/contract/is-contract.ts';
import type { Pillar } from '../../src/read/contract.ts';
import { factsOf, outcomeOf } from './answer.ts';

const CLASSIC = `# Master Services Agreement

## 1. Confidentiality

The Recipient shall destroy all records of Confidential Information and keep an audit log for seven years.

## 2. Liability

Provider's liability shall not exceed the fees paid in twelve months. Provider shall notify Client of a security incident within 72 hours.
`;

const AGENTIC = `# MSA

## 4. Agents

4.1 "Agent" means an AI agent that Provider runs.

4.2 The Agent may delete data in staging. Any act that is not listed here is prohibited.

4.3 Provider shall stop the Agent within five minutes.

## 5. Logs of the Agent

Provider shall log every act of the Agent and retain the logs for 13 months in append-only form. Client holds a copy of the logs in its own account.

## 6. Incidents

"Agent Incident" means harm caused by the Agent. Provider shall notify Client of an Agent Incident within 24 hours and deliver a root-cause report on it within five days.
Responsibility for an Agent Incident is allocated among the decision of the Agent, the instruction of the operator, the configuration and the vendor.
`;

function stateOf(text: string, pillar: Pillar, part?: string): string {
	const facts = factsOf(text).pillars[pillar];
	return part === undefined ? facts.state : (facts.parts.find(({ name }) => name === part)?.state ?? 'unknown');
}

function remarksOf(text: string): string[] {
	return (factsOf(text).remarks ?? []).map(({ kind, text: words, place }) => {
		assert.ok(place.end > place.start);
		return `${kind}: ${words}`;
	});
}

describe('pillars', () => {
	it('are not made of the words of a contract without agents', () => {
		for (const pillar of ['boundary', 'logging', 'attribution'] as const) assert.equal(stateOf(CLASSIC, pillar), 'absent');
		assert.equal(stateOf(CLASSIC, 'liability'), 'weak');
		assert.equal(stateOf(CLASSIC, 'liability', 'cap'), 'weak');
	});

	it('are found in parts where agents are spoken of', () => {
		for (const pillar of ['boundary', 'logging', 'attribution'] as const)
			assert.equal(stateOf(AGENTIC, pillar), 'present', pillar);
		for (const part of ['list', 'default', 'environment', 'stop'])
			assert.equal(stateOf(AGENTIC, 'boundary', part), 'present', part);
		for (const part of ['content', 'retention', 'integrity', 'custody'])
			assert.equal(stateOf(AGENTIC, 'logging', part), 'present', part);
		assert.equal(stateOf(AGENTIC, 'logging', 'access'), 'absent');
		assert.equal(stateOf(AGENTIC, 'liability'), 'absent');
	});

	it('lose the part whose clause is taken out', () => {
		assert.equal(stateOf(AGENTIC.replace(' in append-only form', ''), 'logging', 'integrity'), 'absent');
		assert.equal(stateOf(AGENTIC.replace(' within 24 hours', ''), 'attribution', 'root-cause-deadline'), 'present');
	});
});

describe('remarks', () => {
	for (const [text, wanted] of [
		['The Agent may delete [DATA CATEGORY].', /unfilled-placeholder: \[DATA CATEGORY\]/],
		['[Drafting note: name the approver of the Agent.]', /unfilled-placeholder: \[Drafting note/],
		['The fee is ________ a month.', /unfilled-placeholder: ____/],
		['The Agent may delete data during the Change Window.', /undefined-term: Change Window/],
		['Logs of the Agent are kept by the Provider alone.', /vendor-held-logs/],
		["Incidents caused by Customer's configuration of permissions are not Agent Incidents.", /configuration-blamed/],
		['The Agent may take any action that it considers necessary.', /open-ended-authority: any action/],
		['Provider shall notify Client of an Agent incident promptly.', /missing-notice-window/],
		['Provider is not liable for loss of data that the Agent causes.', /uncapped-or-unpriced-harm/],
		['## 1. A\n\n1.1 As in Section 9.4.\n\n## 2. B\n\n2.1 Text.\n', /dangling-reference: Section 9.4/],
	] as const) {
		it(`see ${wanted.source}`, () => assert.match(remarksOf(text).join('\n'), wanted));
	}

	it('are silent where the words are in order', () => {
		assert.deepEqual(
			remarksOf(
				'## 1. Agent\n\n1.1 "Agent" means an AI agent.\n\n1.2 The Agent may delete data, as Section 1.1 says. - [x] done\n',
			),
			[],
		);
	});
});

describe('references', () => {
	it('are found, blank, missing or elsewhere', () => {
		const text =
			'See Schedule 1, Schedule 2, Exhibit B and [Annex C](annex-c.md#top).\n\n## Schedule 1\n\n- delete data\n\n## Schedule 2\n\n[Intentionally left blank]\n';
		const states = (factsOf(text).references ?? []).map(({ text: words, state, target }) => [words, state, target]);
		assert.deepEqual(states.slice(0, 4), [
			['Schedule 1', 'found', undefined],
			['Schedule 2', 'blank', undefined],
			['Exhibit B', 'missing', undefined],
			['Annex C', 'elsewhere', 'annex-c.md'],
		]);
	});
});

describe('caveats', () => {
	for (const [text, outcome] of [
		['The Agent may delete data. Client pays the fees.', 'permits'],
		['The Agent may delete data. This requires the prior approval of Client.', 'permits-with-approval'],
		['The Agent may delete data. This permission does not extend to production.', 'ambiguous'],
		['The Agent may stop deleting data.', 'silent'],
		['The Agent may read logs of deletion of data.', 'silent'],
		['The Agent may remove access to data.', 'silent'],
		['## Background\n\nThe Agent may delete data.', 'ambiguous'],
		['- [ ] The Agent may delete data.', 'silent'],
		['- [x] The Agent may delete data.', 'permits'],
		['[The Agent may delete data.]', 'silent'],
		['The Agent may delete data; provided, however, that the Client has approved.', 'permits-with-approval'],
		['The Agent may delete the data described in Annex A.', 'unresolved'],
		['The Agent may delete user data.', 'ambiguous'],
		['The Agent may delete its data.', 'ambiguous'],
		['The Agent may delete data, except Personal Data.', 'ambiguous'],
		['Provider, acting through the Agent, may delete data.', 'permits'],
		['The Agent may be used to delete data.', 'permits'],
		['The Agent may not be used to delete data.', 'prohibits'],
	] as const) {
		it(`${outcome}: ${text.replaceAll('\n', ' ')}`, () => {
			const answer = outcomeOf(factsOf(text).norms, 'delete-data', 'production');
			if (outcome === 'silent') assert.doesNotMatch(answer, /^permits/);
			else assert.equal(answer, outcome);
		});
	}
});

describe('standing and names', () => {
	it('come from the front matter', () => {
		const { standing } = factsOf(
			'---\ntype: sow\nstatus: "draft"\neffective: 2026-01-01\nexpires: 2027-01-01 # a year\n---\n# SOW\n',
		);
		assert.deepEqual(
			{ ...standing, place: null },
			{ type: 'sow', status: 'draft', effective: '2026-01-01', expires: '2027-01-01', place: null },
		);
	});

	it('tell a contract from other Markdown', () => {
		const is = (uri: string, text = ''): boolean => isContract({ uri, language: 'markdown', text, version: 1 });
		for (const uri of ['MSA.md', 'MSA-acme.md', 'contracts/acme/terms.md', 'legal/dpa.md', 'docs/services-agreement.md'])
			assert.ok(is(uri), uri);
		for (const uri of ['README.md', 'contracts/README.md', 'CHANGELOG.md', 'docs/notes.md', 'contracts/terms.txt'])
			assert.ok(!is(uri), uri);
		assert.ok(is('docs/notes.md', '---\ntype: addendum\n---\n'));
	});
});

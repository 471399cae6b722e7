import assert from 'node:assert/strict';
import type { ActId } from '../../src/acts/act.ts';
import { answer } from '../../src/model/answer.ts';
import type { Answer } from '../../src/model/model.ts';
import { factsOf } from './answer.ts';

const AGENT = '"Agent" means an artificial-intelligence agent that Provider operates for Client.';

/** A text, and what it answers for each `act` or `act@environment`. */
type Case = readonly [text: string, asks: Readonly<Record<string, Answer>>];

const CASES: Readonly<Record<string, readonly Case[]>> = {
	'a permission to publish is none to disclose': [
		['The Agent may publish content.', { 'secrets-exfiltration': 'ambiguous', publish: 'permits' }],
		['The Agent may publish data.', { 'secrets-exfiltration': 'ambiguous' }],
		['The Agent may disclose data.', { 'secrets-exfiltration': 'permits', publish: 'silent' }],
		['The Agent shall not publish data.', { publish: 'prohibits', 'secrets-exfiltration': 'prohibits' }],
	],
	'an object narrowed by where it lies is narrower than the act': [
		['The Agent may delete data in the repository.', { 'delete-data': 'ambiguous' }],
		['The Agent may delete data in the cloud account of Client.', { 'delete-data': 'ambiguous' }],
		['The Agent may delete data of the staging database.', { 'delete-data@staging': 'ambiguous' }],
		['The Agent may delete data and backups in the repository.', { 'delete-data': 'ambiguous', 'delete-backups': 'ambiguous' }],
		['The Agent may delete data.', { 'delete-data': 'permits' }],
		['The Agent may delete records in the database.', { 'delete-data': 'ambiguous' }],
		['The Agent may delete infrastructure in the cloud account of Client.', { 'delete-infrastructure': 'permits' }],
		['The Agent may delete data of Client.', { 'delete-data': 'permits' }],
		['The Agent may delete data in the staging environment.', { 'delete-data@staging': 'permits' }],
		['The Agent may delete records in any development database.', { 'delete-data@development': 'permits' }],
		['The Agent may force-push to any branch of the repository.', { 'destroy-code-history': 'permits' }],
		['The Agent shall not delete data in the repository.', { 'delete-data': 'prohibits' }],
	],
	'an open condition reaches every act of its list': [
		[
			'The Agent may delete infrastructure, delete data and stop services as its plan requires it.',
			{ 'delete-infrastructure': 'ambiguous', 'delete-data': 'ambiguous', 'stop-service': 'ambiguous' },
		],
		[
			'The Agent may delete data and stop services as the work requires.',
			{ 'delete-data': 'ambiguous', 'stop-service': 'ambiguous' },
		],
		['The Agent may delete data, publish releases and stop services where useful to the plan.', { 'delete-data': 'ambiguous' }],
		[
			'The Agent may delete infrastructure, delete data and stop services.',
			{ 'delete-infrastructure': 'permits', 'delete-data': 'permits', 'stop-service': 'permits' },
		],
	],
	'the actor is found after a lettered number or a fronted place': [
		['D.2 The Agent shall not delete data.', { 'delete-data': 'prohibits' }],
		['D.2 The Agent may delete data.', { 'delete-data': 'permits' }],
		['A.1.3 The Agent may delete data.', { 'delete-data': 'permits' }],
		['In a code freeze the Agent shall not deploy releases to production.', { 'deploy-production@production': 'prohibits' }],
		[
			'In the staging environment the Agent may delete data.',
			{ 'delete-data@staging': 'permits', 'delete-data@production': 'silent' },
		],
		['Subject to the approval of Client the Agent may delete data.', { 'delete-data': 'permits-with-approval' }],
		['During a Change Freeze the Agent shall not delete data.', { 'delete-data': 'prohibits' }],
	],
	'words after an object narrow it': [
		['The Agent may delete data created by it.', { 'delete-data': 'ambiguous' }],
		['The Agent may use tools that delete data.', { 'delete-data': 'silent' }],
		['The Agent may delete data; this does not apply to production.', { 'delete-data': 'ambiguous' }],
		['The Agent may use tools and delete data.', { 'delete-data': 'permits' }],
		['The Agent may delete data; it may publish releases.', { 'delete-data': 'permits', publish: 'permits' }],
	],
	'a closing default prohibits what nothing permits': [
		[
			'The Agent may delete data. The Agent may take no other act than those of this section.',
			{ 'delete-data': 'permits', publish: 'prohibits' },
		],
		[
			'The Agent may publish releases. Every other act of the Agent is prohibited.',
			{ publish: 'permits', 'delete-data': 'prohibits' },
		],
		[
			'The Agent may publish releases. Any act not listed here is prohibited.',
			{ publish: 'permits', 'delete-data': 'prohibits' },
		],
		['The Agent may publish releases. All other actions are forbidden.', { publish: 'permits', 'delete-data': 'prohibits' }],
		[
			'The Agent may publish releases. The Agent shall not perform any other action.',
			{ publish: 'permits', 'delete-data': 'prohibits' },
		],
		[
			'The Agent may publish releases. The Agent may not take any action that is not expressly permitted in this Agreement.',
			{ publish: 'permits', 'delete-data': 'prohibits' },
		],
		['The Agent may take any other act.', { 'delete-data': 'ambiguous' }],
		['Every other act of the Agent is permitted.', { 'delete-data': 'silent' }],
		['Every other act of the Agent requires the approval of Client.', { 'delete-data': 'silent' }],
		['Any other assignment is prohibited.', { 'delete-data': 'silent' }],
	],
};

describe('defects of the contract reader', () => {
	for (const [title, cases] of Object.entries(CASES)) {
		describe(title, () => {
			for (const [text, asks] of cases) {
				it(text, () => {
					const contract = { facts: factsOf(`${AGENT}\n\n${text}\n`), stack: [] };
					for (const [ask, expected] of Object.entries(asks)) {
						const [act, environment = 'unknown'] = ask.split('@') as [ActId, string?];
						assert.equal(answer(contract as never, act, environment).answer, expected, ask);
					}
				});
			}
		});
	}

	it('keeps what is put in front of a permission as its condition, with a comma or without', () => {
		for (const text of ['In a code freeze the Agent may delete data.', 'In a code freeze, the Agent may delete data.']) {
			const norm = factsOf(`${AGENT}\n\n${text}\n`).norms.find(({ modality }) => modality === 'permit');
			assert.deepEqual(
				[norm?.firmness, norm?.actor, norm?.conditions.map((one) => one.text)],
				['firm', 'agent', ['In a code freeze']],
			);
		}
		const pair = factsOf(`${AGENT}\n\nIn addition, the Agent may delete data.\n`).norms[0];
		assert.deepEqual(pair?.conditions, []);
	});

	it('reads an unbolded numbered section at the start of a paragraph as a clause', () => {
		const { clauses, norms, remarks } = factsOf(
			`# MSA\n\n## Agents\n\n${AGENT}\n\nSection 4.1. The Agent may restart services in the staging environment, and it keeps a record of every restart.\n\nSection 4.2. The Agent may delete data.\n\nSection 4.3. Section 4.2 applies in every environment of Client.\n`,
		);
		assert.deepEqual(
			clauses.map(({ label }) => label).filter((label) => label.includes('4.')),
			['Section 4.1', 'Section 4.2', 'Section 4.3'],
		);
		assert.ok(
			norms.some(({ acts, firmness, actor }) => acts.includes('delete-data') && firmness === 'firm' && actor === 'agent'),
		);
		assert.deepEqual(
			remarks?.filter(({ kind }) => kind === 'dangling-reference'),
			[],
		);
	});

	it('takes a paragraph that begins with a mention of a section for what it is', () => {
		const { clauses } = factsOf(
			`# MSA\n\n## Agents\n\nSection 4.2 applies to every act that the Agent takes in an environment of Client, and to no other act.\n`,
		);
		assert.equal(
			clauses.some(({ label }) => label === 'Section 4.2'),
			false,
		);
	});

	it('carries roman and lettered numbers', () => {
		const { clauses } = factsOf(`# MSA\n\n${AGENT}\n\nIV. The Agent may delete data.\n\n(ii) The Agent may publish releases.\n`);
		assert.deepEqual(clauses.map(({ number }) => number).slice(1), ['IV', '(ii)']);
	});

	it('does not take a duty to preserve for a duty to notify', () => {
		const kinds = (text: string) => factsOf(`${AGENT}\n\n${text}\n`).remarks?.map(({ kind }) => kind) ?? [];
		const preserve = 'From the report on, Provider shall preserve the logs and the configuration of an Agent Incident.';
		assert.equal(kinds(preserve).includes('missing-notice-window'), false);
		assert.ok(kinds('Provider shall report an Agent Incident to Client.').includes('missing-notice-window'));
		assert.ok(kinds('Provider must promptly notify Client of any Agent Incident.').includes('missing-notice-window'));
	});

	it('hears a copy to the client as custody, and not a freeze announced as publishing', () => {
		const custody = (text: string) =>
			factsOf(`${AGENT}\n\n${text}\n`).pillars.logging.parts.find(({ name }) => name === 'custody')?.state;
		assert.equal(custody('Provider shall log every act of the Agent and give a copy of each log to Buyer.'), 'present');
		assert.equal(custody('Provider shall log every act of the Agent.'), 'absent');
		const { norms } = factsOf(`${AGENT}\n\nProvider may announce a change freeze. The Agent may announce a change freeze.\n`);
		assert.deepEqual(
			norms.filter(({ acts }) => acts.includes('publish')),
			[],
		);
		assert.ok(factsOf(`${AGENT}\n\nThe Agent may announce releases.\n`).norms.some(({ acts }) => acts.includes('publish')));
	});
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { ACT_IDS } from '../../src/acts/act.ts';
import { withAnnotations } from '../../src/read/contract/annotations/apply.ts';
import { fromJsonLd, toJsonLd } from '../../src/read/contract/annotations/jsonld.ts';
import { annotationsOf } from '../../src/read/contract/annotations/read.ts';
import { contractFactsOf } from '../../src/read/contract/facts.ts';
import type { ContractFacts } from '../../src/read/contract.ts';
import type { Document } from '../../src/text/document.ts';
import { outcomeOf } from './answer.ts';

const CONTRACT =
	'# MSA\n\n## 4. Agents\n\n4.1 The Agent may tidy up staging resources as it sees fit.\n\n4.2 The Agent may delete data in staging.\n';
const COVERAGE = `"@context": [http://www.w3.org/ns/odrl.jsonld, https://clauseline.invalid/profile]
"@type": Agreement
uid: urn:msa:example
conflict: prohibit
source: {file: MSA.md, version: "2.1", signedOff: {by: counsel, on: "2026-01-01"}}
permission:
- uid: R1
  action: ac:delete-infrastructure
  target: {type: ac:environment, refinement: [{leftOperand: ac:environment, operator: isAnyOf, rightOperand: [staging]}]}
  anchor: {id: agents/1, exact: may tidy up staging resources, prefix: The Agent, suffix: as it sees fit}
  duty: [{action: obtainConsent, consentingParty: client-approver, constraint: [{leftOperand: ac:quorum, operator: gteq, rightOperand: 2}]}]
prohibition:
- {uid: R2, action: [ac:delete-backups], target: production, anchor: {id: agents/1, exact: as it sees fit}}
`;

function document(uri: string, text: string): Document {
	return { uri, language: uri.endsWith('.md') ? 'markdown' : 'yaml', text, version: 1 };
}

function read(contract: string, coverage: string): ContractFacts {
	const written = document('MSA.md', contract);
	return withAnnotations(contractFactsOf(written), written, annotationsOf(document('MSA.coverage.yaml', coverage)));
}

describe('annotations', () => {
	it('outrank what the prose is read as, at the words that they quote', () => {
		const { norms } = read(CONTRACT, COVERAGE);
		assert.equal(outcomeOf(norms, 'delete-infrastructure', 'staging'), 'permits-with-approval');
		assert.equal(outcomeOf(norms, 'delete-backups', 'production'), 'prohibits');
		assert.equal(outcomeOf(norms, 'delete-data', 'staging'), 'permits');
		const [permit] = norms.filter((norm) => norm.annotated && norm.modality === 'permit');
		assert.equal(CONTRACT.slice(permit?.place.start, permit?.place.end), 'may tidy up staging resources');
		assert.deepEqual(
			permit?.conditions.map(({ kind, quorum, approver }) => [kind, quorum, approver]),
			[['approval', 2, 'client-approver']],
		);
	});

	it('hold when lines are reflowed and quotes change, and are void when the words do', () => {
		assert.equal(
			outcomeOf(read(CONTRACT.replace('tidy up ', 'tidy up\n'), COVERAGE).norms, 'delete-infrastructure', 'staging'),
			'permits-with-approval',
		);
		const changed = read(CONTRACT.replace('tidy up', 'inspect'), COVERAGE);
		assert.equal(outcomeOf(changed.norms, 'delete-infrastructure', 'staging'), 'silent');
		const stale = (changed.remarks ?? []).filter((remark) => remark.kind === 'stale-annotation');
		assert.deepEqual(
			stale.map(({ text }) => text),
			['may tidy up staging resources'],
		);
		assert.equal(stale[0]?.place.uri, 'MSA.coverage.yaml');
	});

	it('mark words as covering nothing', () => {
		const none =
			'permission:\n- {uid: N1, action: ac:none, anchor: {id: agents/2, exact: The Agent may delete data in staging.}}\n';
		assert.equal(outcomeOf(read(CONTRACT, none).norms, 'delete-data', 'staging'), 'silent');
	});

	it('are read from the front matter of the contract too', () => {
		const text = `---\ntype: msa\nodrl:\n  permission:\n  - {uid: F1, action: ac:delete-backups, anchor: {id: agents/1, exact: tidy up}}\n---\n${CONTRACT}`;
		assert.equal(outcomeOf(contractFactsOf(document('MSA.md', text)).norms, 'delete-backups', 'production'), 'permits');
	});

	it('say what is wrong with them', () => {
		const { problems } = read(CONTRACT, 'permission:\n- {uid: A, action: ac:fly}\n- {uid: B, action: ac:money}\n- : [\n');
		assert.match(problems.map(({ message }) => message).join(' '), /A names no act.*B is not anchored/);
	});

	it('keep to the schema, whose acts are the catalogue', () => {
		const schema = JSON.parse(readFileSync(new URL('../../../schemas/coverage.schema.json', import.meta.url), 'utf8'));
		const validate = new Ajv({ strict: false }).compile(schema);
		const { data } = annotationsOf(document('MSA.coverage.yaml', COVERAGE));
		assert.ok(validate(data), JSON.stringify(validate.errors));
		assert.ok(!validate({ permission: [{ uid: 'A', action: 'ac:fly' }] }));
		assert.deepEqual(new Set(schema.definitions.act.enum), new Set(['ac:none', ...ACT_IDS.map((act) => `ac:${act}`)]));
	});

	it('become ODRL JSON-LD and back without loss', () => {
		const { data } = annotationsOf(document('MSA.coverage.yaml', COVERAGE));
		const jsonLd = toJsonLd(data);
		assert.match(JSON.stringify(jsonLd), /"ac:anchor":\{"@type":"TextQuoteSelector","ac:clause":"agents\/1"/);
		assert.doesNotMatch(JSON.stringify(jsonLd), /"anchor":/);
		assert.deepEqual(fromJsonLd(jsonLd), data);
		const anchor = fc.record({ id: fc.string(), exact: fc.string() });
		const rule = fc.record({ uid: fc.string(), action: fc.string(), anchor }, { requiredKeys: ['uid'] });
		const policy = fc.record(
			{
				permission: fc.array(rule),
				source: fc.dictionary(fc.constantFrom('file', 'sha256'), fc.string(), { noNullPrototype: true }),
			},
			{ noNullPrototype: true },
		);
		fc.assert(fc.property(policy, (one) => assert.deepEqual(fromJsonLd(toJsonLd(one)), JSON.parse(JSON.stringify(one)))));
	});
});

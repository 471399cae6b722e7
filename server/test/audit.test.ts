import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyse, audit } from '../src/audit.ts';
import { folderDocuments, SETTINGS } from './fixtures/documents.ts';

const kiro = join(import.meta.dirname, '../../test-fixtures/incidents/kiro-cost-explorer');
const documents = folderDocuments(join(kiro, '1-as-it-was'));

describe('audit', () => {
	it('is a pure function: the order of the documents does not matter, and nothing is remembered', () => {
		const first = JSON.stringify(audit(documents, SETTINGS));
		fc.assert(
			fc.property(fc.shuffledSubarray([...documents], { minLength: documents.length }), (shuffled) => {
				const fresh = shuffled.map((document) => ({ ...document }));
				assert.equal(JSON.stringify(audit(fresh, SETTINGS)), first);
			}),
			{ numRuns: 20, seed: 7 },
		);
	});

	it('leaves its documents as they were', () => {
		const before = JSON.stringify(documents);
		audit(
			documents.map((document) => Object.freeze({ ...document })),
			SETTINGS,
		);
		assert.equal(JSON.stringify(documents), before);
	});

	it('turns a rule off, and sets its level, by settings', () => {
		const levels = { 'missing-pillar': 'off', 'uncovered-act': 'note' } as const;
		const findings = audit(documents, { ...SETTINGS, levels }).findings;
		assert.ok(!findings.some((finding) => finding.rule === 'missing-pillar'));
		assert.ok(findings.some((finding) => finding.rule === 'uncovered-act'));
		assert.ok(findings.every((finding) => finding.rule !== 'uncovered-act' || finding.level === 'note'));
	});

	it('gives every finding a place in a document, and every act a witness', () => {
		const { findings, model } = analyse(documents, SETTINGS);
		assert.ok(findings.length > 0);
		for (const finding of findings) {
			const text = model.documents.get(finding.place.uri)?.text;
			assert.ok(text !== undefined && finding.place.end <= text.length && finding.place.start <= finding.place.end);
			assert.ok(finding.message.length > 0);
		}
	});

	it('survives documents that are empty, binary, truncated or absurd', () => {
		const broken = ['', '\u0000\u0001', '{"permissions":', '['.repeat(20_000), '---\ntype: msa\n---\n'];
		for (const text of broken) {
			const uris = ['.claude/settings.json', '.kiro/agents/a.json', 'iam/agent-policy.json', 'MSA.md', 'clauseline.yaml'];
			const strange = uris.map((uri) => ({ uri, language: 'plaintext', text, version: 1 }));
			assert.ok(audit(strange, SETTINGS).summary.files === uris.length);
		}
	});
});

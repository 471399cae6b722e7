import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { analyse, audit } from '../src/audit.ts';
import { readDocuments } from '../src/host/disk.ts';
import { renderJson } from '../src/report/json.ts';
import { writeLock } from '../src/report/lock.ts';
import type { Report } from '../src/report/report.ts';
import type { Document } from '../src/text/document.ts';

const HOME = join(import.meta.dirname, '../..');
const INCIDENTS = join(HOME, 'test-fixtures/incidents');
const SETTINGS = { today: '2026-06-01', contracts: [], levels: {} };

describe('reports of whole repositories hold to the schema', () => {
	const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
		JSON.parse(readFileSync(join(HOME, 'schemas/report.schema.json'), 'utf8')),
	);

	function held(documents: readonly Document[], shard?: { index: number; of: number }): Report {
		const report = JSON.parse(renderJson(audit(documents, { ...SETTINGS, ...(shard && { shard }) }))) as Report;
		assert.ok(validate(report), JSON.stringify(validate.errors));
		return report;
	}

	for (const incident of readdirSync(INCIDENTS, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
		it(incident.name, async () => {
			const variants = readdirSync(join(INCIDENTS, incident.name)).filter((name) => /^[1-4]-/.test(name));
			assert.equal(variants.length, 4);
			for (const variant of variants) {
				const { summary } = held(await readDocuments(join(INCIDENTS, incident.name, variant)));
				assert.ok(summary.agents > 0, variant);
			}
		});
	}

	it('with suppressions, with and without who and until when', async () => {
		const entries = [
			'{ rule: uncovered-act, reason: known }',
			'{ rule: missing-pillar, reason: known, by: owner, until: "2027-01-31" }',
		];
		const { findings } = held([...(await kiro()), file('clauseline.yaml', `suppressions:\n  - ${entries.join('\n  - ')}\n`)]);
		const suppressed = findings.flatMap((finding) => finding.suppressed ?? []);
		assert.ok(suppressed.some(({ by, until }) => by === null && until === null));
		assert.ok(suppressed.some(({ by, until }) => by === 'owner' && until === '2027-01-31'));
	});

	it('with a lock that the files have drifted from', async () => {
		const documents = await kiro();
		const signed = writeLock(analyse(documents, SETTINGS).model, { by: 'owner', on: '2026-05-01' });
		const { findings } = held([...documents, file('clauseline.lock', signed.replaceAll('decision: allow', 'decision: ask'))]);
		assert.ok(findings.some(({ rule }) => rule === 'coverage-drift'));
	});

	it('without a contract', async () => {
		const { contracts, grants } = held((await kiro()).filter(({ uri }) => !uri.endsWith('MSA.md')));
		assert.deepEqual(contracts, []);
		assert.ok(grants.length > 0 && grants.every(({ verdict, pillars }) => verdict === null && pillars === null));
	});

	it('of a shard', async () => {
		assert.deepEqual(held(await kiro(), { index: 2, of: 3 }).shard, { index: 2, of: 3 });
	});
});

function kiro(): Promise<readonly Document[]> {
	return readDocuments(join(INCIDENTS, 'kiro-cost-explorer/1-as-it-was'));
}

function file(uri: string, text: string): Document {
	return { uri, language: 'yaml', text, version: 0 };
}

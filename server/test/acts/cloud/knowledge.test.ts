import assert from 'node:assert/strict';
import { ACT_IDS } from '../../../src/acts/act.ts';
import { AZURE_RULES } from '../../../src/acts/cloud/azure-rules.ts';
import { GCLOUD_RULES } from '../../../src/acts/cloud/gcloud-rules.ts';
import { COMPUTE } from '../../../src/acts/cloud/overrides/compute.ts';
import { SECURITY } from '../../../src/acts/cloud/overrides/security.ts';
import { STORAGE } from '../../../src/acts/cloud/overrides/storage.ts';
import { knowledgeLines } from '../../../src/acts/naming/lines.ts';
import { EDITS } from '../../../src/acts/places/edits.ts';
import { READS } from '../../../src/acts/places/reads.ts';
import { SERVICES } from '../../../src/acts/requests/services.ts';

describe('the lines of hand-written knowledge', () => {
	const rules = [...AZURE_RULES, ...GCLOUD_RULES].map(({ shape, consequences }) => ({ shape: shape.source, consequences }));
	const lines = [STORAGE, SECURITY, COMPUTE, EDITS, READS, SERVICES].flatMap((text) => knowledgeLines(text)).concat(rules);

	it('name acts that exist and say why', () => {
		assert.ok(lines.length > 400);
		for (const { shape, consequences } of lines)
			for (const { act, why } of consequences) {
				assert.ok(ACT_IDS.includes(act), `${shape}: ${act}`);
				assert.ok(why.length > 3, shape);
			}
	});

	it('name each act once', () => {
		for (const { shape, consequences } of lines)
			assert.equal(new Set(consequences.map(({ act }) => act)).size, consequences.length, shape);
	});

	it('have no shape twice in one file', () => {
		for (const text of [STORAGE, SECURITY, COMPUTE, EDITS, READS, SERVICES]) {
			const shapes = knowledgeLines(text).map(({ shape }) => shape);
			assert.deepEqual([...new Set(shapes)], shapes);
		}
	});

	it('hold shapes that are regular expressions', () => {
		for (const text of [EDITS, READS, SERVICES])
			for (const { shape } of knowledgeLines(text)) assert.doesNotThrow(() => new RegExp(shape), shape);
	});
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import generate, { families } from '../../../../scripts/generate/catalogue.ts';
import { ACT_IDS, type ActId, NOT_DESTRUCTIVE_ALONE } from '../../../src/acts/act.ts';
import { catalogue } from '../../../src/acts/catalogue/catalogue.ts';
import { classify } from '../../../src/acts/classify.ts';

const root = join(import.meta.dirname, '../../../..');
const of = (command: string) => classify({ kind: 'shell', command });

describe('families of the catalogue', () => {
	for (const { family, entries, benign = [] } of families()) {
		it(`${family}: every witness has its acts, every counter-example is benign`, () => {
			for (const entry of entries) {
				const acts = entry.acts.split(' ') as ActId[];
				const found = of(entry.witness);
				const missing = acts.filter((act) => !found.consequences.some((each) => each.act === act));
				assert.deepEqual(missing, [], entry.witness);
				assert.ok(found.understood, entry.witness);
				assert.equal(
					found.destructive,
					acts.some((act) => !NOT_DESTRUCTIVE_ALONE.has(act)) || found.consequences.length > acts.length,
					entry.witness,
				);
				assert.equal(of(entry.benign).destructive, false, entry.benign);
			}
			for (const command of benign) assert.equal(of(command).destructive, false, command);
		});
	}

	it('hold at least sixty cases each where others have few', () => {
		for (const name of ['messaging', 'identity', 'payments']) {
			const family = families().find((each) => each.family === name);
			const cases = new Set([
				...(family?.entries ?? []).flatMap(({ witness, benign }) => [witness, benign]),
				...(family?.benign ?? []),
			]);
			assert.ok(cases.size >= 60, `${name}: ${cases.size}`);
		}
	});

	it('reach every act but those that only other calls have', () => {
		const acts = new Set(catalogue().entries.flatMap(({ consequences }) => consequences.map(({ act }) => act)));
		for (const act of ACT_IDS.filter((id) => id !== 'regulated-data-decision')) assert.ok(acts.has(act), act);
	});

	it('are compiled to what is committed', async () => {
		for (const [path, content] of Object.entries(await generate()))
			assert.equal(readFileSync(join(root, path), 'utf8'), content, path);
	});
});

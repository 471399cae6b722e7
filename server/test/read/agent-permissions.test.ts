import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { ACT_IDS } from '../../src/acts/act.ts';
import { readPage } from '../fixtures/page.ts';

const home = join(import.meta.dirname, '../../..');
const schema = JSON.parse(readFileSync(join(home, 'schemas/agent-permissions.schema.json'), 'utf8'));
const page = readPage(readFileSync(join(home, 'test-fixtures/agents/agent-permissions.md'), 'utf8'));

describe('the schema of agent-permissions.yaml', () => {
	const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

	it('names every act', () => assert.deepEqual([...schema.definitions.act.enum].sort(), ['*', ...ACT_IDS].sort()));

	for (const { title, files } of page.cases) {
		const broken = title.startsWith('Broken');
		it(`${broken ? 'refuses' : 'accepts'} "${title}"`, () => {
			assert.ok(files.length > 0);
			for (const { text } of files) assert.equal(validate(parse(text)), !broken, JSON.stringify(validate.errors));
		});
	}
});

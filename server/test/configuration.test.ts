import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { CONFIG_FILE, configOf } from '../src/read/config.ts';

const HOME = join(import.meta.dirname, '../..');

interface Schema {
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
	readonly required?: readonly string[];
}

describe('clauseline.yaml', () => {
	const schema = JSON.parse(readFileSync(join(HOME, 'schemas/clauseline.schema.json'), 'utf8')) as Schema;
	const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
	const example = /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(HOME, 'docs/configuration.md'), 'utf8'))?.[1] ?? '';
	const read = (text: string) => configOf({ uri: CONFIG_FILE, language: 'yaml', text, version: 0 });
	const keysOf = (name: string) => Object.keys(schema.properties?.[name]?.items?.properties ?? {}).sort();

	it('is read as its page shows it, and holds to the schema', () => {
		const { contracts, agents, environments, rules, suppressions, problems } = read(example);
		assert.deepEqual(problems, []);
		assert.ok(validate(parse(example)), JSON.stringify(validate.errors));
		assert.deepEqual(environments, { live: 'production' });
		assert.deepEqual(rules, { 'missing-pillar': 'note' });
		// The example shows every key, and the reader takes each: so reader, page and schema know the same keys.
		for (const [name, [item]] of Object.entries({ contracts, agents, suppressions })) {
			const { place: _, ...keys } = item ?? { place: undefined };
			assert.deepEqual(Object.keys(keys).sort(), keysOf(name), name);
			assert.ok(
				Object.values(keys).every((value) => value !== null && String(value) !== ''),
				name,
			);
		}
	});

	it('has the top keys that the reader knows', () => {
		for (const key of Object.keys(schema.properties ?? {})) assert.deepEqual(read(`${key}:\n`).problems, [], key);
		assert.equal(read('waivers: []\n').problems.length, 1);
		assert.ok(!validate({ waivers: [] }));
	});

	it('wants by its schema what the reader wants', () => {
		const wrong = [
			'contracts: [{ governs: ["**"] }]',
			'agents: [{ runsAs: ops }]',
			'suppressions: [{ reason: none }]',
			'suppressions: [{ rule: no-contract }]',
			'suppressions: [{ rule: no-contract, reason: " " }]',
			'suppressions: [{ rule: no-contract, reason: known, until: tomorrow }]',
		];
		for (const text of wrong) {
			assert.equal(read(text).problems.length, 1, text);
			assert.ok(!validate(parse(text)), text);
		}
	});
});

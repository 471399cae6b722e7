import assert from 'node:assert/strict';
import { analyse } from '../../src/audit.ts';
import { suppressionFor } from '../../src/fix/suppress.ts';
import { CONFIG_FILE } from '../../src/read/config.ts';
import type { Document } from '../../src/text/document.ts';
import { applyEdits } from '../../src/text/edit.ts';

const SETTINGS = { today: '2026-06-01', contracts: [], levels: {} };

describe('a prepared suppression', () => {
	const agent = (uri: string): Document => ({
		uri,
		language: 'json',
		text: '{ "permissions": { "allow": ["Bash(rm:*)"] } }',
		version: 0,
	});
	const config = (text: string): Document => ({ uri: CONFIG_FILE, language: 'yaml', text, version: 0 });

	for (const uri of ['.claude/settings.json', 'a [b] {c}/.claude/settings.json'])
		for (const before of [
			undefined,
			'',
			'rules: {}',
			'# none yet\n',
			'suppressions:\n  - rule: inert-rule\n    reason: known\n',
			'suppressions:\n- { rule: inert-rule, reason: known } # why\nrules:\n  leaky-deny: note',
		])
			it(`holds once it has a reason: ${uri} beside ${JSON.stringify(before)}`, () => {
				const documents = [agent(uri), ...(before === undefined ? [] : [config(before)])];
				const { findings, model } = analyse(documents, SETTINGS);
				const finding = findings.find(({ rule }) => rule === 'no-contract');
				const text = applyEdits(before ?? '', (finding && suppressionFor(finding, model)?.edits()) ?? []);
				const state = (written: string) => {
					const after = analyse([agent(uri), config(written)], SETTINGS);
					const suppressed = after.findings.find(({ rule }) => rule === 'no-contract')?.suppressed?.reason;
					return { suppressed, problems: after.model.problems.length, others: after.model.suppressions.length };
				};
				const others = before?.includes('inert-rule') ? 1 : 0;
				assert.deepEqual(state(text), { suppressed: undefined, problems: 1, others });
				const filled = text.replace('reason: ""', 'reason: known');
				assert.deepEqual(state(filled), { suppressed: 'known', problems: 0, others: others + 1 });
			});

	for (const before of [
		'suppressions: []\n',
		'suppressions: [{ rule: inert-rule, reason: known }]\n',
		'- a list\n',
		'{ rules: {} }\n',
		'rules: {',
	])
		it(`is not offered beside ${JSON.stringify(before)}`, () => {
			const { findings, model } = analyse([agent('.claude/settings.json'), config(before)], SETTINGS);
			assert.ok(findings.length > 0);
			for (const finding of findings) assert.equal(suppressionFor(finding, model), undefined);
		});
});

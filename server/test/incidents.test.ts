import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../src/audit.ts';
import { PILLARS } from '../src/read/contract.ts';
import type { Report } from '../src/report/report.ts';
import { folderDocuments, SETTINGS } from './fixtures/documents.ts';

const root = join(import.meta.dirname, '../../test-fixtures/incidents');

describe('incidents', () => {
	it('replays at least fifteen', () => {
		assert.ok(folders(root).length >= 15);
	});
	for (const incident of folders(root)) {
		const expected = JSON.parse(readFileSync(join(root, incident, 'expected.json'), 'utf8')) as Record<string, readonly string[]>;
		const variants = folders(join(root, incident));

		it(`${incident} has its four variants, each with its expectation`, () => {
			assert.deepEqual(
				variants.map((name) => name.slice(0, 2)),
				['1-', '2-', '3-', '4-'],
			);
			assert.deepEqual(Object.keys(expected).sort(), variants);
		});
		it(`${incident}: the permission that allowed it is flagged, and the repaired pair is clean`, () => {
			const [first, , , last] = variants.map((variant) => expected[variant] ?? []);
			assert.ok(first?.some((finding) => /^(?!MSA\.md:)\S+ uncovered-act /.test(finding)));
			assert.deepEqual(last, []);
		});
		for (const variant of variants) {
			it(`${incident}/${variant} finds what it should`, () => {
				const report = audit(folderDocuments(join(root, incident, variant)), SETTINGS);
				assert.deepEqual(summaries(report), expected[variant], report.findings.map((finding) => finding.message).join('\n'));
			});
		}
		it(`${incident}: the permissions are what they were until the last variant`, () => {
			const [first, ...rest] = variants.map((variant) => permissionFiles(join(root, incident, variant)));
			assert.deepEqual(rest[0], first);
			assert.deepEqual(rest[1], first);
			assert.notDeepEqual(rest[2], first);
		});
		it(`${incident}: the repaired contract speaks of all four things, the first one of less`, () => {
			const states = variants.map((variant) => {
				const pillars = audit(folderDocuments(join(root, incident, variant)), SETTINGS).contracts[0]?.pillars;
				return PILLARS.map((pillar) => pillars?.[pillar].state);
			});
			const all = PILLARS.map(() => 'present');
			assert.notDeepEqual(states[0], all);
			assert.deepEqual(states.slice(2), [all, all]);
		});
		it(`${incident}: its page has a heading, a row for each variant and sources`, () => {
			const page = readFileSync(join(root, incident, 'README.md'), 'utf8');
			assert.match(page, /^# \S/);
			for (const variant of variants) assert.match(page, new RegExp(`^\\| \`${variant}\` \\| .+ \\|$`, 'm'));
			assert.match(page, /^Sources: \[.+\]\(https:\/\/.+\)/m);
		});
	}
});

/** `file:line rule acts`: what an expectation says of a finding. */
function summaries(report: Report): readonly string[] {
	return report.findings.map((finding) => {
		const acts = [...new Set((finding.acts ?? []).map((act) => act.act))];
		return [`${finding.uri}:${finding.range.start.line + 1}`, finding.rule, ...acts].join(' ');
	});
}

/** What the agent may do, as files: all but the contract. */
function permissionFiles(folder: string): readonly (readonly string[])[] {
	return folderDocuments(folder)
		.filter(({ uri }) => uri !== 'MSA.md')
		.map(({ uri, text }) => [uri, text]);
}

function folders(parent: string): readonly string[] {
	return readdirSync(parent)
		.filter((name) => statSync(join(parent, name)).isDirectory())
		.sort();
}

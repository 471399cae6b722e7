import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../src/audit.ts';
import type { Report } from '../src/report/report.ts';
import { folderDocuments, SETTINGS } from './fixtures/documents.ts';

const root = join(import.meta.dirname, '../../test-fixtures/incidents');

describe('incidents', () => {
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
		for (const variant of variants) {
			it(`${incident}/${variant} finds what it should`, () => {
				const report = audit(folderDocuments(join(root, incident, variant)), SETTINGS);
				assert.deepEqual(summaries(report), expected[variant], report.findings.map((finding) => finding.message).join('\n'));
			});
		}
	}
});

/** `file:line rule acts`: what an expectation says of a finding. */
function summaries(report: Report): readonly string[] {
	return report.findings.map((finding) => {
		const acts = [...new Set((finding.acts ?? []).map((act) => act.act))];
		return [`${finding.uri}:${finding.range.start.line + 1}`, finding.rule, ...acts].join(' ');
	});
}

function folders(parent: string): readonly string[] {
	return readdirSync(parent)
		.filter((name) => statSync(join(parent, name)).isDirectory())
		.sort();
}

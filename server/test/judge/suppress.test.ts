import assert from 'node:assert/strict';
import { audit } from '../../src/audit.ts';
import type { Report } from '../../src/report/report.ts';
import { documentOf, SETTINGS } from '../fixtures/documents.ts';

const AGENT = documentOf('.claude/settings.json', '{ "permissions": { "allow": ["Bash(terraform destroy:*)"] } }');

/** The report of one Claude Code project without a contract, under a `clauseline.yaml`. */
function under(config: string, settings = SETTINGS): Report {
	return audit([AGENT, documentOf('clauseline.yaml', config)], settings);
}

function marked(report: Report): readonly (string | null)[] {
	return report.findings.filter((finding) => finding.rule === 'no-contract').map((finding) => finding.suppressed?.reason ?? null);
}

describe('a suppression', () => {
	it('marks the finding and keeps it in the report', () => {
		const report = under('suppressions:\n  - { rule: no-contract, reason: A sandbox, by: counsel }\n');
		assert.deepEqual(marked(report), ['A sandbox']);
		assert.deepEqual(report.findings.find((finding) => finding.rule === 'no-contract')?.suppressed, {
			reason: 'A sandbox',
			by: 'counsel',
			until: null,
		});
	});
	it('does not hold without a reason, and says so', () => {
		const report = under('suppressions:\n  - { rule: no-contract }\n');
		assert.deepEqual(marked(report), [null]);
		assert.match(report.problems.map((problem) => problem.message).join(), /needs a `reason`/);
	});
	it('ends with its last day', () => {
		const until = (day: string) => under(`suppressions:\n  - { rule: no-contract, reason: Soon, until: ${day} }\n`);
		assert.deepEqual(marked(until('2026-11-23')), ['Soon']);
		assert.deepEqual(marked(until('2026-11-22')), [null]);
		assert.equal(until('2026-11-22').summary.byRule['expired-waiver'], 1);
	});
	it('speaks for the path, the agent and the rule that it names, and no other', () => {
		const by = (more: string) => marked(under(`suppressions:\n  - { rule: no-contract, reason: Why, ${more} }\n`));
		assert.deepEqual(by('path: "**/settings.json"'), ['Why']);
		assert.deepEqual(by('path: "clients/**"'), [null]);
		assert.deepEqual(by('agent: another'), [null]);
		assert.deepEqual(marked(under('suppressions:\n  - { rule: missing-pillar, reason: Why }\n')), [null]);
	});
	it('is ignored when asked to', () => {
		const config = 'suppressions:\n  - { rule: no-contract, reason: Why }\n';
		assert.deepEqual(marked(under(config, { ...SETTINGS, noSuppressions: true })), [null]);
	});
	it('may stand in a comment above the line, where the format has comments', () => {
		const text =
			'# clauseline-ignore expired-waiver: kept for the record\nsuppressions: [{ rule: x, reason: y, until: 2020-01-01 }]\n';
		const [finding] = under(text).findings.filter((each) => each.rule === 'expired-waiver');
		assert.equal(finding?.suppressed?.reason, 'kept for the record');
		const bare = under(text.replace(': kept for the record', ''));
		assert.equal(bare.findings.find((each) => each.rule === 'expired-waiver')?.suppressed, undefined);
		assert.match(bare.problems.map((problem) => problem.message).join(), /needs a reason behind a colon/);
	});
});

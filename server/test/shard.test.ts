import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyse, audit } from '../src/audit.ts';
import { readDocuments } from '../src/host/disk.ts';
import { RULES } from '../src/judge/rules/index.ts';
import { renderJson } from '../src/report/json.ts';
import { merge, parseShard } from '../src/report/merge.ts';
import type { Report } from '../src/report/report.ts';
import type { Document } from '../src/text/document.ts';

const INCIDENTS = join(import.meta.dirname, '../../test-fixtures/incidents');
const SETTINGS = { today: '2026-06-01', contracts: [], levels: {} };

describe('shards', () => {
	let documents: readonly Document[] = [];
	let whole: Report;
	before(async () => {
		// Many agents, governed by several contracts, some by none; one file that several agents share.
		documents = await readDocuments(INCIDENTS);
		whole = audit(documents, SETTINGS);
	});

	function parts(of: number): readonly Report[] {
		return Array.from({ length: of }, (_, index) => audit(documents, { ...SETTINGS, shard: { index: index + 1, of } }));
	}

	for (const of of [1, 2, 3, 7]) {
		it(`${of} merged equal the whole`, () => {
			const read = parts(of).map((report) => parseShard(renderJson(report)));
			assert.ok(read.every((report) => report !== undefined));
			assert.equal(renderJson(merge(read.toReversed()) as Report), renderJson(whole));
		});
	}

	it('merged equal the whole when there are more of them than agents', () => {
		const some = documents.filter(({ uri }) => uri.startsWith('kiro-cost-explorer/'));
		assert.ok(some.length > 4);
		const every = Array.from({ length: 40 }, (_, at) => audit(some, { ...SETTINGS, shard: { index: at + 1, of: 40 } }));
		assert.ok(every.some(({ summary }) => summary.agents === 0));
		assert.equal(renderJson(merge(every) as Report), renderJson(audit(some, SETTINGS)));
	});

	it('hold each agent once, and what is about no agent in the first', () => {
		const [first, ...rest] = parts(3);
		assert.ok((first?.summary.agents ?? 0) > 1 && rest.every(({ summary }) => summary.agents > 1));
		assert.ok(first?.findings.some(({ agent }) => agent === undefined));
		for (const report of rest) assert.ok(report.findings.every(({ agent }) => agent !== undefined));
	});

	it('are refused when one is missing, given twice, or of another audit', () => {
		const [a, b, c] = parts(3) as [Report, Report, Report];
		assert.equal(merge([a, c]), 'Of 3 shards these are missing: 2');
		assert.equal(merge([a, b, b, c]), 'A shard was given twice: 2');
		assert.match(String(merge([a, b, ...parts(2)])), /split differently/);
		assert.match(String(merge([a, b, { ...c, norms: [] }])), /not of the same files/);
		assert.match(String(merge([])), /no report/);
		for (const text of ['', '[]', 'null', '{"version":1,"findings":[]}', renderJson(whole)])
			assert.equal(parseShard(text), undefined);
	});

	it('rules that are marked so speak of no one agent, the others always of one', () => {
		const overall = new Map(RULES.map((rule) => [rule.id, rule.overall === true]));
		for (const { rule, agent } of analyse(documents, SETTINGS).findings)
			assert.equal(agent === undefined, overall.get(rule), rule);
	});
});

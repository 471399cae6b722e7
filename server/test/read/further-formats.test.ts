import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCall } from '../../src/acts/call.ts';
import { createProbes } from '../../src/acts/create-probes.ts';
import { type AgentFormat, type Policy, USUAL_RUN } from '../../src/read/agent.ts';
import { FORMATS } from '../../src/read/formats/index.ts';
import type { Document } from '../../src/text/document.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { documentOf } from '../fixtures/documents.ts';
import { type PageCase, readPage } from '../fixtures/page.ts';

const pages = join(import.meta.dirname, '../../../test-fixtures/agents');
const IDS = [
	...['agent-permissions', 'aider', 'amp', 'cline', 'continue', 'crewai', 'crush', 'cursor', 'factory', 'gemini-cli'],
	...['github-actions', 'goose', 'junie', 'kubernetes-rbac', 'opencode', 'openhands', 'qwen-code', 'roo-code', 'warp'],
	...['windsurf', 'zed'],
];
const own = IDS.map((id) => FORMATS.find((format) => format.id === id) as AgentFormat);
const CALLS = [
	...['rm -rf build', 'git push --force | cat', 'kubectl delete pod web', 'mcp__a__b', 'Edit(a)', 'Read(.env)'],
	...['WebFetch(https://x)', 'ec2:TerminateInstances', 'echo "', 'Tool(x)', ''],
];

/** Every file of the pages, cut short or changed at a few places, is read, decided and tried without throwing. */
describe('further readers on broken text', () => {
	for (const format of own) {
		it(`of ${format.title} never throw, and keep their places inside the text`, () => {
			const files = casesOf(format).flatMap((each) => each.files);
			const signs = fc.constantFrom('', '"', '{', '[', ']', '}', ',', ':', '*', '(', '\\', '\n', '- ', '&x', '\u0000', 'null');
			const changes = fc.array(fc.tuple(fc.nat(), fc.nat(12), signs), { maxLength: 3 });
			fc.assert(
				fc.property(fc.constantFrom(...files), changes, fc.option(fc.nat(), { nil: undefined }), ({ path, text }, edits, cut) => {
					let broken = text;
					for (const [at, length, sign] of edits) {
						const start = at % (broken.length + 1);
						broken = broken.slice(0, start) + sign + broken.slice(start + length);
					}
					if (cut !== undefined) broken = broken.slice(0, cut % (broken.length + 1));
					tryAll(format, documentOf(path, broken));
				}),
				{ seed: 7, numRuns: 150 },
			);
		});
	}
});

/** Whatever a page's case allows by a rule, the rule no longer allows once it was restricted. */
describe('restricting a rule of the further formats', () => {
	it('changes what is decided', () => {
		const tried = own.flatMap((format) => casesOf(format).map((each) => restrictCase(format, each)));
		const sum = tried.reduce((all, each) => all + each, 0);
		assert.ok(sum >= 120, `only ${sum} rules could be restricted`);
	});
});

const probes = createProbes();

function tryAll(format: AgentFormat, document: Document): void {
	const facts = format.read(document);
	for (const { place, rules, evidence, problems } of facts) {
		const places = [place, ...[...rules, ...evidence, ...problems].map((each) => each.place)];
		for (const { start, end } of places) assert.ok(start >= 0 && start <= end && end <= document.text.length);
	}
	for (const agent of new Set(facts.map((each) => each.agent))) {
		for (const policy of format.merge(facts.filter((each) => each.agent === agent))) {
			for (const call of CALLS)
				for (const attended of [true, false]) format.decide(policy, parseCall(call), { ...USUAL_RUN, attended });
			for (const rule of policy.rules.slice(0, 3)) format.exemplars(rule, probes)[Symbol.iterator]().next();
		}
	}
}

function restrictCase(format: AgentFormat, pageCase: PageCase): number {
	const documents = pageCase.files.map(({ path, text }) => documentOf(path, text));
	let tried = 0;
	for (const { info, text } of pageCase.fences.filter(({ info }) => /^decide(?: agent=\S+)?$/.test(info))) {
		const agent = /agent=(\S+)/.exec(info)?.[1];
		for (const row of text.split('\n').filter((line) => line.startsWith('allow | '))) {
			const call = parseCall(row.split(' | ').slice(1, -1).join(' | '));
			const { rule } = format.decide(policyOf(format, documents, agent), call, USUAL_RUN);
			const document = documents.find(({ uri }) => uri === rule?.place.uri);
			if (!rule || !document) continue;
			for (const to of ['ask', 'deny'] as const) {
				const edits = format.restrict?.(rule, to, document) ?? [];
				if (edits.length === 0) continue;
				tried++;
				const after = documents.map((each) => (each === document ? documentOf(each.uri, applyEdits(each.text, edits)) : each));
				const decided = after.some((each) => format.read(each).length > 0)
					? format.decide(policyOf(format, after, agent), call, USUAL_RUN)
					: undefined;
				if (decided?.decision !== 'allow') continue;
				assert.notEqual(decided.rule?.text, rule.text, `${format.id}: ${row} still holds after ${to}`);
			}
		}
	}
	return tried;
}

function policyOf(format: AgentFormat, documents: readonly Document[], agent: string | undefined): Policy {
	const facts = documents.flatMap((document) => format.read(document));
	const ids = [...new Set(facts.map((each) => each.agent))];
	const policies = ids.flatMap((id) => format.merge(facts.filter((each) => each.agent === id)));
	const policy = policies.find((each) => agent === undefined || each.agent === agent) ?? policies[0];
	assert.ok(policy, `${format.id} has no policy`);
	return policy;
}

function casesOf({ id }: AgentFormat): readonly PageCase[] {
	return readPage(readFileSync(join(pages, `${id}.md`), 'utf8')).cases;
}

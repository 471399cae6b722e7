import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCall } from '../../src/acts/call.ts';
import { createProbes } from '../../src/acts/create-probes.ts';
import { USUAL_RUN } from '../../src/read/agent.ts';
import { agentFactsOf, formatsOf } from '../../src/read/facts.ts';
import { FORMATS } from '../../src/read/formats/index.ts';
import type { Document } from '../../src/text/document.ts';
import { documentOf } from '../fixtures/documents.ts';
import { readPage } from '../fixtures/page.ts';

const pages = join(import.meta.dirname, '../../../test-fixtures/agents');
const own = FORMATS.filter(({ id }) => ['kiro', 'claude-code', 'iam'].includes(id));

describe('facts of a file', () => {
	it('are remembered with the document', () => {
		const document = documentOf('.claude/settings.json', '{}');
		assert.equal(agentFactsOf(document), agentFactsOf(document));
		assert.equal(agentFactsOf(document)[0]?.agent, '.');
	});

	it('come from every format that reads files of that name, and from no other', () => {
		assert.ok(formatsOf('x/.kiro/agents/ops.json').some(({ id }) => id === 'kiro'));
		assert.deepEqual(formatsOf('src/main.ts'), []);
	});

	it('say that a text was not handed over, and judge nothing of it', () => {
		const document: Document = { ...documentOf('.claude/settings.json', ''), unread: 'larger than 4 MB' };
		const [facts] = agentFactsOf(document);
		assert.deepEqual(facts?.rules, []);
		assert.match(facts?.problems[0]?.message ?? '', /was not read: larger than 4 MB/);
		assert.equal(facts?.listed, 'not read: larger than 4 MB');
	});
});

/** Every file of the pages, cut short or changed at up to three places, is read and decided without throwing. */
describe('readers on broken text', () => {
	for (const format of own) {
		it(`of ${format.title} never throw, and keep their places inside the text`, () => {
			const files = readPage(readFileSync(join(pages, `${format.id}.md`), 'utf8')).cases.flatMap((each) => each.files);
			const changes = fc.array(
				fc.tuple(
					fc.nat(),
					fc.nat(12),
					fc.constantFrom('', '"', '{', '[', ']', '}', ',', ':', '*', '(', '\\', '\n', '- ', '&x', '\u0000'),
				),
				{
					maxLength: 3,
				},
			);
			fc.assert(
				fc.property(fc.constantFrom(...files), changes, fc.option(fc.nat(), { nil: undefined }), ({ path, text }, edits, cut) => {
					let broken = text;
					for (const [at, length, sign] of edits) {
						const start = at % (broken.length + 1);
						broken = broken.slice(0, start) + sign + broken.slice(start + length);
					}
					if (cut !== undefined) broken = broken.slice(0, cut % (broken.length + 1));
					tryAll(documentOf(path, broken), format.id);
				}),
				{ seed: 11, numRuns: 1500 },
			);
		});
	}

	it('never throw on any JSON either', () => {
		const paths = fc.constantFrom(
			'.claude/settings.json',
			'.kiro/agents/a.json',
			'.kiro/settings/mcp.json',
			'.kiro/hooks/a.json',
			'iam/agent-policy.json',
			'managed-settings.json',
		);
		const keys = fc.constantFrom(
			...[
				'permissions',
				'allow',
				'deny',
				'rules',
				'capability',
				'effect',
				'match',
				'tools',
				'allowedTools',
				'toolsSettings',
				'shell',
				'allowedCommands',
			],
			...[
				'hooks',
				'PreToolUse',
				'mcpServers',
				'autoApprove',
				'Statement',
				'Effect',
				'Action',
				'Resource',
				'Condition',
				'sandbox',
				'enabled',
				'env',
				'when',
				'then',
			],
		);
		const value = fc.letrec((tie) => ({
			node: fc.oneof(
				{ depthSize: 'small' },
				fc.constantFrom('allow', 'Allow', '*', 'Bash(*)', '(', true, false, null, 7),
				fc.array(tie('node'), { maxLength: 3 }),
				fc.dictionary(keys, tie('node'), { maxKeys: 4 }),
			),
		})).node;
		fc.assert(
			fc.property(paths, value, (path, json) => tryAll(documentOf(path, JSON.stringify(json)))),
			{ seed: 11, numRuns: 2000 },
		);
	});
});

const CALLS = [
	'rm -rf build',
	'mcp__a__b',
	's3:DeleteBucket',
	'Edit(a.ts)',
	'Read(.env)',
	'WebFetch(https://a.test/)',
	'Tool(x)',
	'echo "open',
].map(parseCall);

function tryAll(document: Document, id?: string): void {
	for (const facts of agentFactsOf(document)) {
		for (const { message } of facts.problems) assert.ok(!message.startsWith('Clauseline failed'), message);
		for (const { place } of [...facts.rules, ...facts.evidence, ...facts.problems])
			assert.ok(place.start <= place.end && place.end <= document.text.length);
		const format = own.find((each) => each.id === facts.format && (id === undefined || each.id === id));
		if (!format) continue;
		for (const policy of format.merge([facts])) for (const call of CALLS) format.decide(policy, call, USUAL_RUN);
	}
}

/** What a rule opens, with the real catalogue's probes. */
describe('exemplars', () => {
	const probes = createProbes();
	const opened = (path: string, json: unknown): string[] => {
		const [facts] = agentFactsOf(documentOf(path, JSON.stringify(json)));
		const format = FORMATS.find(({ id }) => id === facts?.format);
		assert.ok(facts && format);
		const [policy] = format.merge([facts]);
		assert.ok(policy);
		return policy.rules.flatMap((rule) =>
			[...format.exemplars(rule, probes)]
				.filter((call) => {
					const decided = format.decide(policy, call, USUAL_RUN);
					return decided.decision === 'allow' && decided.rule === rule;
				})
				.map((call) =>
					call.kind === 'shell' ? call.command : call.kind === 'cloud' ? `${call.service}:${call.action}` : JSON.stringify(call),
				),
		);
	};
	const claude = (...allow: string[]): string[] => opened('.claude/settings.json', { permissions: { allow } });
	const kiro = (...allowedCommands: string[]): string[] =>
		opened('.kiro/agents/a.json', { tools: ['*'], toolsSettings: { shell: { allowedCommands } } });

	it('complete a prefix from the catalogue', () => {
		assert.ok(claude('Bash(aws:*)').some((command) => /^aws \S+ (delete|terminate)-/.test(command)));
		assert.ok(claude('Bash(git push:*)').some((command) => /^git push .*(--force|-f|--delete)/.test(command)));
	});

	it('open nothing that deletes under a prefix of find, and the exact command alone', () => {
		assert.deepEqual(
			claude('Bash(find:*)').filter((command) => / -(delete|exec)/.test(command)),
			[],
		);
		assert.ok(claude('Bash(find . -name core -delete)').includes('find . -name core -delete'));
	});

	it('show a rule in its own words when the catalogue knows none', () => {
		assert.deepEqual(claude('Bash(ourtool wipe --prod:*)').at(-1), 'ourtool wipe --prod');
		assert.ok(claude("Bash(bash -c 'kubectl delete ns prod':*)").includes("bash -c 'kubectl delete ns prod'"));
		assert.ok(kiro('ourtool wipe --prod.*').includes('ourtool wipe --prod'));
	});

	it('keep a variable that a rule sets', () => {
		const commands = claude('Bash(AWS_PROFILE=prod aws:*)');
		assert.ok(commands.length > 1 && commands.every((command) => command.startsWith('AWS_PROFILE=prod aws')));
	});

	it('give a pattern its tail', () => {
		assert.ok(claude('Bash(git * main)').some((command) => /^git push .* main$/.test(command)));
	});

	it('meet the whole catalogue where a rule has no head', () => {
		for (const commands of [claude('Bash(*)'), kiro('.*')]) {
			assert.ok(commands.some((command) => command.startsWith('terraform destroy')));
			assert.ok(commands.some((command) => command.startsWith('kubectl delete')));
		}
	});

	it('are what a regular expression matches between its anchors', () => {
		const commands = kiro('kubectl (get|delete) .*');
		assert.ok(commands.some((command) => command.startsWith('kubectl delete ')));
		assert.ok(commands.every((command) => /^kubectl (get|delete) /.test(command)));
	});

	it('show what a choice outside brackets opens', () => {
		assert.ok(kiro('git status|ls').some((command) => command.startsWith('git status | ')));
	});

	it('are real actions of IAM', () => {
		const policy = (Action: string) =>
			opened('iam/agent-policy.json', { Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
		assert.ok(policy('rds:Delete*').includes('rds:DeleteDBInstance'));
		assert.ok(policy('*').includes('cloudformation:DeleteStack'));
		assert.ok(policy('s3:DeleteBucket').includes('s3:DeleteBucket'));
	});
});

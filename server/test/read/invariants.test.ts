import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Call } from '../../src/acts/call.ts';
import { parseCall } from '../../src/acts/call.ts';
import { createProbes } from '../../src/acts/create-probes.ts';
import type { AgentFormat, Effect, Run } from '../../src/read/agent.ts';
import { USUAL_RUN } from '../../src/read/agent.ts';
import { format as claudeCode } from '../../src/read/formats/claude-code/claude-code.ts';
import { format as iam } from '../../src/read/formats/iam/iam.ts';
import { format as kiro } from '../../src/read/formats/kiro/kiro.ts';
import { documentOf } from '../fixtures/documents.ts';

const commands = createProbes()
	.shell()
	.filter((_, index) => index % 7 === 0)
	.map(({ command }) => command);
const heads = [
	'aws',
	'aws s3',
	'git',
	'git push',
	'kubectl',
	'kubectl delete',
	'terraform',
	'rm',
	'docker',
	'npm',
	'psql',
	'gcloud',
];
const joined = fc.tuple(
	fc.constantFrom(...commands),
	fc.constantFrom('', ' && ', ' | ', '; '),
	fc.constantFrom('ls', 'git status', 'rm -rf build', 'make'),
);
const call = joined.map(
	([first, between, second]): Call => ({ kind: 'shell', command: between === '' ? first : first + between + second }),
);
const some = fc.subarray(heads, { minLength: 1, maxLength: 4 });

function decide(format: AgentFormat, path: string, json: unknown, each: Call, run: Run = USUAL_RUN): Effect {
	const [policy] = format.merge(format.read(documentOf(path, JSON.stringify(json))));
	assert.ok(policy);
	return format.decide(policy, each, run).decision;
}

const claude = (permissions: object, each: Call, run?: Run): Effect =>
	decide(claudeCode, '.claude/settings.json', { permissions }, each, run);
const second = (shell: object, each: Call, allowedTools: string[] = []): Effect =>
	decide(kiro, '.kiro/agents/a.json', { tools: ['*'], allowedTools, toolsSettings: { shell } }, each);
const third = (rules: object[], each: Call, run?: Run): Effect =>
	decide(kiro, '.kiro/agents/a.json', { permissions: { rules } }, each, run);
const bash = (prefixes: readonly string[]): string[] => prefixes.map((head) => `Bash(${head}:*)`);
const shellRule = (effect: Effect, prefixes: readonly string[]): object => ({
	capability: 'shell',
	effect,
	match: prefixes.map((head) => `${head}*`),
});
const check = (property: fc.IProperty<unknown>): void => fc.assert(property, { seed: 5, numRuns: 400 });

/** What holds of every policy and call, whatever the words. */
describe('decisions', () => {
	it('never allow what a deny of the same words denies', () => {
		check(
			fc.property(some, call, (prefixes, each) => {
				if (claude({ allow: bash(prefixes) }, each) === 'allow') {
					const denied = claude({ allow: bash(prefixes), deny: bash(prefixes) }, each);
					assert.ok(denied === 'deny' || claude({}, each) === 'allow');
				}
				if (third([shellRule('allow', prefixes)], each) === 'allow') {
					assert.ok(
						third([shellRule('allow', prefixes), shellRule('deny', prefixes)], each) === 'deny' || third([], each) === 'allow',
					);
				}
				const patterns = prefixes.map((head) => `${head}.*`);
				if (second({ allowedCommands: patterns }, each) === 'allow')
					assert.equal(second({ allowedCommands: patterns, deniedCommands: patterns }, each), 'deny');
			}),
		);
	});

	it('allow no less under a broader rule', () => {
		check(
			fc.property(some, call, (prefixes, each) => {
				const broad = prefixes.map((head) => head.split(' ')[0] ?? '');
				if (claude({ allow: bash(prefixes) }, each) === 'allow') {
					assert.equal(claude({ allow: bash(broad) }, each), 'allow');
					assert.equal(claude({ allow: ['Bash(*)'] }, each), 'allow');
					assert.equal(claude({ allow: ['Bash'] }, each), 'allow');
				}
				if (second({ allowedCommands: prefixes.map((head) => `${head}.*`) }, each) === 'allow') {
					assert.equal(second({ allowedCommands: ['.*'] }, each), 'allow');
					assert.equal(second({}, each, ['shell']), 'allow');
				}
				if (third([shellRule('allow', prefixes)], each) === 'allow')
					assert.equal(third([{ capability: 'all', effect: 'allow' }], each), 'allow');
			}),
		);
	});

	it('allow no more by a further deny or ask', () => {
		check(
			fc.property(some, some, fc.constantFrom('deny' as const, 'ask' as const), call, (allowed, refused, effect, each) => {
				if (claude({ allow: bash(allowed) }, each) !== 'allow')
					assert.notEqual(claude({ allow: bash(allowed), [effect]: bash(refused) }, each), 'allow');
				if (third([shellRule('allow', allowed)], each) !== 'allow') {
					assert.notEqual(third([shellRule(effect, refused), shellRule('allow', allowed)], each), 'allow');
				}
			}),
		);
	});

	it('do not depend on the order of rules', () => {
		check(
			fc.property(some, some, call, (allowed, refused, each) => {
				const rules = [shellRule('allow', allowed), shellRule('ask', refused), shellRule('deny', ['rm'])];
				assert.equal(third(rules, each), third([...rules].reverse(), each));
				const permissions = { allow: bash(allowed), deny: bash(refused) };
				const reversed = { deny: bash(refused).reverse(), allow: bash(allowed).reverse() };
				assert.equal(claude(permissions, each), claude(reversed, each));
			}),
		);
	});

	it('ask nobody where nobody is, and allow no more there', () => {
		const alone: Run = { ...USUAL_RUN, attended: false };
		check(
			fc.property(some, call, (prefixes, each) => {
				for (const [attended, unattended] of [
					[claude({ allow: bash(prefixes) }, each), claude({ allow: bash(prefixes) }, each, alone)],
					[third([shellRule('allow', prefixes)], each), third([shellRule('allow', prefixes)], each, alone)],
				] as const) {
					assert.equal(unattended, attended === 'ask' ? 'deny' : attended);
				}
			}),
		);
	});

	it('are allow or deny in IAM, and a deny of every action leaves nothing', () => {
		const actions = ['s3:DeleteBucket', 'ec2:TerminateInstances', 'iam:CreateUser', 'rds:DescribeDBInstances'].map(parseCall);
		const patterns = fc.subarray(['*', 's3:*', 'ec2:Terminate*', 'iam:?reateUser', 'RDS:*'], { minLength: 1 });
		check(
			fc.property(patterns, fc.constantFrom(...actions), (allowed, each) => {
				const allow = { Effect: 'Allow', Action: allowed, Resource: '*' };
				const path = 'iam/agent-policy.json';
				assert.notEqual(decide(iam, path, { Statement: [allow] }, each), 'ask');
				assert.equal(decide(iam, path, { Statement: [allow, { Effect: 'Deny', Action: '*', Resource: '*' }] }, each), 'deny');
				if (allowed.includes('*')) assert.equal(decide(iam, path, { Statement: allow }, each), 'allow');
			}),
		);
	});
});

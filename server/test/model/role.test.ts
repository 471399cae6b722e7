import assert from 'node:assert/strict';
import { analyse } from '../../src/audit.ts';
import { documentOf, SETTINGS } from '../fixtures/documents.ts';

const CLAUDE = documentOf('.claude/settings.json', '{ "permissions": { "allow": ["Bash(aws:*)"] } }');
const MSA = documentOf('MSA.md', '# MSA\n\n## 1. Services\n\n1.1 Provider shall operate the service.\n');
const LINK = documentOf('clauseline.yaml', 'agents:\n  - { id: "claude-code:.", runsAs: ops-role }\n');

function role(...actions: readonly string[]) {
	const Statement = [{ Effect: 'Allow', Action: actions, Resource: '*' }];
	return documentOf('iam/ops-role.json', JSON.stringify({ Version: '2012-10-17', Statement }));
}

function acts(...documents: Parameters<typeof analyse>[0]) {
	const { model, findings } = analyse(documents, SETTINGS);
	const agent = model.agents.find(({ policy }) => policy.format === 'claude-code');
	return { acts: agent?.grants.map(({ act }) => act) ?? [], findings, agents: model.agents };
}

describe('an agent that runs under a role', () => {
	it('may call the cloud only where both allow it', () => {
		assert.ok(acts(CLAUDE, MSA, role('s3:Get*'), LINK).acts.every((act) => act !== 'delete-infrastructure'));
		assert.ok(acts(CLAUDE, MSA, role('cloudformation:*'), LINK).acts.includes('delete-infrastructure'));
		assert.ok(acts(CLAUDE, MSA, role('s3:Get*')).acts.includes('delete-infrastructure'), 'unlinked, each is judged alone');
	});
	it('names both sides, and that one change is enough', () => {
		const { findings } = acts(CLAUDE, MSA, role('cloudformation:*'), LINK);
		const [finding] = findings.filter((each) => each.rule === 'uncovered-act');
		assert.match(finding?.message ?? '', /Its role allows it too \(`cloudformation:\*`\): a change on either side is enough/);
		assert.ok(finding?.related.some(({ place }) => place.uri === 'iam/ops-role.json'));
	});
	it('is judged once: its role is listed with it', () => {
		const { agents, findings } = acts(CLAUDE, MSA, role('cloudformation:*'), LINK);
		assert.match(agents.find(({ policy }) => policy.format === 'iam')?.policy.listed ?? '', /judged with/);
		assert.ok(findings.every(({ place }) => place.uri !== 'iam/ops-role.json'));
	});
});

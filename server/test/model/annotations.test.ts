import assert from 'node:assert/strict';
import { analyse } from '../../src/audit.ts';
import { documentOf, SETTINGS } from '../fixtures/documents.ts';

/** Verdicts on deleting infrastructure in staging, under a clause, a sidecar and perhaps another clause. */
function verdicts(
	action: string,
	modality: string,
	clause = 'The Agent may tidy up the staging environment.',
	more = '',
): readonly string[] {
	const documents = [
		documentOf('.claude/settings.json', '{ "permissions": { "allow": ["Bash(kubectl delete namespace staging)"] } }'),
		documentOf(
			'MSA.md',
			`# MSA\n\n## 1. Agents\n\n1.1 "Agent" means an AI agent that Provider operates.\n\n1.2 ${clause}\n${more}`,
		),
		documentOf(
			'MSA.coverage.yaml',
			`${modality}:\n  - uid: R1\n    action: ${action}\n    anchor: { id: agents/2, exact: "tidy up the staging environment" }\n`,
		),
	];
	const judged = analyse(documents, SETTINGS).model.agents.flatMap((agent) => agent.judged);
	return judged.filter(({ grant }) => grant.act === 'delete-infrastructure').map(({ verdict }) => verdict);
}

describe('a confirmed reading', () => {
	it('outranks the words that it quotes', () => {
		assert.deepEqual(verdicts('ac:delete-infrastructure', 'permission'), ['covered']);
		assert.deepEqual(verdicts('ac:delete-infrastructure', 'prohibition'), ['conflict']);
		assert.notDeepEqual(verdicts('ac:publish', 'permission'), ['covered']);
	});
	it('is void when the words have changed', () => {
		const changed = 'The Agent may look after the staging environment.';
		assert.deepEqual(verdicts('ac:delete-infrastructure', 'permission', changed), ['not-mentioned']);
	});
	it('leaves doubt against a plain prohibition elsewhere', () => {
		const ban = '\n1.3 The Agent shall not delete infrastructure.\n';
		assert.deepEqual(verdicts('ac:delete-infrastructure', 'permission', undefined, ban), ['ambiguous']);
	});
});

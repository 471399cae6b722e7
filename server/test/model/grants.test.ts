import assert from 'node:assert/strict';
import { formatCall } from '../../src/acts/call.ts';
import { grantsOf } from '../../src/model/grants.ts';
import { policiesOf } from '../../src/model/policies.ts';
import { agentFactsOf } from '../../src/read/facts.ts';
import { documentOf } from '../fixtures/documents.ts';

/** `decision act | witness` of every grant that a Claude Code project gives. */
function grants(permissions: object): readonly string[] {
	const document = documentOf('.claude/settings.json', JSON.stringify({ permissions }));
	return policiesOf(agentFactsOf(document)).flatMap(({ policy, format }) =>
		grantsOf(policy, format).grants.map((grant) => `${grant.decision} ${grant.act} | ${formatCall(grant.witness)}`),
	);
}

function acts(...allow: readonly string[]): readonly string[] {
	return grants({ allow }).map((line) => line.split(' ')[1] ?? '');
}

describe('grants', () => {
	it('are proved by a call: the rule itself where it is one', () => {
		assert.deepEqual(grants({ allow: ['Bash(find . -name core -delete)'] }), ['allow delete-data | find . -name core -delete']);
	});
	it('see through a shell in the shell', () => {
		const [first = ''] = grants({ allow: ["Bash(bash -c 'kubectl delete ns prod':*)"] });
		assert.match(first, /^allow delete-infrastructure \| bash -c 'kubectl delete ns prod'/);
	});
	it('open every class behind a broad rule, worst first, one witness each', () => {
		const found = acts('Bash(*)');
		assert.ok(found.length >= 15, found.join());
		assert.deepEqual(found, [...new Set(found)]);
		assert.equal(found[0], 'delete-infrastructure');
		for (const act of ['delete-data', 'destroy-code-history', 'identity-access', 'delete-backups'])
			assert.ok(found.includes(act), act);
	});
	it('open what a cloud command line can do', () => {
		const found = acts('Bash(aws:*)');
		for (const act of ['delete-infrastructure', 'delete-data', 'delete-backups', 'identity-access'])
			assert.ok(found.includes(act), act);
	});
	it('are never fewer for a broad rule than for a narrow one', () => {
		const broad = new Set(acts('Bash(git:*)'));
		for (const act of acts('Bash(git push --force:*)')) assert.ok(broad.has(act), act);
	});
	it('hold back what the vendor asks for: -delete and -exec under a prefix rule', () => {
		assert.deepEqual(acts('Bash(find:*)'), []);
	});
	it('are none where a deny cancels the allow', () => {
		const rule = 'Bash(terraform destroy:*)';
		assert.deepEqual(grants({ allow: [rule], deny: [rule] }), []);
	});
	it('say when a person is asked', () => {
		const found = grants({ ask: ['Bash(terraform destroy:*)'] });
		assert.ok(found.length > 0 && found.every((line) => line.startsWith('ask ')), found.join());
	});
	it('are none for what only reads', () => {
		assert.deepEqual(
			acts('Bash(ls:*)', 'Bash(git status)', 'Bash(git log:*)', 'Bash(kubectl get pods)', 'Bash(terraform plan:*)'),
			[],
		);
	});
	it('are none for what only denies', () => {
		assert.deepEqual(grants({ deny: ['Bash(rm:*)', 'Read(.env)'] }), []);
	});
	it('take an environment from the words of a rule, never from the name of an act', () => {
		const text = 'agents:\n  - id: ops\n    rules:\n      - allow: [delete-data, deploy-production]\n';
		const found = policiesOf(agentFactsOf(documentOf('agent-permissions.yaml', text))).flatMap(
			({ policy, format }) => grantsOf(policy, format).grants,
		);
		assert.ok(found.length > 0);
		assert.deepEqual([...new Set(found.map(({ environment }) => environment))], ['unknown']);
	});
	it('are asked for once while the file does not change', () => {
		const document = documentOf('.claude/settings.json', '{ "permissions": { "allow": ["Bash(aws:*)"] } }');
		const [first] = policiesOf(agentFactsOf(document));
		const [again] = policiesOf(agentFactsOf(document));
		assert.ok(first && again && first.policy === again.policy);
		let asked = 0;
		const counting: typeof first.format = {
			...first.format,
			decide(policy, call, run) {
				asked++;
				return first.format.decide(policy, call, run);
			},
		};
		grantsOf(first.policy, counting);
		const once = asked;
		assert.ok(once > 0);
		grantsOf(again.policy, counting);
		assert.equal(asked, once);
	});
});

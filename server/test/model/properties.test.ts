import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/audit.ts';
import { VERDICTS, type Verdict } from '../../src/model/model.ts';
import { documentOf, SETTINGS } from '../fixtures/documents.ts';

const RULES = [
	'Bash(terraform destroy:*)',
	'Bash(terraform:*)',
	'Bash(git push:*)',
	'Bash(git:*)',
	'Bash(rm:*)',
	'Bash(aws rds:*)',
	'Bash(npm publish)',
	'Bash(ls:*)',
];
const PERMITS = [
	'The Agent may delete infrastructure and delete data.',
	'The Agent may destroy code history in the staging environment.',
	'The Agent may delete data only with the prior approval of a human.',
	'The Agent may publish content and change configuration.',
];
const LIMITS = ['The Agent shall not delete data.', 'The Agent shall not destroy code history in the production environment.'];
const IDLE = ['Provider shall perform the Services with reasonable care.', 'Client shall pay the fees within thirty days.'];

const permissions = fc.record({ allow: fc.subarray(RULES), ask: fc.subarray(RULES), deny: fc.subarray(RULES, { maxLength: 2 }) });
const clauses = fc.subarray([...PERMITS, ...LIMITS, ...IDLE]);
type Permissions = Record<'allow' | 'ask' | 'deny', string[]>;

/** The worst verdict on each act in each environment, over all rules. What is not granted has none. */
function worst(granted: Permissions, contract: readonly string[]): ReadonlyMap<string, Verdict> {
	const msa = [
		'"Agent" means an AI agent that Provider operates.',
		'Client has a production and a staging environment.',
		...contract,
	]
		.map((each, at) => `1.${at + 1} ${each}`)
		.join('\n\n');
	const documents = [
		documentOf('.claude/settings.json', JSON.stringify({ permissions: granted })),
		documentOf('MSA.md', `# MSA\n\n## 1. Agents\n\n${msa}\n`),
	];
	const found = new Map<string, Verdict>();
	for (const { grant, environment, verdict } of analyse(documents, SETTINGS).model.agents.flatMap(({ judged }) => judged)) {
		const key = `${grant.act} ${environment}`;
		const before = found.get(key);
		if (before === undefined || rank(verdict) < rank(before)) found.set(key, verdict);
	}
	return found;
}

/** 0 is the worst; what is not granted is better than anything. */
function rank(verdict: Verdict | undefined): number {
	return verdict === undefined ? VERDICTS.length : VERDICTS.indexOf(verdict);
}

function noneBetter(wider: ReadonlyMap<string, Verdict>, narrower: ReadonlyMap<string, Verdict>): void {
	for (const [key, verdict] of narrower)
		assert.ok(rank(wider.get(key)) <= rank(verdict), `${key}: ${verdict}, then ${wider.get(key)}`);
}

const RUNS = { numRuns: 60, seed: 11 };

describe('verdicts, whatever the policy and the contract', () => {
	it('are never better for a wider policy: one that allows more', () => {
		fc.assert(
			fc.property(permissions, clauses, fc.constantFrom(...RULES), (granted, contract, rule) => {
				noneBetter(worst({ ...granted, allow: [...granted.allow, rule] }, contract), worst(granted, contract));
			}),
			RUNS,
		);
	});
	it('are never worse for a tighter policy: one that denies more', () => {
		fc.assert(
			fc.property(permissions, clauses, fc.constantFrom(...RULES), (granted, contract, rule) => {
				noneBetter(worst(granted, contract), worst({ ...granted, deny: [...granted.deny, rule] }, contract));
			}),
			RUNS,
		);
	});
	it('never become covered by taking a clause out, unless it limited a permission', () => {
		fc.assert(
			fc.property(permissions, clauses, fc.constantFrom(...PERMITS, ...IDLE), (granted, contract, gone) => {
				fc.pre(!gone.includes('approval'));
				const full = worst(granted, [...contract.filter((clause) => clause !== gone), gone]);
				for (const [key, verdict] of worst(
					granted,
					contract.filter((clause) => clause !== gone),
				)) {
					if (verdict === 'covered' || verdict === 'conditional') assert.ok(rank(full.get(key)) >= rank('conditional'), key);
				}
			}),
			RUNS,
		);
	});
	it('never improve by taking a permission out of the contract', () => {
		fc.assert(
			fc.property(permissions, clauses, fc.constantFrom(...PERMITS), (granted, contract, gone) => {
				fc.pre(!gone.includes('approval'));
				const rest = contract.filter((clause) => clause !== gone);
				noneBetter(
					worst(granted, rest),
					new Map([...worst(granted, [...rest, gone])].filter(([, verdict]) => verdict !== 'ambiguous')),
				);
			}),
			RUNS,
		);
	});
	it('do not depend on the order of rules where the vendor says that it does not matter', () => {
		fc.assert(
			fc.property(permissions, clauses, (granted, contract) => {
				const turned = { allow: granted.allow.toReversed(), ask: granted.ask.toReversed(), deny: granted.deny.toReversed() };
				assert.deepEqual([...worst(turned, contract)].sort(), [...worst(granted, contract)].sort());
			}),
			RUNS,
		);
	});
});

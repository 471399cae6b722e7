import assert from 'node:assert/strict';
import { ACT_IDS, type ActId } from '../../src/acts/act.ts';
import { phraseOf } from '../../src/judge/words.ts';
import type { Contract, Grant, Verdict } from '../../src/model/model.ts';
import { judge } from '../../src/model/verdict.ts';
import type { Policy, Rule } from '../../src/read/agent.ts';
import { contractFactsOf } from '../../src/read/contract/facts.ts';
import { documentOf } from '../fixtures/documents.ts';

/** What a clause says of an act, and the verdict on a permission that allows it, and on one that asks first. */
interface Row {
	readonly clause: (act: string) => string;
	readonly staging: readonly [allow: Verdict, ask: Verdict];
	readonly production: readonly [allow: Verdict, ask: Verdict];
	readonly unknown: readonly [allow: Verdict, ask: Verdict];
}

const NOT: readonly [Verdict, Verdict] = ['not-mentioned', 'not-mentioned'];

/** The table of verdicts. Every row is read for each of the twenty acts. */
const TABLE: Readonly<Record<string, Row>> = {
	'permits it in staging': {
		clause: (act) => `The Agent may ${act} in the staging environment.`,
		staging: ['covered', 'covered'],
		production: NOT,
		unknown: NOT,
	},
	'permits it in staging once a person approves': {
		clause: (act) => `The Agent may ${act} in the staging environment only with the prior approval of a human.`,
		staging: ['conflict', 'covered'],
		production: NOT,
		unknown: NOT,
	},
	'permits it in staging once the client approves': {
		clause: (act) => `The Agent may ${act} in the staging environment only with the prior written approval of Client.`,
		staging: ['conflict', 'conditional'],
		production: NOT,
		unknown: NOT,
	},
	'forbids it in staging': {
		clause: (act) => `The Agent shall not ${act} in the staging environment.`,
		staging: ['conflict', 'conflict'],
		production: NOT,
		unknown: NOT,
	},
	'says nothing of it': {
		clause: () => 'Provider shall perform the Services with reasonable care.',
		staging: NOT,
		production: NOT,
		unknown: NOT,
	},
	'leaves it to a schedule that is not there': {
		clause: () => 'The Agent may perform the actions listed in Schedule 9.',
		staging: ['unresolved', 'unresolved'],
		production: ['unresolved', 'unresolved'],
		unknown: ['unresolved', 'unresolved'],
	},
	'says that the agent is able to': {
		clause: (act) => `The Agent can ${act}.`,
		staging: ['ambiguous', 'ambiguous'],
		production: ['ambiguous', 'ambiguous'],
		unknown: ['ambiguous', 'ambiguous'],
	},
};

describe('verdicts: a clause, an act, an environment, a permission', () => {
	for (const [what, row] of Object.entries(TABLE)) {
		it(`the contract ${what}`, () => {
			for (const act of ACT_IDS) {
				const contract = contractWith(row.clause(phraseOf(act)));
				for (const environment of ['staging', 'production', 'unknown'] as const) {
					for (const [index, decision] of (['allow', 'ask'] as const).entries()) {
						const { verdict } = judge(grant(act, decision), environment, contract);
						assert.equal(verdict, row[environment][index], `${decision} ${act} in ${environment}: ${row.clause(phraseOf(act))}`);
					}
				}
			}
		});
	}
});

function contractWith(sentence: string): Contract {
	const text = `# MSA\n\n## 1. Agents\n\n1.1 "Agent" means an AI agent that Provider operates.\n\n1.2 ${sentence}\n`;
	return { facts: contractFactsOf(documentOf('MSA.md', text)), stack: [] };
}

function grant(act: ActId, decision: 'allow' | 'ask'): Grant {
	const place = { uri: 'agent-permissions.yaml', start: 0, end: 1 };
	const rule: Rule = { place, text: 'a rule', effect: decision };
	const policy: Policy = { format: 'x', agent: 'x', title: 'x', place, rules: [rule], evidence: [], uris: [place.uri] };
	return {
		policy,
		rule,
		act,
		decision,
		environment: 'unknown',
		witness: { kind: 'tool', name: 'x' },
		why: '',
		reversibility: 'none',
	};
}

import assert from 'node:assert/strict';
import { answer } from '../../src/model/answer.ts';
import type { Contract } from '../../src/model/model.ts';
import type { Condition, ContractFacts, Norm } from '../../src/read/contract.ts';

const PLACE = { uri: 'MSA.md', start: 0, end: 1 };
const APPROVAL: Condition = { kind: 'approval', text: 'with approval', place: PLACE, approver: 'Client' };

let offset = 0;

function norm(modality: Norm['modality'], more: Partial<Norm> = {}): Norm {
	offset += 10;
	return {
		place: { uri: 'MSA.md', start: offset, end: offset + 5 },
		clause: `c${offset}`,
		modality,
		actor: 'agent',
		acts: ['delete-data'],
		environments: [],
		conditions: [],
		firmness: 'firm',
		parts: { actor: null, modality: null, acts: [], environments: [], conditions: [] },
		...more,
	};
}

function contract(...norms: readonly Norm[]): Contract {
	const absent = { state: 'absent', parts: [], clauses: [] } as const;
	const facts: ContractFacts = {
		uri: 'MSA.md',
		title: 'MSA',
		place: PLACE,
		clauses: [],
		norms,
		pillars: { boundary: absent, logging: absent, liability: absent, attribution: absent },
		environments: [],
		standing: { place: null },
		problems: [],
	};
	return { facts, stack: [] };
}

/** What the norms say of deleting data in staging. */
function said(...norms: readonly Norm[]): string {
	return answer(contract(...norms), 'delete-data', 'staging').answer;
}

describe('answer', () => {
	it('is silent where no norm speaks of the act', () => {
		assert.equal(said(), 'silent');
		assert.equal(said(norm('permit', { acts: ['publish'] })), 'silent');
	});
	it('permits in the environments that a norm names, and nowhere else', () => {
		assert.equal(said(norm('permit', { environments: ['staging'] })), 'permits');
		assert.equal(said(norm('permit', { environments: ['production'] })), 'silent');
		const unknown = answer(contract(norm('permit', { environments: ['staging'] })), 'delete-data', 'unknown');
		assert.equal(unknown.answer, 'silent');
		assert.equal(unknown.norms.length, 1, 'the norm for other environments is named');
	});
	it('needs the agent as the actor of a permission', () => {
		assert.equal(said(norm('permit', { actor: 'provider' })), 'silent');
		assert.equal(said(norm('permit', { actor: 'anyone' })), 'silent');
		assert.equal(said(norm('permit', { actor: 'anyone', conditions: [APPROVAL] })), 'permits-with-approval');
	});
	it('binds the agent by a prohibition that names no actor, and not by one for a party', () => {
		assert.equal(said(norm('prohibit', { actor: 'anyone' })), 'prohibits');
		assert.equal(said(norm('prohibit', { actor: 'client' })), 'silent');
	});
	it('lets prohibition beat permission, unless "notwithstanding" points at it', () => {
		const ban = norm('prohibit');
		assert.equal(said(norm('permit'), ban), 'prohibits');
		assert.equal(said(norm('permit', { overrides: [] }), ban), 'permits');
		assert.equal(said(norm('permit', { overrides: [ban.clause] }), ban), 'permits');
		assert.equal(said(norm('permit', { overrides: ['another'] }), ban), 'prohibits');
		assert.equal(said(norm('permit', { overrides: [] }), norm('prohibit', { overrides: [] })), 'prohibits');
	});
	it('leaves doubt where a narrower permission stands against a wider prohibition', () => {
		const wide = norm('prohibit', { acts: ['delete-data', 'publish'] });
		assert.equal(said(norm('permit'), wide), 'ambiguous');
		assert.equal(said(norm('permit', { environments: ['staging'] }), norm('prohibit')), 'ambiguous');
	});
	it('hears a closing default only where nothing else speaks', () => {
		const rest = norm('prohibit', { acts: ['delete-data', 'publish'], residual: true });
		assert.equal(said(rest), 'prohibits');
		assert.equal(said(norm('permit'), rest), 'permits');
		assert.equal(said(norm('permit', { firmness: 'ambiguous' }), rest), 'prohibits');
	});
	it('takes the strictest wording of several permissions', () => {
		assert.equal(said(norm('permit'), norm('permit', { conditions: [APPROVAL] })), 'permits-with-approval');
		assert.equal(said(norm('permit'), norm('require', { conditions: [APPROVAL] })), 'permits-with-approval');
	});
	it('never permits what is in doubt', () => {
		for (const firmness of ['ambiguous', 'unresolved'] as const) {
			assert.equal(said(norm('permit', { firmness })), firmness);
			assert.equal(said(norm('permit'), norm('prohibit', { firmness })), firmness);
			assert.equal(said(norm('permit', { firmness }), norm('permit')), 'permits', 'a firm permission stands on its own');
		}
	});
	it('does not take a duty without approval for a permission', () => {
		assert.equal(said(norm('require')), 'silent');
	});
});

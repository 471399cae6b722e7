import type { ActId } from '../../acts/act.ts';
import { normsOf } from '../../model/answer.ts';
import type { Norm } from '../../read/contract.ts';
import type { Rule } from '../rule.ts';
import { clauseOf, listed, phraseOf } from '../words.ts';

export const rule: Rule = {
	id: 'unused-authority',
	title: 'An authority in the contract that no agent needs',
	level: 'note',
	since: '0.1.0',
	overall: true,
	*judge(model) {
		for (const contract of model.contracts) {
			const agents = model.agents.filter((agent) => agent.contract === contract && agent.policy.listed === undefined);
			const granted = authorities(normsOf(contract));
			if (agents.length === 0 || granted.length === 0) continue;
			const needed = new Set(agents.flatMap((agent) => agent.grants.map((grant) => grant.act)));
			for (const [norm, acts] of granted) {
				if (acts.some((act) => needed.has(act))) continue;
				yield {
					message: `${clauseOf(contract, norm)} lets an agent ${listed(acts.map(phraseOf))} alone, and no agent that it governs is configured to.`,
					place: norm.place,
					subject: { contract: contract.facts.uri, clause: norm.clause },
				};
			}
		}
	},
};

/** What an agent may do alone, by the place that says so. With approval an agent may ask for anything by default. */
function authorities(norms: readonly Norm[]): readonly (readonly [Norm, readonly ActId[]])[] {
	const byPlace = new Map<number, [Norm, ActId[]]>();
	for (const norm of norms) {
		const alone = norm.modality === 'permit' && norm.actor === 'agent' && norm.firmness === 'firm';
		if (!alone || norm.acts.length === 0 || norm.conditions.some(({ kind }) => kind === 'approval')) continue;
		const before = byPlace.get(norm.place.start) ?? [norm, []];
		byPlace.set(norm.place.start, [before[0], [...before[1], ...norm.acts]]);
	}
	return [...byPlace.values()];
}

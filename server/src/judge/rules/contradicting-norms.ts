import { normsOf, outranks } from '../../model/answer.ts';
import type { Norm } from '../../read/contract.ts';
import type { Rule } from '../rule.ts';
import { clauseOf, inEnvironments, listed, phraseOf } from '../words.ts';

export const rule: Rule = {
	id: 'contradicting-norms',
	title: 'Two clauses that permit and forbid the same',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	*judge(model) {
		for (const contract of model.contracts) {
			const norms = normsOf(contract).filter((norm) => norm.actor === 'agent' && norm.firmness === 'firm' && !norm.residual);
			for (const permit of norms.filter(({ modality }) => modality === 'permit')) {
				const ban = norms.find(
					(norm) =>
						norm.modality === 'prohibit' &&
						contradicts(permit, norm) &&
						!outranks(contract, permit, norm) &&
						!outranks(contract, norm, permit),
				);
				if (!ban) continue;
				const acts = permit.acts.filter((act) => ban.acts.includes(act));
				const where = inEnvironments(permit.environments.length > 0 ? permit.environments : ban.environments);
				yield {
					message: `${clauseOf(contract, permit)} lets an agent ${listed(acts.map(phraseOf))}${where}, and ${clauseOf(contract, ban)} forbids it. Neither says which one wins.`,
					place: permit.place,
					related: [{ message: 'The clause that forbids it', place: ban.place }],
					subject: { contract: contract.facts.uri, clause: permit.clause },
				};
			}
		}
	},
};

/** Same act, overlapping environments, and no word on which goes first. A narrower ban is an exception, not a contradiction. */
function contradicts(permit: Norm, ban: Norm): boolean {
	if (permit.overrides || ban.overrides || !permit.acts.some((act) => ban.acts.includes(act))) return false;
	if (ban.environments.length === 0) return true;
	return permit.environments.some((environment) => ban.environments.includes(environment));
}

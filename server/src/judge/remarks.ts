import type { Model } from '../model/model.ts';
import type { Remark } from '../read/contract.ts';
import type { Complaint } from './rule.ts';

/**
 * Complaints about the words of contracts alone: of those that govern an agent, and of all where a repository holds
 * no agent, as counsel's does. `say` words the complaint after the quoted text.
 */
export function* complaintsOnWords(model: Model, kind: Remark['kind'], say: (quote: string) => string): Iterable<Complaint> {
	const seen = new Set<string>();
	for (const contract of model.contracts) {
		const governs = model.agents.some((agent) => agent.contract === contract);
		if (!governs && model.agents.length > 0) continue;
		for (const facts of [contract.facts, ...contract.stack]) {
			if (seen.has(facts.uri)) continue;
			seen.add(facts.uri);
			for (const remark of facts.remarks ?? []) {
				if (remark.kind !== kind) continue;
				yield { message: say(quoted(remark.text)), place: remark.place, subject: { contract: facts.uri } };
			}
		}
	}
}

function quoted(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return `"${line.length <= 160 ? line : `${line.slice(0, 157)}…`}"`;
}

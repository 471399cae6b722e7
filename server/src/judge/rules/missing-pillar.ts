import { PILLARS, type Pillar } from '../../read/contract.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../words.ts';

/** What each pillar must say before the first failure. */
const WANTED: Readonly<Record<Pillar, string>> = {
	boundary: 'boundary (which acts an agent may take alone, with approval, or never)',
	logging: "logging (what is logged of an agent's acts, how long, and who holds the log)",
	liability: 'liability (who pays for harm that an agent causes, and up to what amount)',
	attribution: 'attribution (what an agent incident is, who must be told when, and who answers for it)',
};

export const rule: Rule = {
	id: 'missing-pillar',
	title: 'A contract that does not speak of one of the four things an agent makes necessary',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	*judge(model) {
		for (const contract of model.contracts) {
			if (!model.agents.some((agent) => agent.contract === contract)) continue;
			const stack = [contract.facts, ...contract.stack];
			const missing = PILLARS.filter((pillar) => stack.every((facts) => facts.pillars[pillar].state === 'absent'));
			if (missing.length === 0) continue;
			yield {
				message: `${contract.facts.uri} governs an AI agent and is silent on ${listed(missing.map((pillar) => WANTED[pillar]))}.`,
				place: contract.facts.place,
				subject: { contract: contract.facts.uri, parts: missing },
			};
		}
	},
};

import type { ActId } from '../../src/acts/act.ts';
import { contractFactsOf } from '../../src/read/contract/facts.ts';
import type { ContractFacts, Norm } from '../../src/read/contract.ts';

export type Outcome =
	| 'permits'
	| 'permits-with-approval'
	| 'permits-on-conditions'
	| 'prohibits'
	| 'silent'
	| 'ambiguous'
	| 'unresolved';

/** The facts of a contract given as a text. */
export function factsOf(text: string, uri = 'MSA.md'): ContractFacts {
	return contractFactsOf({ uri, language: 'markdown', text, version: 1 });
}

/** What the norms say of an act in an environment: a plain reading of the verdict table, for tests of the reader. */
export function outcomeOf(norms: readonly Norm[], act: ActId, environment: string): Outcome {
	const about = norms.filter((norm) => speaks(norm, act, environment));
	const firm = about.filter((norm) => norm.firmness === 'firm');
	if (firm.some((norm) => norm.modality === 'prohibit' && !norm.overrides)) {
		if (!firm.some((norm) => norm.modality === 'permit' && norm.overrides)) return 'prohibits';
	}
	const permits = firm.filter((norm) => norm.modality === 'permit');
	const outcomes = permits.map(outcomeOfPermit);
	for (const outcome of ['permits', 'permits-on-conditions', 'permits-with-approval'] as const) {
		if (outcomes.includes(outcome)) return outcome;
	}
	if (about.some((norm) => norm.firmness === 'ambiguous')) return 'ambiguous';
	if (about.some((norm) => norm.firmness === 'unresolved')) return 'unresolved';
	return 'silent';
}

function speaks(norm: Norm, act: ActId, environment: string): boolean {
	if (!norm.acts.includes(act) || (norm.actor !== 'agent' && norm.actor !== 'anyone')) return false;
	return norm.environments.length === 0 || norm.environments.includes(environment);
}

function outcomeOfPermit(norm: Norm): Outcome {
	if (norm.conditions.some((condition) => condition.kind === 'approval')) return 'permits-with-approval';
	return norm.conditions.length > 0 ? 'permits-on-conditions' : 'permits';
}

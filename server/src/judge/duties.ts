import type { Agent, Contract, Model } from '../model/model.ts';
import type { Evidence } from '../read/agent.ts';
import type { Pillar, PillarPart } from '../read/contract.ts';
import { FORMATS } from '../read/formats/index.ts';

/** A part of a pillar that a contract states, with the document that states it. */
export interface Duty {
	readonly part: PillarPart;
	readonly uri: string;
}

/** The first stated part of a pillar in the contract's stack, by the names wanted; undefined when it says none. */
export function dutyOf(contract: Contract | undefined, pillar: Pillar, names: readonly string[]): Duty | undefined {
	for (const facts of contract ? [contract.facts, ...contract.stack] : []) {
		const part = facts.pillars[pillar].parts.find(
			({ name, state }) => state !== 'absent' && names.some((wanted) => name.endsWith(wanted)),
		);
		if (part) return { part, uri: facts.uri };
	}
	return undefined;
}

/** Agents that are judged, and whose files could prove something of this kind. */
export function* agentsThatShow(model: Model, kind: Evidence['kind']): Iterable<Agent> {
	for (const agent of model.agents) {
		const format = FORMATS.find(({ id }) => id === agent.policy.format);
		if (agent.policy.listed === undefined && format?.shows?.includes(kind)) yield agent;
	}
}

/** The related place of a duty: the words of the contract. */
export function relatedTo(duty: Duty): { message: string; place: NonNullable<PillarPart['place']> }[] {
	return duty.part.place ? [{ message: `${duty.uri} asks for it here`, place: duty.part.place }] : [];
}

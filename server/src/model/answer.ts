import type { ActId } from '../acts/act.ts';
import type { Environment } from '../acts/call.ts';
import type { Condition, Norm } from '../read/contract.ts';
import type { Answer, Contract } from './model.ts';

/** What the contract's norms say of one act in one environment, with the norms that decided. */
export interface Answered {
	readonly answer: Answer;
	/** The deciding norm first. When silent: permits of this act that are limited to other environments. */
	readonly norms: readonly Norm[];
	/** Of all norms that permit: a permission is only as free as its strictest wording. */
	readonly conditions: readonly Condition[];
}

/**
 * Reads the norms of a whole stack. Prohibition beats permission unless a "notwithstanding" points at it;
 * a permission that is more specific than the prohibition leaves doubt. Whatever leaves doubt is never `permits`.
 */
export function answer(contract: Contract, act: ActId, environment: Environment): Answered {
	const about = normsOf(contract).filter((norm) => norm.acts.includes(act) && binds(norm));
	const here = heard(about.filter((norm) => speaksFor(norm, environment)));
	const permits = here.filter(grants);
	const bans = here.filter((norm) => norm.modality === 'prohibit' && !(norm.residual && permits.some(isFirm)));
	const standing = bans.filter((ban) => !permits.some((permit) => isFirm(permit) && beats(permit, ban, contract)));

	const firmBan = standing.find(isFirm);
	if (firmBan) {
		const rival = permits.find(
			(permit) =>
				isFirm(permit) &&
				!outranks(contract, firmBan, permit) &&
				(isNarrower(permit, firmBan) || (permit.annotated && !firmBan.annotated)),
		);
		return { answer: rival ? 'ambiguous' : 'prohibits', norms: rival ? [rival, firmBan] : [firmBan], conditions: [] };
	}
	for (const firmness of ['unresolved', 'ambiguous'] as const) {
		const doubtful = standing.find((norm) => norm.firmness === firmness);
		if (doubtful) return { answer: firmness, norms: [doubtful], conditions: [] };
	}
	const firm = permits.filter(isFirm);
	if (firm.some((norm) => norm.modality === 'permit' || needsApproval(norm))) return permitted(firm);
	for (const firmness of ['unresolved', 'ambiguous'] as const) {
		const doubtful = permits.filter((norm) => norm.firmness === firmness);
		if (doubtful.length > 0) return { answer: firmness, norms: doubtful, conditions: [] };
	}
	return { answer: 'silent', norms: about.filter((norm) => grants(norm) && isFirm(norm)), conditions: [] };
}

/**
 * A reading that a person confirmed outranks the words around it. A plain prohibition elsewhere is still heard: against
 * a confirmed permission it leaves doubt.
 */
function heard(norms: readonly Norm[]): readonly Norm[] {
	if (!norms.some((norm) => norm.annotated)) return norms;
	return norms.filter((norm) => norm.annotated || (norm.modality === 'prohibit' && isFirm(norm) && !norm.residual));
}

/** All norms of the stack, the document with precedence first. */
export function normsOf(contract: Contract): readonly Norm[] {
	return [contract.facts, ...contract.stack].flatMap((facts) => facts.norms);
}

function permitted(norms: readonly Norm[]): Answered {
	const conditions = norms.flatMap((norm) => norm.conditions);
	const first = norms.find(needsApproval) ?? norms[0];
	const ordered = first ? [first, ...norms.filter((norm) => norm !== first)] : norms;
	return { answer: norms.some(needsApproval) ? 'permits-with-approval' : 'permits', norms: ordered, conditions };
}

/** A permission needs the agent as its actor; a prohibition or duty without an actor binds the agent too. */
function binds(norm: Norm): boolean {
	return norm.actor === 'agent' || (norm.actor === 'anyone' && (norm.modality !== 'permit' || needsApproval(norm)));
}

/** A duty to obtain approval for an act says on which condition the act is allowed. */
function grants(norm: Norm): boolean {
	return norm.modality === 'permit' || (norm.modality === 'require' && needsApproval(norm));
}

function needsApproval(norm: Norm): boolean {
	return norm.conditions.some((condition) => condition.kind === 'approval');
}

function isFirm(norm: Norm): boolean {
	return norm.firmness === 'firm';
}

function speaksFor(norm: Norm, environment: Environment): boolean {
	return norm.environments.length === 0 || norm.environments.includes(environment);
}

/** "Notwithstanding" in the permission, or a document that says it prevails. */
function beats(permit: Norm, ban: Norm, contract: Contract): boolean {
	if (outranks(contract, permit, ban)) return true;
	if (!permit.overrides || ban.overrides || outranks(contract, ban, permit)) return false;
	if (permit.overrides.length === 0) return true;
	return permit.overrides.includes(permit.place.uri === ban.place.uri ? ban.clause : labelOf(contract, ban));
}

/** Whether the document of one norm prevails over that of another. */
export function outranks({ ranks }: Contract, one: Norm, other: Norm): boolean {
	return (ranks?.get(one.place.uri) ?? 0) > (ranks?.get(other.place.uri) ?? 0);
}

/** `§4.2`, as another document cites it. */
function labelOf(contract: Contract, { place, clause }: Norm): string {
	const facts = [contract.facts, ...contract.stack].find(({ uri }) => uri === place.uri);
	return facts?.clauses.find(({ id }) => id === clause)?.label ?? '';
}

function isNarrower(permit: Norm, ban: Norm): boolean {
	if (permit.clause === ban.clause && permit.place.start === ban.place.start) return false;
	const narrowerPlace = permit.environments.length > 0 && ban.environments.length === 0;
	return narrowerPlace || permit.acts.length < ban.acts.length;
}

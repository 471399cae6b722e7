import type { Config } from '../read/config.ts';
import type { ContractFacts, Norm } from '../read/contract.ts';
import type { Place } from '../text/document.ts';
import type { Joined } from './exhibits.ts';
import type { Contract } from './model.ts';

type Standing = { why: string; place: Place } | undefined;

/** The documents that govern together, the first one leading, with their exhibits and what each may still say. */
export function stacked(
	group: readonly ContractFacts[],
	joined: readonly Joined[],
	config: Config | undefined,
	today: string,
): Contract {
	const owners = new Map<string, string>();
	const all: ContractFacts[] = [];
	for (const facts of group) {
		const exhibits = joined.find((one) => one.facts === facts)?.exhibits ?? [];
		for (const item of [facts, ...exhibits]) {
			owners.set(item.uri, owners.get(item.uri) ?? facts.uri);
			// An exhibit is read under the definitions of its contract, not for itself.
			const at = all.findIndex(({ uri }) => uri === item.uri);
			if (at < 0) all.push(item);
			else if (item !== facts && at > 0) all[at] = item;
		}
	}
	const standings = new Map(all.map((facts) => [facts.uri, whyNotInForce(facts, today)]));
	const [first, ...rest] = all.map((facts, index) =>
		amended(inDoubt(facts, standings, index === 0 ? facts.uri : ''), all, standings),
	);
	const lead = first as ContractFacts;
	const notInForce = standings.get(lead.uri);
	const ranks = ranksOf(all, owners, standings, config);
	return { facts: lead, stack: rest, ...(notInForce && { notInForce }), ...(ranks && { ranks }) };
}

/** A further document that is not in force permits nothing that can be relied on; what it forbids is heard. */
function inDoubt(facts: ContractFacts, standings: ReadonlyMap<string, Standing>, lead: string): ContractFacts {
	if (!facts.norms.some(({ place }) => place.uri !== lead && standings.get(place.uri))) return facts;
	const norms = facts.norms.map((norm): Norm => {
		const standing = norm.place.uri === lead ? undefined : standings.get(norm.place.uri);
		if (!standing || norm.modality !== 'permit' || norm.firmness !== 'firm') return norm;
		return { ...norm, firmness: 'ambiguous', doubt: `stands in ${norm.place.uri}, which is not in force: ${standing.why}` };
	});
	return { ...facts, norms };
}

/**
 * What another document deletes or rewrites permits nothing that can be relied on: its new words are read where they
 * stand. A prohibition stays, since nothing here tells a deletion from an addition.
 */
function amended(facts: ContractFacts, all: readonly ContractFacts[], standings: ReadonlyMap<string, Standing>): ContractFacts {
	const changes = all.filter(({ uri, amends }) => uri !== facts.uri && (amends?.length ?? 0) > 0 && !standings.get(uri));
	if (changes.length === 0) return facts;
	const byId = new Map(facts.clauses.map((clause) => [clause.id, clause]));
	const norms = facts.norms.map((norm): Norm => {
		if (norm.modality !== 'permit' || norm.firmness !== 'firm') return norm;
		for (let clause = byId.get(norm.clause); clause; clause = clause.parent === null ? undefined : byId.get(clause.parent)) {
			const { label } = clause;
			const change = changes.find(({ amends }) => amends?.includes(label));
			if (change) return { ...norm, firmness: 'ambiguous', doubt: `${label} is changed by ${change.uri}` };
		}
		return norm;
	});
	return { ...facts, norms };
}

/** Which document wins: as `clauseline.yaml` ranks them, else as the documents agree on one. */
function ranksOf(
	all: readonly ContractFacts[],
	owners: ReadonlyMap<string, string>,
	standings: ReadonlyMap<string, Standing>,
	config: Config | undefined,
): ReadonlyMap<string, number> | undefined {
	const ownerOf = (uri: string): string => owners.get(uri) ?? uri;
	const configured = new Map(config?.contracts.map(({ file, precedence }) => [file, precedence]));
	const given = all.map(({ uri }) => configured.get(ownerOf(uri)) ?? 0);
	if (new Set(given).size > 1) return new Map(all.map(({ uri }, index) => [uri, given[index] ?? 0]));
	const winners = new Set<string>();
	for (const facts of all) {
		if (standings.get(facts.uri)) continue;
		for (const { self, kind } of facts.precedences ?? []) {
			const named =
				self && kindOf(facts) === kind ? [facts] : all.filter((one) => ownerOf(one.uri) === one.uri && kindOf(one) === kind);
			// Words that fit no document, or several, order nothing.
			winners.add(named.length === 1 && named[0] ? named[0].uri : '');
		}
	}
	const [winner] = winners;
	if (winners.size !== 1 || winner === undefined || winner === '' || standings.get(winner)) return undefined;
	return new Map(all.map(({ uri }) => [uri, ownerOf(uri) === winner ? 1 : 0]));
}

function kindOf({ standing, uri, title }: ContractFacts): 'agreement' | 'addendum' | 'amendment' | 'sow' {
	const said = [standing.type ?? '', uri.split('/').at(-1) ?? '', title].map((text) => text.toLowerCase());
	for (const text of said) {
		if (/addendum/.test(text)) return 'addendum';
		if (/amendment/.test(text)) return 'amendment';
		if (/\bsow\b|statement[- ]of[- ]work|order[- ]form/.test(text)) return 'sow';
		if (/\bmsa\b|agreement/.test(text)) return 'agreement';
	}
	return 'agreement';
}

function whyNotInForce(facts: ContractFacts, today: string): Standing {
	const { status, effective, expires } = facts.standing;
	const place = facts.standing.place ?? facts.place;
	if (status !== undefined && /draft|proposed|unsigned|terminated|superseded/i.test(status))
		return { why: `its status is "${status}"`, place };
	if (effective !== undefined && effective > today) return { why: `it takes effect on ${effective}`, place };
	if (expires !== undefined && expires < today) return { why: `it expired on ${expires}`, place };
	return undefined;
}

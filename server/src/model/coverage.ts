import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Clause } from '../read/contract.ts';
import type { Place } from '../text/document.ts';
import type { Judged, Model } from './model.ts';

/** A clause that a verdict relies on, as it reads today. */
export interface Relied {
	/** `uri#clause-id`. */
	readonly id: string;
	readonly hash: string;
	readonly words: string;
	readonly place: Place;
}

/** A grant with its verdict, as it stands today. */
export interface Covered {
	readonly agent: string;
	readonly judged: Judged;
}

/** What there is to sign: sorted, so that two runs over the same files give the same text. */
export interface Coverage {
	readonly grants: readonly Covered[];
	readonly clauses: readonly Relied[];
}

/** Today's grants, and every clause that one of their verdicts relies on. */
export function coverageOf(model: Model): Coverage {
	const grants = model.agents
		.flatMap((agent) => agent.judged.map((judged) => ({ agent: agent.id, judged })))
		.sort((a, b) => compare(keyOf(a.agent, a.judged), keyOf(b.agent, b.judged)));
	const clauses = new Map<string, Relied>();
	for (const agent of model.agents) {
		const stack = agent.contract ? [agent.contract.facts, ...agent.contract.stack] : [];
		for (const norm of agent.judged.flatMap((judged) => judged.norms)) {
			const facts = stack.find((candidate) => candidate.uri === norm.place.uri);
			const clause = facts?.clauses.find((candidate) => candidate.id === norm.clause);
			if (clause) clauses.set(`${clause.uri}#${clause.id}`, relied(clause, model));
		}
	}
	return { grants, clauses: [...clauses.values()].sort((a, b) => compare(a.id, b.id)) };
}

/** What tells a grant from another of the same agent, whatever line its rule has moved to. */
export function keyOf(agent: string, { grant, environment }: Judged): string {
	return [agent, grant.act, environment, grant.rule.text].join('\n');
}

/** The words of a clause with white space folded: reflowing a paragraph changes no contract. */
function relied(clause: Clause, model: Model): Relied {
	const text = model.documents.get(clause.uri)?.text.slice(clause.start, clause.end) ?? '';
	const words = text.replace(/\s+/g, ' ').trim();
	return { id: `${clause.uri}#${clause.id}`, hash: hashOf(words), words, place: clause.head };
}

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export function hashOf(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

import type { ActId } from '../../acts/act.ts';
import { ALONE, actsOf, type Named } from './acts.ts';
import { type Limit, limitOf, opensLimit, QUANTITY } from './conditions.ts';
import { lookUp } from './lexicon.ts';
import { limitEnd, quantityEnd } from './limit-ends.ts';
import {
	describes,
	endsWithParticiple,
	governs,
	inPlace,
	namesObject,
	narrows,
	nounHere,
	relationBefore,
	unclearOwner,
} from './neighbours.ts';
import type { ObjectClass } from './objects.ts';
import { openAt, referenceAt, termAt } from './phrases.ts';
import { phrase, type Token } from './tokens.ts';
import type { VerbClass } from './verbs.ts';

/** A stretch of tokens. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Verbs with their objects and environments: one thing that a sentence speaks of doing. */
export interface Doing extends Named {
	readonly negated: boolean;
	readonly verbs: readonly VerbClass[];
	readonly words: Stretch;
	readonly environments: readonly string[];
	readonly environmentWords: readonly Stretch[];
	/** Words that narrow or widen it in a way that was not understood. */
	readonly rest: readonly Stretch[];
}

export interface Predicate {
	readonly doings: readonly Doing[];
	readonly limits: readonly Limit[];
	/** Environments that stand apart from any doing. */
	readonly places: readonly Stretch[];
	/** `any action`, `whatever`: authority without end. */
	readonly openEnded: Stretch | undefined;
	/** `the acts listed in Schedule 2`: authority that stands elsewhere. */
	readonly reference: Stretch | undefined;
}

/** Acts of terms that the contract defines, by the lower-case words of the term. */
export type Terms = ReadonlyMap<string, readonly ActId[]>;

/** A doing while it is being read. */
export interface Draft {
	negated: boolean;
	verbs: VerbClass[];
	objects: ObjectClass[];
	acts: ActId[];
	from: number;
	to: number;
	environments: string[];
	environmentWords: Stretch[];
	rest: Stretch[];
	closed: boolean;
	/** Its environment is a place, "in staging", not a word before the object. */
	placed: boolean;
	/** What follows its verb is another's doing: "stop deleting", "log each deletion of". */
	indirect: boolean;
}

/** Reads what tokens `from` to `to` speak of doing. */
export function predicateOf(tokens: readonly Token[], from: number, to: number, terms: Terms): Predicate {
	const limits: Limit[] = [];
	const drafts: Draft[] = [];
	const loose: { environments: string[]; words: Stretch[]; rest: Stretch[] } = { environments: [], words: [], rest: [] };
	let current: Draft | undefined;
	let openEnded: Stretch | undefined;
	let reference: Stretch | undefined;
	let negated = false;
	let at = from;
	while (at < to) {
		const opener = opensLimit(tokens, at);
		if (opener > 0 && !isPlace(tokens, at, opener, to)) {
			const end = QUANTITY.test(phrase(tokens, at, at + opener))
				? quantityEnd(tokens, at + opener, to)
				: limitEnd(tokens, at + opener, to, at);
			limits.push(limitOf(tokens, at, end));
			at = end;
			continue;
		}
		const term = termAt(tokens, at, to, terms);
		if (term) {
			if (
				!current ||
				(current.objects.length === 0 && current.acts.length === 0 && current.verbs.length === 0) ||
				current.closed
			) {
				current = draft(at, negated);
				drafts.push(current);
			}
			current.acts.push(...term.acts);
			current.to = at + term.length;
			at += term.length;
			continue;
		}
		const open = openAt(tokens, at, to);
		if (open > 0) {
			openEnded = { from: at, to: at + open };
			at += open;
			continue;
		}
		const elsewhere = referenceAt(tokens, at, to);
		if (elsewhere > 0) {
			reference = { from: at, to: at + elsewhere };
			at += elsewhere;
			continue;
		}
		const entry = lookUp(tokens, at);
		const word = (tokens[at] as Token).word;
		if (word === 'not' || word === 'never' || word === 'nor') {
			negated = true;
			at++;
			continue;
		}
		if (!entry || unclearOwner(tokens, at)) {
			const stretch = { from: at, to: at + 1 };
			if (current) current.rest.push(stretch);
			else loose.rest.push(stretch);
			at++;
			continue;
		}
		const end = Math.min(to, at + entry.length);
		const afterVerb = current && current.verbs.length > 0 && current.objects.length === 0 && current.acts.length === 0;
		const asObject = entry.objects.length > 0 && (entry.verbs.length === 0 || nounHere(tokens, at, current, afterVerb === true));
		if (entry.environments.length > 0) {
			const stretch = { from: at, to: end };
			const placed = inPlace(tokens, at);
			if (
				current &&
				!placed &&
				current.verbs.length > 0 &&
				current.objects.length > 0 &&
				current.environments.length === 0 &&
				namesObject(tokens, end)
			) {
				const { verbs } = current;
				current = draft(at, current.negated);
				current.verbs.push(...verbs);
				drafts.push(current);
			}
			if (current) {
				current.placed ||= placed;
				current.environments.push(...entry.environments);
				current.environmentWords.push(stretch);
				if (current.verbs.length > 0) current.to = Math.max(current.to, end);
			} else {
				loose.environments.push(...entry.environments);
				loose.words.push(stretch);
			}
		} else if (
			asObject &&
			word === 'database' &&
			current?.objects.length &&
			narrows(tokens, at, end, relationBefore(tokens, at), current)
		) {
			current.rest.push({ from: at, to: end });
		} else if (asObject && !(entry.plain && inPlace(tokens, at))) {
			if (!current) {
				current = draft(at, negated);
				drafts.push(current);
			}
			if (current.objects.length > 0 && current.to === at && !entry.objects.some((kind) => current?.objects.includes(kind))) {
				// "User data", "server configuration": the last noun is what is acted upon, the one before narrows it.
				current.objects = [];
				current.rest.push({ from: at - 1, to: at });
			}
			const relation = current.objects.length > 0 ? relationBefore(tokens, at) : '';
			const same = entry.objects.some((kind) => current?.objects.includes(kind));
			if (relation === '' || (same && relation !== 'to')) current.objects.push(...(relation === '' ? entry.objects : []));
			else if (relation === 'of' || relation === 'from') current.rest.push({ from: at, to: end });
			if (current.objects.length > 0 && relation !== '' && narrows(tokens, at, end, relation, current))
				current.rest.push({ from: at, to: end });
			current.to = end;
		} else if (current && entry.verbs.length > 0 && current.verbs.length > 0 && describes(tokens, at, end)) {
			current.rest.push({ from: at, to: end });
		} else if (
			current &&
			entry.verbs.length > 0 &&
			current.objects.length > 0 &&
			/^(?:of|for|about|on|regarding|concerning|against|from|by)$/.test((tokens[at - 1] as Token).word)
		) {
			current.rest.push({ from: at, to: end });
		} else if (current && entry.verbs.length > 0 && current.objects.length > 0 && endsWithParticiple(tokens, at, end)) {
			current.rest.push({ from: at, to: end });
		} else if (current && entry.verbs.length > 0 && governs(tokens, at, end, current)) {
			current.indirect = true;
		} else if (entry.verbs.length > 0) {
			if (!current || current.objects.length > 0 || current.acts.length > 0 || current.negated !== negated) {
				const before: Draft | undefined = current;
				if (before && before.objects.length > 0) before.closed = true;
				current = draft(at, negated);
				drafts.push(current);
			}
			current.verbs.push(...entry.verbs);
			current.to = Math.max(current.to, end);
		} else if (word === 'but') {
			negated = false;
		} else if (!entry.plain) {
			(current ? current.rest : loose.rest).push({ from: at, to: end });
		}
		at = end;
	}
	const places = drafts.length === 0 ? loose.words : [];
	return { doings: settle(drafts, loose), limits, places, openEnded, reference };
}

function draft(from: number, negated: boolean): Draft {
	return {
		negated,
		verbs: [],
		objects: [],
		acts: [],
		from,
		to: from + 1,
		environments: [],
		environmentWords: [],
		rest: [],
		closed: false,
		placed: false,
		indirect: false,
	};
}

/** Shares objects and trailing environments among coordinated verbs: "read, but not delete, Customer Data in staging". */
function settle(drafts: readonly Draft[], loose: { environments: string[]; words: Stretch[]; rest: Stretch[] }): Doing[] {
	const last = drafts.at(-1);
	for (let index = drafts.length - 2; index >= 0; index--) {
		const draft = drafts[index] as Draft;
		const next = drafts[index + 1] as Draft;
		if (draft.objects.length === 0 && draft.acts.length === 0 && next.verbs.length > 0) {
			draft.objects.push(...next.objects);
			if (draft.environments.length === 0) {
				draft.environments.push(...next.environments);
				draft.environmentWords.push(...next.environmentWords);
			}
			draft.rest.push(...next.rest);
		}
	}
	return drafts.map((draft) => {
		const own = draft.environments.length > 0 ? draft : undefined;
		const shared = own ?? (last?.placed ? last : undefined);
		const environments = [...loose.environments, ...(shared?.environments ?? [])];
		const named = actsOf(draft.indirect ? [] : draft.verbs, draft.objects.length > 0 ? draft.objects : objectsOfPlace(draft));
		const spends = draft.verbs.includes('spend') && draft.objects.length === 0 ? (['money'] as const) : [];
		const alone = draft.objects.length === 0 ? draft.verbs.map((verb) => ALONE[verb]).filter((act) => act !== undefined) : [];
		return {
			acts: [...new Set([...draft.acts, ...named.acts, ...alone, ...spends])],
			hidden: named.hidden,
			negated: draft.negated,
			verbs: draft.verbs,
			words: { from: draft.from, to: draft.to },
			environments: [...new Set(environments)],
			environmentWords: [...loose.words, ...(shared?.environmentWords ?? [])],
			rest: [...loose.rest, ...draft.rest],
		};
	});
}

/** "Modify Production", "deploy to production": the environment itself is the object. */
function objectsOfPlace(draft: Draft): ObjectClass[] {
	return draft.environments.length > 0 ? ['infra'] : [];
}

/** `within the sandbox`, `with the Agent`: an environment is a place, not a condition. */
function isPlace(tokens: readonly Token[], at: number, opener: number, to: number): boolean {
	const word = tokens[at]?.word;
	if (word !== 'within' && word !== 'outside') return false;
	for (let next = at + opener; next < Math.min(to, at + opener + 4); next++) {
		if ((lookUp(tokens, next)?.environments.length ?? 0) > 0) return word === 'within';
	}
	return false;
}

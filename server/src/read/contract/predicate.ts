import type { ActId } from '../../acts/act.ts';
import { ALONE, actsOf, type Named } from './acts.ts';
import { type Limit, limitOf, opensLimit, QUANTITY } from './conditions.ts';
import { lookUp } from './lexicon.ts';
import type { ObjectClass } from './objects.ts';
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

interface Draft {
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
		if (!entry) {
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
			if (current) {
				current.environments.push(...entry.environments);
				current.environmentWords.push(stretch);
				if (current.verbs.length > 0) current.to = Math.max(current.to, end);
			} else {
				loose.environments.push(...entry.environments);
				loose.words.push(stretch);
			}
		} else if (asObject && !(entry.plain && inPlace(tokens, at))) {
			if (!current) {
				current = draft(at, negated);
				drafts.push(current);
			}
			current.objects.push(...entry.objects);
			current.to = end;
		} else if (current && entry.verbs.length > 0 && current.verbs.length > 0 && describes(tokens, at, end)) {
			current.rest.push({ from: at, to: end });
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
			draft.rest.push(...next.rest);
		}
	}
	return drafts.map((draft) => {
		const own = draft.environments.length > 0 ? draft : undefined;
		const shared = own ?? (last && last.environments.length > 0 ? last : undefined);
		const environments = [...loose.environments, ...(shared?.environments ?? [])];
		const named = actsOf(draft.verbs, draft.objects.length > 0 ? draft.objects : objectsOfPlace(draft));
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

/** A word that may be verb or noun is a noun after a verb without object, after an article or an object. */
function nounHere(tokens: readonly Token[], at: number, current: Draft | undefined, afterVerb: boolean): boolean {
	const before = tokens[at - 1]?.word ?? '';
	if (/^(?:the|a|an|any|all|every|each|of|its|their|such|production|staging|development|customer|client)$/.test(before))
		return true;
	if (before === 'to' && current !== undefined && current.verbs.length > 0 && afterVerb) return true;
	if (/^(?:may|not|to|or|and|,)$/.test(before) && current && current.verbs.length > 0 && afterVerb) return false;
	return afterVerb;
}

/** "Expired records", "archived data": a participle right before an object describes it. */
function describes(tokens: readonly Token[], at: number, end: number): boolean {
	if (!/(?:ed|en|[^r]ing)$/.test(tokens[end - 1]?.word ?? '') || /^(?:or|and|,|to|be|not)$/.test(tokens[at - 1]?.word ?? ''))
		return false;
	return (lookUp(tokens, end)?.objects.length ?? 0) > 0;
}

/** `in the staging environment`: the noun is part of the place, not an object. */
function inPlace(tokens: readonly Token[], at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 7); back--) {
		const word = (tokens[back] as Token).word;
		if (/^(?:in|within|on|of|from|into|for|at|outside|across)$/.test(word)) return true;
		if (lookUp(tokens, back)?.verbs.length) return false;
	}
	return false;
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

/** A condition runs to the next one, or to a comma or semicolon after which something new begins. */
function limitEnd(tokens: readonly Token[], from: number, to: number, start: number): number {
	if (/^ (?:per|a|each|in any) (?:\w+ )$/.test(phrase(tokens, start, from))) return from;
	for (let at = from; at < to; at++) {
		const word = (tokens[at] as Token).word;
		if (word === ';' || word === '—') return at;
		const next = at + (word === 'and' || word === 'or' || word === ',' || word === 'but' ? 1 : 0);
		if (next > at) {
			const after = tokens[next]?.word === 'and' || tokens[next]?.word === 'but' ? next + 1 : next;
			if (
				opensLimit(tokens, after) > 0 &&
				/^(?:only|provided|unless|if|subject|during|except|with|without|after|in|up|on|to)$/.test(tokens[after]?.word ?? '')
			)
				return at;
			if (word === ',' && (lookUp(tokens, after)?.verbs.length ?? 0) > 0 && (lookUp(tokens, after)?.objects.length ?? 0) === 0)
				return at;
		}
	}
	return to;
}

/** `up to ten objects`, `$500 per day on services`: the number belongs to the condition, what it counts does not. */
function quantityEnd(tokens: readonly Token[], from: number, to: number): number {
	let at = from;
	while (
		at < to &&
		/^[$€£]?\d|^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|thousand|million|usd|eur|gbp|aud|cad|dollars?|euros?|pounds?|total|of|%|percent)$/.test(
			(tokens[at] as Token).word,
		)
	)
		at++;
	return Math.max(at, Math.min(from + 1, to));
}

const DESTRUCTIVE: readonly ActId[] = ['delete-infrastructure', 'delete-backups', 'delete-data', 'destroy-code-history'];

function termAt(
	tokens: readonly Token[],
	at: number,
	to: number,
	terms: Terms,
): { acts: readonly ActId[]; length: number } | undefined {
	for (let length = Math.min(5, to - at); length > 0; length--) {
		const words = phrase(tokens, at, at + length).trim();
		const acts = terms.get(words) ?? terms.get(words.replace(/s$/, ''));
		if (acts) return { acts, length };
	}
	if (/^ (?:destructive|irreversible) (?:actions?|acts?|operations?|changes?) $/.test(phrase(tokens, at, at + 2)))
		return { acts: DESTRUCTIVE, length: 2 };
	return undefined;
}

function openAt(tokens: readonly Token[], at: number, to: number): number {
	const words = phrase(tokens, at, Math.min(to, at + 7));
	const found =
		/^ (?:(?:any|all|every|such|other|whatever)(?: and all)? (?:other |further |necessary |reasonable |required |appropriate |lawful )*(?:actions?|acts?|things?|steps?|operations?|tasks?|measures?)|anything|everything|whatever)(?= )/.exec(
			words,
		);
	if (!found) return 0;
	const length = found[0].trim().split(' ').length;
	return /^ (?:listed|set|described|specified|named|identified|permitted|approved|marked) /.test(
		phrase(tokens, at + length, at + length + 1),
	)
		? 0
		: length;
}

function referenceAt(tokens: readonly Token[], at: number, to: number): number {
	const words = phrase(tokens, at, Math.min(to, at + 22));
	const found =
		/^ (?:(?:the|any|all|those|only|of|and|following) )*(?:actions?|acts?|operations?|activities|tasks|permissions?|powers|things)?(?: (?:that|which) (?:is|are))? ?(?:expressly |specifically )?(?:listed|set out|set forth|described|specified|enumerated|named|identified|contained|marked as permitted|stated) (?:in|on|under) (?:the |an |a |any )?(?:applicable |relevant |attached )?(?:schedule|exhibit|annex|appendix|attachment|action catalogue|action catalog|statement of work|sow|order form|authority matrix|permission matrix|catalogue|service guide|addendum|cover page)(?: [a-z0-9]{1,4}(?= ))?/.exec(
			words,
		);
	return found ? found[0].trim().split(' ').length : 0;
}

/** Every environment named between two tokens. */
export function environmentsBetween(tokens: readonly Token[], from: number, to: number): Stretch[] {
	const found: Stretch[] = [];
	for (let at = from; at < to; at++) {
		const entry = lookUp(tokens, at);
		if (!entry) continue;
		if (entry.environments.length > 0) found.push({ from: at, to: at + entry.length });
		at += entry.length - 1;
	}
	return found;
}

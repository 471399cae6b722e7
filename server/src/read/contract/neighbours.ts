import { lookUp } from './lexicon.ts';
import type { Draft } from './predicate.ts';
import { phrase, type Token } from './tokens.ts';

/** A word that may be verb or noun is a noun after a verb without object, after an article or an object. */
export function nounHere(tokens: readonly Token[], at: number, current: Draft | undefined, afterVerb: boolean): boolean {
	const before = tokens[at - 1]?.word ?? '';
	if (/^(?:the|a|an|any|all|every|each|of|its|their|such|production|staging|development|customer|client)$/.test(before))
		return true;
	if (before === 'to' && current !== undefined && current.verbs.length > 0 && afterVerb) return true;
	if (/^(?:may|not|to|or|and|,)$/.test(before) && current && current.verbs.length > 0 && afterVerb) return false;
	return afterVerb;
}

/** `in the staging environment`: the noun is part of the place, not an object. */
export function inPlace(tokens: readonly Token[], at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 7); back--) {
		const word = (tokens[back] as Token).word;
		if (/^(?:in|within|on|of|from|into|for|at|outside|across)$/.test(word)) return true;
		const entry = lookUp(tokens, back);
		if (entry && entry.verbs.length > 0 && entry.environments.length === 0) return false;
	}
	return false;
}

/** "Expired records", "archived data": a participle right before an object describes it. */
export function describes(tokens: readonly Token[], at: number, end: number): boolean {
	if (!/(?:ed|en|[^r]ing)$/.test(tokens[end - 1]?.word ?? '') || /^(?:or|and|,|to|be|not)$/.test(tokens[at - 1]?.word ?? ''))
		return false;
	return (lookUp(tokens, end)?.objects.length ?? 0) > 0;
}

/** "Data created by it", "tools that delete": what stands right after an object and is no act of a list narrows it. */
export function endsWithParticiple(tokens: readonly Token[], at: number, end: number): boolean {
	const before = tokens[at - 1]?.word ?? '';
	if (/^(?:that|which|who)$/.test(before)) return true;
	return /ed$/.test(tokens[end - 1]?.word ?? '') && (lookUp(tokens, at - 1)?.objects.length ?? 0) > 0;
}

/** "Stop deleting", "log each deletion": a doing right after a verb, without "and", is what the verb is about. */
export function governs(tokens: readonly Token[], at: number, end: number, current: Draft): boolean {
	if (current.indirect) return true;
	if (current.verbs.length === 0 || current.objects.length + current.acts.length > 0 || current.verbs.includes('perform'))
		return false;
	if (!/(?:ing|ions?|als?|ments?|ure)$/.test(tokens[end - 1]?.word ?? '')) return false;
	let before = at - 1;
	while (/^(?:the|any|each|every|all|a|such|of)$/.test(tokens[before]?.word ?? '')) before--;
	return !/^(?:and|or|,|not|but|\(|\)|:|both|either|nor)$/.test(tokens[before]?.word ?? ',');
}

/** "Access to data", "backups of databases": the preposition that ties an object to the one before; empty for none. */
export function relationBefore(tokens: readonly Token[], at: number): string {
	for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
		const word = (tokens[back] as Token).word;
		if (/^(?:of|to|from|for|on|in|within|under|about|at|into|across)$/.test(word)) return word;
		const entry = lookUp(tokens, back);
		if (/^(?:and|or|,|nor|:)$/.test(word) || !entry || entry.objects.length > 0 || entry.verbs.length > 0) return '';
	}
	return '';
}

/** Whether an object follows, other environments and joining words between: "staging and production data". */
export function namesObject(tokens: readonly Token[], at: number): boolean {
	for (let next = at; next < Math.min(tokens.length, at + 4); next++) {
		const entry = lookUp(tokens, next);
		if (entry && entry.objects.length > 0) return true;
		if (!entry || (entry.environments.length === 0 && !/^(?:and|or|,)$/.test(tokens[next]?.word ?? ''))) return false;
	}
	return false;
}

/** "Its data": whose, is not said. "Its own configuration", and "in its sandbox", are. */
export function unclearOwner(tokens: readonly Token[], at: number): boolean {
	const word = tokens[at]?.word;
	return (word === 'its' || word === 'their') && tokens[at + 1]?.word !== 'own' && !inPlace(tokens, at);
}

/** Nouns that stand for a whole environment when its name is before them: "in the staging account". */
const WHOLE = /^(?:environment|system|infrastructure|account|cloud account|network|estate|platform)$/;

/**
 * "Data in the repository", "of the staging database": one place among others, so that the object is narrower than the
 * act. Not so an environment, "any database", the repository that a branch is always in, or the account where infrastructure is at home.
 */
export function narrows(tokens: readonly Token[], at: number, end: number, relation: string, current: Draft): boolean {
	if (!/^(?:in|within|on|at|of|from|under|into|across)$/.test(relation) || /s$/.test(tokens[end - 1]?.word ?? '')) return false;
	if (current.objects.every((kind) => kind === 'code')) return false;
	let named = false;
	for (let back = at - 1; tokens[back] && tokens[back]?.word !== relation; back--) {
		if (/^(?:any|all|every|each)$/.test(tokens[back]?.word ?? '')) return false;
		named ||= (lookUp(tokens, back)?.environments.length ?? 0) > 0;
	}
	const home = named || current.objects.every((kind) => /^(?:infra|service|access|config)$/.test(kind));
	return !(home && WHOLE.test(phrase(tokens, at, end).trim()));
}

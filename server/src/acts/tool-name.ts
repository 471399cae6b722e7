import type { Consequence } from './call.ts';
import { consequencesOf, effectsOfWords } from './naming/consequences.ts';
import { wordsOfName } from './naming/words.ts';

/**
 * What a tool named by a configuration would do, from the verb and the nouns of its name, and else of the first
 * sentence of its description. Nothing for a reading verb; undefined when neither says anything.
 * A description may add an act to a name that reads, never take one away: names are what is called.
 */
export function actsOfToolName(name: string, description?: string): readonly Consequence[] | undefined {
	const named = effectsOfWords(wordsOfName(name), 'data');
	const described = description === undefined ? undefined : effectsOfSentence(description);
	if (named && named.length > 0) return consequencesOf([...named, ...(described ?? [])], `the name \`${name}\` says so`);
	if (described && described.length > 0)
		return consequencesOf(described, `\`${name}\` is described so: "${firstSentence(description ?? '')}"`);
	return named || described ? [] : undefined;
}

/** Prose holds nouns that look like verbs, so only its first verb counts, in the third person or the imperative. */
function effectsOfSentence(description: string) {
	const words = wordsOfName(firstSentence(description)).map(imperative);
	return effectsOfWords(words, 'data');
}

function firstSentence(text: string): string {
	return (/^[^.!?\n]*/.exec(text.trim())?.[0] ?? '').slice(0, 120);
}

/** "deletes" → "delete"; only where the shorter word is what was meant. */
function imperative(word: string): string {
	if (/(sh|ch|ss|x)es$/.test(word)) return word.slice(0, -2);
	if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	return /[a-z]{3}s$/.test(word) && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

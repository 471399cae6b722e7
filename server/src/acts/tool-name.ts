import type { Consequence } from './call.ts';
import { consequencesOf, type Effect, effectsOfWords } from './naming/consequences.ts';
import { wordsOfName } from './naming/words.ts';

/** Tools that agents and their frameworks bring along, whose names say too little. */
const BUILTIN: ReadonlyMap<string, readonly Effect[]> = new Map<string, readonly Effect[]>([
	...['use_aws', 'aws', 'call_aws'].map(
		(name) =>
			[
				name,
				[
					['delete-infrastructure', 'none'],
					['delete-data', 'none'],
					['arbitrary-execution', 'none'],
				],
			] as const,
	),
	...['python_repl', 'code_interpreter', 'python', 'repl', 'eval', 'execute_bash', 'execute_cmd'].map(
		(name) => [name, [['arbitrary-execution', 'none']]] as const,
	),
	...['use_computer', 'computer', 'computer_use', 'browser', 'use_browser'].map(
		(name) =>
			[
				name,
				[
					['external-communication', 'none'],
					['arbitrary-execution', 'none'],
				],
			] as const,
	),
	...['http_request', 'web_fetch', 'webfetch', 'web_search', 'websearch'].map(
		(name) => [name, [['network-egress', 'none']]] as const,
	),
	...[
		'thinking',
		'think',
		'knowledge',
		'introspect',
		'todo_list',
		'todowrite',
		'current_time',
		'calculator',
		'fs_read',
		'report_issue',
	].map((name) => [name, []] as const),
]);

/**
 * What a tool named by a configuration would do, from the verb and the nouns of its name, and else of the first
 * sentence of its description. Nothing for a reading verb; undefined when neither says anything.
 * A description may add an act to a name that reads, never take one away: names are what is called.
 */
export function actsOfToolName(name: string, description?: string): readonly Consequence[] | undefined {
	const builtin = BUILTIN.get(name.toLowerCase());
	if (builtin) return consequencesOf(builtin, `\`${name}\` is known for it`);
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

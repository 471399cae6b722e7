/**
 * Splits a name in camelCase, PascalCase, snake_case, kebab-case or prose into lower-case words:
 * `deleteDBInstance` gives delete, db, instance.
 */
export function wordsOfName(name: string): readonly string[] {
	return name
		.slice(0, 400)
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
		.split(/[^A-Za-z0-9]+/)
		.filter((word) => word.length > 0)
		.map((word) => word.toLowerCase())
		.reduce(joinParticle, []);
}

/** Verbs of two words are one: "shut down" is "shutdown". */
const PARTICLES = new Set([
	'shut down',
	'tear down',
	'take down',
	'power down',
	'wipe out',
	'roll back',
	'roll out',
	'fail over',
	'switch over',
	'clean up',
	'scale down',
]);

function joinParticle(words: string[], word: string): string[] {
	const before = words[words.length - 1];
	if (before !== undefined && PARTICLES.has(`${before} ${word}`)) words[words.length - 1] = before + word;
	else words.push(word);
	return words;
}

/** The singular of a plain English plural, good enough for looking up the nouns of names. */
export function singular(word: string): string {
	if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
	if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	if (/(x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
	return word.endsWith('s') ? word.slice(0, -1) : word;
}

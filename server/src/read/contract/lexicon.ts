import { type ObjectClass, objectForms } from './objects.ts';
import type { Token } from './tokens.ts';
import { type VerbClass, verbForms } from './verbs.ts';

/** What the lexicon knows of the words at one place. */
export interface Entry {
	readonly verbs: readonly VerbClass[];
	readonly objects: readonly ObjectClass[];
	readonly environments: readonly string[];
	/** A word that neither narrows nor widens: articles, owners, prepositions. */
	readonly plain: boolean;
	readonly length: number;
}

const LOWER = ['staging', 'development', 'sandbox'];
const ENVIRONMENTS: Readonly<Record<string, readonly string[]>> = {
	production: ['production'],
	prod: ['production'],
	productive: ['production'],
	staging: ['staging'],
	stage: ['staging'],
	'pre-production': ['staging'],
	preproduction: ['staging'],
	'pre-prod': ['staging'],
	uat: ['staging'],
	'user acceptance': ['staging'],
	development: ['development'],
	dev: ['development'],
	sandbox: ['sandbox'],
	sandboxes: ['sandbox'],
	sandboxed: ['sandbox'],
	test: ['test'],
	testing: ['test'],
	qa: ['test'],
	'non-production': LOWER,
	nonproduction: LOWER,
	'non-prod': LOWER,
	'non production': LOWER,
	'lower environments': LOWER,
	'live environment': ['production'],
	'live environments': ['production'],
	'live systems': ['production'],
	'live system': ['production'],
};

const PLAIN = new Set(
	`a an the any all every each such its their client customer provider supplier company buyer of to in on for from within into at by and or nor both either also
	this that's those these public registries third parties party cloud it infrastructure's following existing client-owned
	autonomously independently itself anywhere environment environments systems carry out be hereby expressly then freely fully directly
	over against across through its' arbitrary automatically ai which's including without limitation alone unattended kubernetes aws azure virtual remote
 behalf only solely following those list listed items exclusively manually himself matter
	database software time times them and/or per via git users rights use using's , ( ) " - / : . ;`.split(/\s+/),
);

interface Table {
	readonly entries: ReadonlyMap<string, Omit<Entry, 'length'>>;
	readonly longest: number;
}

let table: Table | undefined;

/** The longest phrase of the lexicon that begins at `at`, or undefined for a word it does not know. */
export function lookUp(tokens: readonly Token[], at: number): Entry | undefined {
	table ??= build();
	let words = '';
	let found: Entry | undefined;
	for (let length = 1; length <= table.longest && at + length <= tokens.length; length++) {
		words += (length > 1 ? ' ' : '') + (tokens[at + length - 1] as Token).word;
		const entry = table.entries.get(words);
		if (entry) found = { ...entry, length };
	}
	return found;
}

function build(): Table {
	const verbs = verbForms();
	const objects = objectForms();
	const entries = new Map<string, Omit<Entry, 'length'>>();
	let longest = 1;
	for (const words of new Set([...verbs.keys(), ...objects.keys(), ...Object.keys(ENVIRONMENTS), ...PLAIN])) {
		longest = Math.max(longest, words.split(' ').length);
		entries.set(words, {
			verbs: verbs.get(words) ?? [],
			objects: objects.get(words) ?? [],
			environments: ENVIRONMENTS[words] ?? [],
			plain: PLAIN.has(words),
		});
	}
	return { entries, longest: Math.min(longest, 5) };
}

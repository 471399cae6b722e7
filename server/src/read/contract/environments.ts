import type { Norm } from '../contract.ts';
import { remembered } from './remember.ts';
import type { Statement } from './sentences.ts';

const NAMED: readonly [RegExp, string][] = [
	[
		/\b(?:[Pp]roduction|[Pp]rod|[Ll]ive) (?:[Ee]nvironments?|[Ss]ystems?|[Dd]ata|[Dd]atabases?|[Ii]nfrastructure|[Rr]esources?|[Ii]nstances?)\b|\bin [Pp]roduction\b|\bProduction\b/,
		'production',
	],
	[
		/\b[Pp]roduction(?:,| and| or|\/| &)[^.;]{0,30}\b(?:[Ss]taging|[Tt]est|[Dd]evelopment|[Ss]andbox)|\b(?:[Ss]taging|[Tt]est|[Dd]evelopment|[Ss]andbox)(?:,| and| or|\/| &)[^.;]{0,30}\b[Pp]roduction\b/,
		'production',
	],
	[/\b(?:[Ss]taging|[Pp]re-?production|UAT)\b/, 'staging'],
	[/\b(?:[Dd]evelopment|[Dd]ev) [Ee]nvironments?\b/, 'development'],
	[/\b[Ss]andbox(?:es)?\b/, 'sandbox'],
];

const namedIn = remembered((text) => NAMED.filter(([pattern]) => pattern.test(text)).map(([, name]) => name));

/** Environments that the contract names, whether or not a norm is limited to them. */
export function environmentsNamed(statements: readonly Statement[], norms: readonly Norm[]): string[] {
	const named = new Set(norms.flatMap((norm) => norm.environments).filter((name) => name !== 'unknown'));
	for (const { words } of statements) for (const name of namedIn(words.text)) named.add(name);
	const order = ['production', 'staging', 'development', 'sandbox', 'test'];
	return [...named].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

import type { Environment } from './call.ts';

const WORDS: ReadonlyArray<readonly [Environment, ReadonlySet<string>]> = [
	['production', new Set(['prod', 'prd', 'production', 'live'])],
	['staging', new Set(['stg', 'stage', 'staging', 'uat', 'preprod'])],
	['development', new Set(['dev', 'develop', 'development', 'local', 'test', 'qa'])],
	['sandbox', new Set(['sandbox', 'playground'])],
];

/** The environment that the words of a profile, account, path, host or branch name; the more dangerous of two. */
export function environmentOf(text: string): Environment {
	const words = new Set(text.toLowerCase().split(/[^a-z0-9]+/));
	return WORDS.find(([, names]) => [...names].some((name) => words.has(name)))?.[0] ?? 'unknown';
}

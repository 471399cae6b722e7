import type { Environment } from './call.ts';

/** Most dangerous first: of two that a text names, the first counts. */
const ENVIRONMENTS: ReadonlyArray<readonly [Environment, ReadonlySet<string>]> = [
	['production', new Set(['prod', 'prd', 'production', 'live'])],
	['staging', new Set(['stg', 'stage', 'staging', 'uat', 'preprod', 'preproduction', 'nonprod', 'nonproduction'])],
	['development', new Set(['dev', 'devel', 'develop', 'development', 'local', 'test', 'testing', 'qa'])],
	['sandbox', new Set(['sandbox', 'sbx', 'playground'])],
];

/** Any of the words, anywhere: most texts hold none, and need no closer look. */
const ANY = /prod|prd|live|stg|stag|uat|dev|local|test|qa|sandbox|sbx|playground/i;

/**
 * Places where such a word names no environment: device files, system folders, options, package names, runs of
 * tests, top-level domains. A wrong `development` would let a permission for it cover what it does not.
 */
const NOISE: ReadonlyArray<readonly [RegExp, string]> = [
	[/\bnon[-_ ]?prod(uction)?\b/gi, ' nonprod '],
	[/\bpre[-_ ]?prod(uction)?\b/gi, ' preprod '],
	[/(^|[\s"'=:(>])\/dev\//g, ' '],
	[/(\/usr\/local|\.local)\b/g, ' '],
	[/(^|\s)--?(save-dev|dev|no-dev|only-dev|include-dev|local|test|stage|with-dev|D)(?=[\s=]|$)/g, ' '],
	[/\blib[\w+.]*-dev\b|\bdev[-_]?(dependenc\w*|tools?|server)\b/gi, ' '],
	[
		/\b(npm|yarn|pnpm|bun|go|cargo|dotnet|make|mvn|gradle|gradlew|deno|flutter|swift|rake|npx|php artisan|mix|sbt|bazel|python|terraform)( run| -m)? (test|dev|local)\b/gi,
		' ',
	],
	[/(^|[;&|(]\s*)(test|local)\s/g, ' '],
	[/[._-](test|spec)\.[a-z]+\b/gi, ' '],
	[/(?<!(env|envs|environment|environments|account|accounts|stages|overlays|clusters|deploy)\/)\btests?\//gi, ' '],
	[/\.(dev|test|local|live|stage)(?=[/:\s"']|$)/gi, ' '],
	[/\blive[-_ ]?(reload|server|tail|stream|preview|view|migration|share|ness)\b/gi, ' '],
	[/\bgit (-C \S+ )?stage\b|\bmulti-stage\b|\btest -/gi, ' '],
];

/**
 * The environment that the words of a profile, an account, a path, a host or a branch name: whole words, or parts
 * between signs and capitals, with or without a number behind (`prod2`). `unknown` when no word says one.
 */
export function environmentOf(text: string): Environment {
	if (!ANY.test(text)) return 'unknown';
	let plain = text.slice(0, 20_000);
	for (const [noise, instead] of NOISE) plain = plain.replace(noise, instead);
	const words = new Set<string>();
	for (const part of plain.split(/[^A-Za-z0-9]+/)) {
		words.add(part.toLowerCase().replace(/\d+$/, ''));
		for (const hump of part.split(/(?<=[a-z0-9])(?=[A-Z])/)) if (hump !== 'Live') words.add(hump.toLowerCase());
	}
	return ENVIRONMENTS.find(([, names]) => [...names].some((name) => words.has(name)))?.[0] ?? 'unknown';
}

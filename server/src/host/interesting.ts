import picomatch from 'picomatch';
import { FORMATS } from '../read/formats/index.ts';

/** Where contracts live and how they are called; matched without regard to case. */
const CONTRACT_NAMES = ['**/msa*', '**/contracts/**/*', '**/legal/**/*', '**/*agreement*'];
const CONTRACT_FILE = globs(
	CONTRACT_NAMES.flatMap((name) => [`${name}.md`, `${name}.markdown`]),
	'i',
);
const OFFICE_FILE = globs(
	CONTRACT_NAMES.map((name) => `${name}.{docx,doc,odt,rtf,pdf}`),
	'i',
);
const OWN_FILE = globs(['**/clauseline.yaml', '**/clauseline.lock', '**/*.coverage.yaml'], '');

let agentFile: RegExp | undefined;

/**
 * Whether a file could matter to an audit, by its root-relative path alone: a permission file of a known
 * format, a contract or what stands beside it, or Markdown at the root, whose front matter may make it one.
 */
export function isInteresting(path: string): boolean {
	agentFile ??= globs(
		FORMATS.flatMap((format) => format.files),
		'',
	);
	return agentFile.test(path) || OWN_FILE.test(path) || isContractName(path) || OFFICE_FILE.test(path) || isRootMarkdown(path);
}

/** Whether a Markdown file is a contract candidate by its path: `MSA*.md`, `contracts/`, `legal/`, `*agreement*`. */
export function isContractName(path: string): boolean {
	return CONTRACT_FILE.test(path);
}

/** Whether a path is Markdown at the root: a contract only when {@link hasContractFrontMatter} says so. */
export function isRootMarkdown(path: string): boolean {
	return /^[^/]+\.(md|markdown)$/i.test(path);
}

/** Whether a permission file of some format has this path. */
export function isAgentFile(path: string): boolean {
	isInteresting('');
	return agentFile?.test(path) ?? false;
}

/** Whether the front matter of a Markdown text says that it is a contract document. */
export function hasContractFrontMatter(text: string): boolean {
	const front = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
	return front !== undefined && /^type[ \t]*:[ \t]*["']?(msa|sow|addendum|exhibit)\b/im.test(front);
}

function globs(patterns: readonly string[], flags: string): RegExp {
	const sources = patterns.map((pattern) => picomatch.makeRe(pattern, { dot: true, nocase: flags === 'i' }).source);
	return new RegExp(sources.length > 0 ? sources.join('|') : '$.', flags);
}

import picomatch from 'picomatch';
import { isContract } from '../read/contract/is-contract.ts';
import { FORMATS } from '../read/formats/index.ts';
import type { Document } from '../text/document.ts';

const OWN_FILE = /(^|\/)(clauseline\.(yaml|lock)|[^/]*\.coverage\.yaml)$/;

let agentFiles: ReadonlyMap<string, RegExp> | undefined;

/**
 * Whether a file could matter to an audit, by its root-relative path alone: a permission file of a known
 * format, a contract or what stands beside it, or Markdown at the root, whose front matter may make it one.
 */
export function isInteresting(path: string): boolean {
	return isAgentFile(path) || OWN_FILE.test(path) || isContractName(path) || isOfficeContract(path) || isRootMarkdown(path);
}

/** Whether a permission file of some format has this path. */
export function isAgentFile(path: string): boolean {
	agentFiles ??= byEnding(FORMATS.flatMap((format) => format.files));
	return Boolean(agentFiles.get(endingOf(path))?.test(path) || agentFiles.get('')?.test(path));
}

/** Whether a Markdown file is taken for a contract by its path alone. */
export function isContractName(path: string): boolean {
	return isContract({ uri: path, language: 'markdown', text: '', version: 0 });
}

/** Whether a document that was read is handed on: Markdown at the root only when it is a contract, or an agent's. */
export function isWanted(document: Document): boolean {
	return !isRootMarkdown(document.uri) || isAgentFile(document.uri) || isContract(document);
}

/** A contract's name with the ending of a word processor: it is named in the report, with the reason. */
function isOfficeContract(path: string): boolean {
	const markdown = path.replace(/\.(docx?|odt|rtf|pdf)$/i, '.md');
	return markdown !== path && isContractName(markdown);
}

function isRootMarkdown(path: string): boolean {
	return /^[^/]+\.(md|markdown)$/i.test(path);
}

/**
 * One expression for all globs of an ending, since thousands of paths are held against them and most are of
 * no such ending. Globs without a plain ending are under the empty one, which every path is held against.
 */
function byEnding(globs: readonly string[]): ReadonlyMap<string, RegExp> {
	const sources = new Map<string, string[]>();
	for (const glob of new Set(globs)) {
		const ending = /\.(?:(\w+)|\{([\w,]+)\})$/.exec(glob);
		const { source } = picomatch.makeRe(glob, { dot: true });
		for (const one of (ending?.[1] ?? ending?.[2] ?? '').split(',')) sources.set(one, [...(sources.get(one) ?? []), source]);
	}
	return new Map([...sources].map(([ending, all]) => [ending, new RegExp(all.join('|'))]));
}

function endingOf(path: string): string {
	return /\.(\w+)$/.exec(path)?.[1] ?? '.';
}

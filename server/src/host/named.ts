import { posix } from 'node:path';
import { parse } from 'yaml';
import { isContract } from '../read/contract/is-contract.ts';
import type { Document } from '../text/document.ts';

/**
 * Root-relative paths of files that the documents name and an audit needs: contracts of `clauseline.yaml`,
 * and Markdown that a contract links to, such as its exhibits. A path that leaves the root is left out.
 */
export function namedFiles(documents: readonly Document[]): readonly string[] {
	const named = new Set<string>();
	const contracts = new Set<string>();
	for (const document of documents) {
		if (!/(^|\/)clauseline\.yaml$/.test(document.uri)) continue;
		for (const file of contractsNamed(document.text)) add(document.uri, file, contracts);
	}
	for (const path of contracts) named.add(path);
	for (const document of documents) {
		if (document.language !== 'markdown' || !(isContract(document) || contracts.has(document.uri))) continue;
		for (const link of linksOf(document.text)) add(document.uri, link, named);
	}
	return [...named].sort();

	function add(from: string, target: string, to: Set<string>): void {
		const path = posix.normalize(posix.join(posix.dirname(from), target));
		if (path !== '..' && !path.startsWith('../') && !posix.isAbsolute(target)) to.add(path);
	}
}

function contractsNamed(text: string): readonly string[] {
	let value: unknown;
	try {
		value = parse(text, { maxAliasCount: 20, logLevel: 'silent' });
	} catch {
		return [];
	}
	const contracts = (value as { contracts?: unknown } | null | undefined)?.contracts;
	if (!Array.isArray(contracts)) return [];
	const files = contracts.map((entry: unknown) => (entry as { file?: unknown } | null)?.file);
	return files.filter((file): file is string => typeof file === 'string');
}

/** Targets of links to Markdown files, without their fragment; a link with a scheme is none of ours. */
function linksOf(text: string): readonly string[] {
	const targets: string[] = [];
	for (const match of text.matchAll(/\]\(<?([^()<>\s]{1,300})|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?([^\s<>]{1,300})/gm)) {
		const target = (match[1] ?? match[2] ?? '').replace(/#.*$/, '');
		if (/^[a-z][a-z0-9+.-]*:/i.test(target) || !/\.(md|markdown)$/i.test(target)) continue;
		targets.push(decoded(target));
	}
	return targets;
}

function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}

import type { Document } from './document.ts';
import type { Tree } from './node.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads the YAML between `---` lines at the head of a text, and says at which offset the body begins.
 * Undefined when the text does not begin with such a block or the block does not end: then it is all body.
 */
export function readFrontMatter(document: Document): { readonly tree: Tree; readonly bodyStart: number } | undefined {
	const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(document.text);
	if (!opening) return undefined;
	const start = opening[0].length;
	const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
	closing.lastIndex = start;
	const end = closing.exec(document.text);
	if (!end) return undefined;
	return { tree: readYaml(document, { start, end: end.index }), bodyStart: end.index + end[0].length };
}

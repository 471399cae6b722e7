import type { Problem, Span } from './document.ts';

/**
 * What JSON, YAML, TOML and front matter all become: a tree whose every node knows its span.
 * Aliases are resolved (within a budget), so a tree never has cycles.
 */
export type TreeNode = ObjectNode | ArrayNode | ScalarNode;

export interface ObjectNode extends Span {
	readonly type: 'object';
	/** In file order; a repeated key appears twice. */
	readonly entries: readonly Entry[];
}

/** A key with its value; the span covers both. */
export interface Entry extends Span {
	readonly key: ScalarNode;
	readonly value: TreeNode;
}

export interface ArrayNode extends Span {
	readonly type: 'array';
	readonly items: readonly TreeNode[];
}

/** The span of a string includes its quotes. */
export interface ScalarNode extends Span {
	readonly type: 'string' | 'number' | 'boolean' | 'null';
	readonly value: string | number | boolean | null;
	/** A YAML tag as written, for example `!GetAtt`. */
	readonly tag?: string;
}

/** A text read as a tree: what was understood, and what was not. */
export interface Tree {
	readonly root: TreeNode | undefined;
	readonly problems: readonly Problem[];
}

/** The entry of an object under `key`; the last one wins, as in every parser the vendors use. */
export function entryOf(node: TreeNode | undefined, key: string): Entry | undefined {
	if (node?.type !== 'object') return undefined;
	return node.entries.findLast((entry) => entry.key.value === key);
}

/** The value under a path of keys, or undefined. */
export function valueAt(node: TreeNode | undefined, ...path: readonly string[]): TreeNode | undefined {
	let at = node;
	for (const key of path) at = entryOf(at, key)?.value;
	return at;
}

/** The items of an array; a lone scalar or object counts as one item; anything absent as none. */
export function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
	if (!node || node.type === 'null') return [];
	return node.type === 'array' ? node.items : [node];
}

/** The entries of an object, or none. */
export function entriesOf(node: TreeNode | undefined): readonly Entry[] {
	return node?.type === 'object' ? node.entries : [];
}

/** The string that a node holds, or undefined for anything else. */
export function stringOf(node: TreeNode | undefined): string | undefined {
	return node?.type === 'string' ? String(node.value) : undefined;
}

/** The boolean that a node holds, or undefined for anything else. */
export function booleanOf(node: TreeNode | undefined): boolean | undefined {
	return node?.type === 'boolean' ? node.value === true : undefined;
}

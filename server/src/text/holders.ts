import type { Span } from './document.ts';
import type { Entry, TreeNode } from './node.ts';

/** A node and everything that holds it, the node itself last. */
export type Holders = readonly (TreeNode | Entry)[];

/** The path from the root to the node or entry that has exactly this span; empty when there is none. */
export function holdersOf(root: TreeNode | undefined, span: Span): Holders {
	const path: (TreeNode | Entry)[] = [];
	let at: TreeNode | Entry | undefined = root;
	while (at) {
		path.push(at);
		if (at.start === span.start && at.end === span.end) return path;
		at = childrenOf(at).find((child) => child.start <= span.start && span.end <= child.end);
	}
	return [];
}

function childrenOf(node: TreeNode | Entry): readonly (TreeNode | Entry)[] {
	if (!('type' in node)) return [node.key, node.value];
	if (node.type === 'object') return node.entries;
	return node.type === 'array' ? node.items : [];
}

import type { Document, Span } from '../../text/document.ts';
import { readJson } from '../../text/json.ts';
import type { Entry, ScalarNode, Tree, TreeNode } from '../../text/node.ts';
import { readYaml } from '../../text/yaml.ts';

/**
 * Reads the JSON or YAML that a string holds. A block of YAML and a heredoc hold it letter by letter, so its places
 * are exact; in a string with escapes everything stands at the string.
 */
export function readEmbedded(document: Document, node: ScalarNode): Tree {
	const written = document.text.slice(node.start, node.end);
	const head = /^(?:!Sub\s+)?(?:[|>][^\n]*|<<-?[^\n]*)\n/.exec(written)?.[0];
	if (head === undefined) return at(node, read({ ...document, text: String(node.value) }));
	const heredoc = written.startsWith('<<');
	const end = heredoc ? node.start + Math.max(head.length, written.lastIndexOf('\n')) : node.end;
	return read(document, { start: node.start + head.length, end });
}

/** JSON is told by its first sign. Text outside the stretch is blanked, so that offsets stay. */
function read(document: Document, within?: Span): Tree {
	const own = within ? document.text.slice(within.start, within.end) : document.text;
	if (!/^\s*[{[]/.test(own)) return readYaml(document, within);
	return readJson(within ? { ...document, text: ' '.repeat(within.start) + own } : document, { comments: false });
}

function at(span: Span, tree: Tree): Tree {
	const { start, end } = span;
	const moved = (node: TreeNode): TreeNode => {
		if (node.type === 'array') return { ...node, items: node.items.map(moved), start, end };
		if (node.type !== 'object') return { ...node, start, end };
		const entries = node.entries.map(
			({ key, value }): Entry => ({ key: { ...key, start, end }, value: moved(value), start, end }),
		);
		return { ...node, entries, start, end };
	};
	return {
		root: tree.root && moved(tree.root),
		problems: tree.problems.map(({ message, place }) => ({ message, place: { ...place, start, end } })),
	};
}

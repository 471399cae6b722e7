import type { ActId } from '../acts/act.ts';
import type { Document } from '../text/document.ts';
import type { Edit } from '../text/edit.ts';
import { valueAt } from '../text/node.ts';
import { readYaml } from '../text/yaml.ts';

/** A reading that a fix proposes: these acts are permitted, or nothing is. */
export interface Entry {
	readonly acts: readonly ActId[];
	readonly anchor: { readonly id: string; readonly exact: string; readonly prefix?: string };
}

/**
 * Puts readings into `NAME.coverage.yaml`, after those that it has. A file that does not exist yet is an edit of a text
 * of no length. Undefined where the file is written in a way that a line cannot be added to.
 */
export function appendEntries(
	uri: string,
	document: Document | undefined,
	contract: string,
	entries: readonly Entry[],
): Edit | undefined {
	const text = document?.text ?? '';
	if (document?.unread !== undefined) return undefined;
	if (text.trim() === '') {
		const name = contract.split('/').at(-1) ?? contract;
		const head = `# Readings of ${name} that a person has confirmed. A reading is void once its quoted words change.\n`;
		return { uri, start: 0, end: text.length, newText: `${head}permission:\n${written(entries, '  ', '\n', text)}` };
	}
	const tree = document && readYaml(document);
	if (!tree || tree.problems.length > 0 || tree.root?.type !== 'object') return undefined;
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const list = valueAt(tree.root, 'permission');
	if (!list) {
		const gap = text.endsWith('\n') ? '' : newline;
		const newText = `${gap}permission:${newline}${written(entries, '  ', newline, text)}`;
		return { uri, start: text.length, end: text.length, newText };
	}
	const last = list.type === 'array' ? list.items.at(-1) : undefined;
	if (!last) return undefined;
	const indent = /^([ ]*)- /.exec(text.slice(text.lastIndexOf('\n', last.start - 1) + 1))?.[1];
	if (indent === undefined) return undefined;
	const end = text.slice(0, last.end).trimEnd().length;
	const lineEnd = text.indexOf('\n', end);
	const at = lineEnd < 0 ? text.length : lineEnd + 1;
	return { uri, start: at, end: at, newText: `${lineEnd < 0 ? newline : ''}${written(entries, indent, newline, text)}` };
}

/** JSON strings are YAML strings, so the quoted words need no other care. */
function written(entries: readonly Entry[], indent: string, newline: string, text: string): string {
	const taken = new Set([...text.matchAll(/uid:\s*["']?([\w./-]+)/g)].map((found) => found[1]));
	const lines = entries.flatMap(({ acts, anchor }) => {
		const action = acts.length === 0 ? 'ac:none' : acts.map((act) => `ac:${act}`).join(', ');
		const anchored = Object.entries(anchor).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
		return [
			`- uid: ${unused(taken, anchor.id)}`,
			`  action: ${acts.length > 1 ? `[${action}]` : action}`,
			`  anchor: { ${anchored.join(', ')} }`,
		];
	});
	return lines.map((line) => indent + line + newline).join('');
}

function unused(taken: Set<string | undefined>, id: string): string {
	const base = `reading-${id.replace(/[^\w]+/g, '-')}`;
	let uid = base;
	for (let count = 2; taken.has(uid); count++) uid = `${base}-${count}`;
	taken.add(uid);
	return uid;
}

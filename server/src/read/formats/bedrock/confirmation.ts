import type { Span } from '../../../text/document.ts';
import type { Edit } from '../../../text/edit.ts';
import { appendEntry } from '../../../text/json-edit.ts';
import { type Entry, entryOf, type ObjectNode, stringOf, type TreeNode } from '../../../text/node.ts';
import type { Scope } from '../../patterns/covering.ts';
import type { Reader } from '../../patterns/reader.ts';

type More = Parameters<Reader['rule']>[4];

/** One action by its name; what it says of itself helps to tell what it does. */
export function actionScope(name: string, description: string | undefined): Scope {
	const call = description === undefined ? { kind: 'tool' as const, name } : { kind: 'tool' as const, name, description };
	return { covers: (each) => each.kind === 'tool' && each.name === name, tries: () => [call] };
}

/**
 * Reads whether the end user is asked before a function or operation is invoked. The key is optional and only
 * `ENABLED` asks, so without it the action runs unattended; that rule stands at the action's name.
 */
export function readConfirmation(
	reader: Reader,
	node: TreeNode,
	name: string,
	description: string | undefined,
	more: More,
): void {
	const entry = KEYS.map((key) => entryOf(node, key)).find((found) => found !== undefined);
	const scope = actionScope(name, description);
	const value = stringOf(entry?.value);
	if (!entry) {
		const at = nameOf(node) ?? { start: node.start, end: Math.min(node.end, node.start + 1) };
		const narrow = (to: 'ask' | 'deny') => (to === 'ask' ? insertion(reader, node) : []);
		reader.rule(at, `no confirmation for ${name}`, 'allow', scope, { ...more, implicit: true, narrow });
		return;
	}
	const key = String(entry.key.value);
	const asks = value === 'ENABLED';
	const narrow = reader.instead(entry.value, { ask: 'ENABLED' });
	reader.rule(
		entry,
		`${name}: ${key} ${value ?? ''}`.trim(),
		asks ? 'ask' : 'allow',
		scope,
		asks ? (more ?? {}) : { ...more, narrow },
	);
	if (asks) reader.prove('approval', true, `the end user confirms \`${name}\``, entry, 'human');
}

const KEYS = ['RequireConfirmation', 'requireConfirmation', 'require_confirmation', 'x-requireConfirmation'];

function nameOf(node: TreeNode): Span | undefined {
	return ['Name', 'name', 'operationId'].map((key) => entryOf(node, key)?.value).find((value) => value !== undefined);
}

/** Puts the missing key beside the others, in the letters and the layout that they have. */
function insertion(reader: Reader, node: TreeNode): readonly Edit[] {
	if (node.type !== 'object') return [];
	const { text, uri } = reader.document;
	const [first] = node.entries;
	// In a string with escapes everything stands at the string.
	if (!first || first.key.end > first.value.start) return [];
	const key = keyFor(node, first, uri.endsWith('.tf'));
	if (text[first.start] === '"') return [appendEntry(reader.document, node, key, '"ENABLED"')];
	const column = /(?:^|\n)([ \t]*(?:- +)*)$/.exec(text.slice(0, first.start))?.[1];
	if (column === undefined || !/^[\w-]+\s*[:=]/.test(text.slice(first.start, first.start + 80))) return [];
	const sign = /^[\w-]+\s*=/.test(text.slice(first.start, first.start + 80)) ? ' = "ENABLED"' : ': ENABLED';
	const indent = column.replaceAll('-', ' ');
	return [{ uri, start: first.start, end: first.start, newText: `${key}${sign}\n${indent}` }];
}

function keyFor(node: ObjectNode, { key }: Entry, terraform: boolean): string {
	if (entryOf(node, 'operationId') ?? entryOf(node, 'responses')) return 'x-requireConfirmation';
	if (/^[A-Z]/.test(String(key.value))) return 'RequireConfirmation';
	return terraform ? 'require_confirmation' : 'requireConfirmation';
}

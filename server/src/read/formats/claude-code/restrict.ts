import type { Document } from '../../../text/document.ts';
import type { Edit } from '../../../text/edit.ts';
import { type Holders, holdersOf } from '../../../text/holders.ts';
import { readJson } from '../../../text/json.ts';
import { appendEntry, appendItem, removeItem, replaceValue } from '../../../text/json-edit.ts';
import { entryOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { ClaudeRule } from './types.ts';

/** Edits that move a rule to `ask` or `deny`, or set what a mode or the sandbox lets through back. */
export function restrictClaude(rule: ClaudeRule, to: 'ask' | 'deny', document: Document): readonly Edit[] {
	const { root, problems } = readJson(document, { comments: false });
	const holders = holdersOf(root, rule.place);
	const node = holders.at(-1);
	if (!root || !node || problems.length > 0 || rule.effect === to) return [];
	const { spec } = rule;
	if (spec.kind === 'mode')
		return 'value' in node && !('type' in node)
			? [replaceValue(document, node.value, to === 'ask' ? '"default"' : '"dontAsk"')]
			: [];
	if (spec.kind === 'sandbox') return to === 'ask' ? withoutSandboxAllow(document, root) : [];
	if (spec.kind === 'all-servers')
		return 'value' in node && !('type' in node) ? [replaceValue(document, node.value, 'false')] : [];
	if (spec.kind === 'hook') return to === 'deny' ? withoutHook(document, holders) : [];
	if (spec.kind === 'directory') return to === 'ask' ? unlisted(document, holders) : [];
	if (spec.kind === 'agent-mode') return [];
	return moved(document, root, holders, rule, to);
}

function withoutSandboxAllow(document: Document, root: TreeNode): readonly Edit[] {
	const sandbox = valueAt(root, 'sandbox');
	if (sandbox?.type !== 'object') return [];
	const entry = entryOf(sandbox, 'autoAllowBashIfSandboxed');
	return [
		entry ? replaceValue(document, entry.value, 'false') : appendEntry(document, sandbox, 'autoAllowBashIfSandboxed', 'false'),
	];
}

/** The handler goes; a helper key has no list to leave. */
function withoutHook(document: Document, holders: Holders): readonly Edit[] {
	const at = holders.findLastIndex((holder) => 'type' in holder && holder.type === 'array');
	const list = holders[at];
	const handler = holders[at + 1];
	return list && 'items' in list && handler && 'type' in handler ? removeItem(document, list, handler) : [];
}

function unlisted(document: Document, holders: Holders): readonly Edit[] {
	const list = holders.at(-2);
	const item = holders.at(-1);
	return item && 'type' in item && list && 'items' in list ? removeItem(document, list, item) : [];
}

/** Out of its list, into the other one, which is made when it is absent. */
function moved(document: Document, root: TreeNode, holders: Holders, rule: ClaudeRule, to: 'ask' | 'deny'): readonly Edit[] {
	const list = holders.at(-2);
	const item = holders.at(-1);
	const permissions = valueAt(root, 'permissions');
	if (!item || !('type' in item) || !list || !('items' in list) || permissions?.type !== 'object') return [];
	const written = JSON.stringify(rule.text);
	const target = valueAt(permissions, to);
	const added =
		target?.type === 'array' ? appendItem(document, target, written) : appendEntry(document, permissions, to, `[${written}]`);
	return [...removeItem(document, list, item), added];
}

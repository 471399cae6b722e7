import type { Document } from '../../../text/document.ts';
import type { Edit } from '../../../text/edit.ts';
import { readFrontMatter } from '../../../text/front-matter.ts';
import { type Holders, holdersOf } from '../../../text/holders.ts';
import { readJson } from '../../../text/json.ts';
import { appendEntry, appendItem, removeItem, replaceValue } from '../../../text/json-edit.ts';
import { entryOf, type ObjectNode, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readYaml } from '../../../text/yaml.ts';
import type { KiroRule } from './types.ts';

/** Edits that make a Kiro rule ask or deny; none where the file has no words for it. */
export function restrictKiro(rule: KiroRule, to: 'ask' | 'deny', document: Document): readonly Edit[] {
	const root = rootOf(document);
	if (!root || rule.effect === to) return [];
	if (rule.spec.kind === 'autonomy') return to === 'ask' ? supervised(document, root) : [];
	const holders = holdersOf(root, rule.place);
	const node = holders.at(-1);
	if (!node) return [];
	if (rule.spec.kind === 'capability') return withEffect(document, node, to);
	if (!document.uri.endsWith('.json') && !document.uri.endsWith('.hook')) return [];
	if (rule.spec.kind === 'read-only')
		return to === 'ask' && 'value' in node && !('type' in node) ? [replaceValue(document, node.value, 'false')] : [];
	if (rule.spec.kind === 'hook') return to === 'deny' ? withoutHook(document, holders) : [];
	return to === 'ask' ? unlisted(document, holders) : refused(document, holders, rule);
}

/** The tree of a text that is whole; a broken one is not edited. */
function rootOf(document: Document): TreeNode | undefined {
	const markdown = document.uri.endsWith('.md');
	const yaml = /\.ya?ml$/.test(document.uri);
	const tree = markdown ? readFrontMatter(document)?.tree : yaml ? readYaml(document) : readJson(document, { comments: true });
	return tree && tree.problems.length === 0 ? tree.root : undefined;
}

/** The word after `effect:` in the manner it is quoted. */
function withEffect(document: Document, node: Holders[number], to: string): readonly Edit[] {
	const effect = 'type' in node ? valueAt(node, 'effect') : undefined;
	if (stringOf(effect) === undefined || !effect) return [];
	const quote = /^["']/.exec(document.text.slice(effect.start, effect.end))?.[0] ?? '';
	return [replaceValue(document, effect, `${quote}${to}${quote}`)];
}

function supervised(document: Document, root: TreeNode): readonly Edit[] {
	if (root.type !== 'object') return [];
	const entry = entryOf(root, 'kiroAgent.agentAutonomy');
	return [
		entry
			? replaceValue(document, entry.value, '"Supervised"')
			: appendEntry(document, root, 'kiroAgent.agentAutonomy', '"Supervised"'),
	];
}

/** What no list lets through is asked for. */
function unlisted(document: Document, holders: Holders): readonly Edit[] {
	const item = holders.at(-1);
	const list = holders.at(-2);
	return item && 'type' in item && list && 'items' in list ? removeItem(document, list, item) : [];
}

/** The lists that refuse what another list lets through. */
const REFUSING: Readonly<Record<string, string>> = {
	...{ allowedCommands: 'deniedCommands', allowedPaths: 'deniedPaths', allowedServices: 'deniedServices' },
	...{ trusted: 'blocked', allowedUrls: 'blockedUrls', autoApprove: 'disabledTools' },
};

function refused(document: Document, holders: Holders, rule: KiroRule): readonly Edit[] {
	const key = stringOf(keyOf(holders.at(-3)));
	const name = key === undefined ? undefined : REFUSING[key];
	const owner = holders.at(-4);
	if (name === undefined || !owner || !('type' in owner) || owner.type !== 'object' || rule.text === '*') return [];
	return [...unlisted(document, holders), listed(document, owner, name, JSON.stringify(rule.text))];
}

function listed(document: Document, owner: ObjectNode, name: string, written: string): Edit {
	const list = valueAt(owner, name);
	return list?.type === 'array' ? appendItem(document, list, written) : appendEntry(document, owner, name, `[${written}]`);
}

function keyOf(holder: Holders[number] | undefined): TreeNode | undefined {
	return holder && !('type' in holder) ? holder.key : undefined;
}

/** A hook in a list goes; a hook that is a file is switched off. */
function withoutHook(document: Document, holders: Holders): readonly Edit[] {
	const at = holders.findLastIndex((holder) => 'type' in holder && holder.type === 'array');
	const list = holders[at];
	const hook = holders[at + 1];
	if (list && 'items' in list && hook && 'type' in hook) return removeItem(document, list, hook);
	const [root] = holders;
	if (!root || !('type' in root) || root.type !== 'object') return [];
	const enabled = entryOf(root, 'enabled');
	return [enabled ? replaceValue(document, enabled.value, 'false') : appendEntry(document, root, 'enabled', 'false')];
}

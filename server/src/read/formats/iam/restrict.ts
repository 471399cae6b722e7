import type { Document } from '../../../text/document.ts';
import type { Edit } from '../../../text/edit.ts';
import { holdersOf } from '../../../text/holders.ts';
import { readJson } from '../../../text/json.ts';
import { appendItem, removeItem } from '../../../text/json-edit.ts';
import { entryOf, type ObjectNode, type TreeNode } from '../../../text/node.ts';
import type { IamRule } from './types.ts';

/** Edits that make an action denied: it leaves its list, or a statement denies it. IAM cannot ask. */
export function restrictIam(rule: IamRule, to: 'ask' | 'deny', document: Document): readonly Edit[] {
	if (to === 'ask' || rule.effect === 'deny') return [];
	if (!/^\s*[{[]/.test(document.text)) return withoutLine(document, rule);
	const { root, problems } = readJson(document, { comments: false });
	if (problems.length > 0) return [];
	const holders = holdersOf(root, rule.place);
	const item = holders.at(-1);
	const list = holders.at(-2);
	if (!item || !('type' in item)) return [];
	const attached = rule.text.startsWith('arn:');
	const leaves = attached || (!rule.negated && list && 'items' in list && list.items.length > 1);
	if (leaves) return list && 'items' in list ? removeItem(document, list, item) : [];
	const holder = holders.findLast(
		(each): each is ObjectNode => 'type' in each && entryOf(each as TreeNode, 'Statement') !== undefined,
	);
	const statement = entryOf(holder, 'Statement')?.value;
	return statement ? denying(document, statement, rule) : [];
}

/** A lone statement becomes a list of two. */
function denying(document: Document, statement: TreeNode, rule: IamRule): readonly Edit[] {
	const named = rule.negated
		? `"NotAction": ${JSON.stringify(rule.statement.notActions)}`
		: `"Action": ${JSON.stringify(rule.pattern)}`;
	const added = `{ "Effect": "Deny", ${named}, "Resource": "*" }`;
	if (statement.type === 'array') return [appendItem(document, statement, added)];
	const { uri } = document;
	return [
		{ uri, start: statement.start, end: statement.start, newText: '[' },
		{ uri, start: statement.end, end: statement.end, newText: `, ${added}]` },
	];
}

/** In YAML and HCL an action leaves its list when it has a line of its own and others stay. */
function withoutLine({ text, uri }: Document, { place, negated, statement }: IamRule): readonly Edit[] {
	if (negated || statement.actions.length < 2) return [];
	const start = text.lastIndexOf('\n', place.start - 1) + 1;
	const tail = /^,?[ \t]*(?:#[^\n]*)?\r?\n/.exec(text.slice(place.end));
	if (!tail || !/^[ \t]*(?:- +)?$/.test(text.slice(start, place.start))) return [];
	return [{ uri, start, end: place.end + tail[0].length, newText: '' }];
}

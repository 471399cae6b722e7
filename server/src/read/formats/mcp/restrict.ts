import type { Document } from '../../../text/document.ts';
import type { Edit } from '../../../text/edit.ts';
import { holdersOf } from '../../../text/holders.ts';
import { readJson } from '../../../text/json.ts';
import { removeItem, replaceValue } from '../../../text/json-edit.ts';
import type { McpRule } from './read.ts';

/** Edits that take an approval back, so that the client asks; a file of servers has no words to refuse one tool. */
export function restrictMcp(rule: McpRule, to: 'ask' | 'deny', document: Document): readonly Edit[] {
	const { root, problems } = readJson(document, { comments: true });
	if (!root || problems.length > 0 || to === 'deny' || rule.effect !== 'allow' || rule.inert !== undefined) return [];
	const holders = holdersOf(root, rule.place);
	const node = holders.at(-1);
	if (!node) return [];
	if (!('type' in node)) return [replaceValue(document, node.value, 'false')];
	const list = holders.at(-2);
	return list && 'items' in list ? removeItem(document, list, node) : [];
}

import { booleanOf, type Entry, entryOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import { readHooks } from './read-hooks.ts';
import type { Spec } from './types.ts';

const ONLY_USER = "Copilot's command line takes this key from the user's own settings only";

/** Reads settings of the command line. Of a repository's, only what restricts and a few others count. */
export function readSettings(gathering: Gathering<Spec>, root: TreeNode | undefined, repository: boolean): void {
	const inert = repository ? { inert: ONLY_USER } : {};
	const mode = entryOf(root, 'defaultPermissionMode');
	const value = stringOf(mode?.value);
	if (mode && value === 'allow-all') {
		gathering.rule(mode, textOf(mode), 'allow', { kind: 'all' }, inert);
		if (!repository) gathering.prove('unattended', true, 'every tool, path and address is allowed', mode);
	}
	if (mode && value === 'assisted' && !repository)
		gathering.prove('approval', true, 'a model judges what needs a human', mode, 'model');
	const asks = entryOf(root, 'askUser');
	if (asks && booleanOf(asks.value) === false && !repository)
		gathering.prove('unattended', true, 'the agent never asks its user', asks);
	for (const { text, node } of gathering.stringsUnder(root, 'allowedUrls')) {
		gathering.rule(node, text, 'allow', { kind: 'url', pattern: text }, { ...inert, bound: [text] });
	}
	for (const { text, node } of gathering.stringsUnder(root, 'deniedUrls'))
		gathering.rule(node, text, 'deny', { kind: 'url', pattern: text });
	for (const { text, node } of gathering.stringsUnder(root, 'disabledMcpServers')) {
		gathering.rule(node, text, 'deny', { kind: 'mcp', server: text, tool: undefined });
	}
	const trailer = entryOf(root, 'includeCoAuthoredBy');
	if (trailer) {
		const on = booleanOf(trailer.value) !== false;
		gathering.prove(
			'attribution',
			on,
			on ? 'commits name Copilot as co-author' : 'commits do not name Copilot as co-author',
			trailer,
		);
	}
	if (booleanOf(valueAt(root, 'disableAllHooks')) !== true) readHooks(gathering, valueAt(root, 'hooks'));
}

/** `key: value` as written, without quotes. */
function textOf({ key, value }: Entry): string {
	return `${String(key.value)}: ${stringOf(value) ?? '…'}`;
}

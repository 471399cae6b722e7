import type { Document } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { booleanOf, type Entry, entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Effect } from '../../agent.ts';
import type { CoveringFacts, CoveringRule, Scope } from '../../patterns/covering.ts';
import { folderBefore } from '../../patterns/plain-format.ts';
import { Reader } from '../../patterns/reader.ts';
import { rustRegex } from '../../patterns/rust-regex.ts';
import {
	commandRegex,
	EVERY_COMMAND,
	EVERY_EDIT,
	EVERY_FETCH,
	everything,
	mcpScope,
	pathScope,
	toolScope,
} from '../../patterns/scopes.ts';

type Level = 'pattern' | 'tool' | 'global';
/** A rule with the place it has in Zed's order. */
export interface ZedRule extends CoveringRule {
	readonly level?: Level;
}

const EFFECTS: Readonly<Record<string, Effect>> = { allow: 'allow', confirm: 'ask', deny: 'deny' };

/** What a settings file says to Zed's agent; nothing when it says nothing of tools. */
export function readZed(document: Document): readonly CoveringFacts[] {
	const tree = readJson(document, { comments: true });
	const agent = valueAt(tree.root, 'agent');
	const permissions = valueAt(agent, 'tool_permissions');
	const legacy = entryOf(agent, 'always_allow_tool_actions');
	if (!permissions && !legacy) return [];
	const reader = new Reader(document, tree);
	for (const { key, value } of entriesOf(valueAt(permissions, 'tools'))) readTool(reader, String(key.value), value);
	readDefault(reader, entryOf(permissions, 'default'), everything(), 'global', 'default');
	if (legacy && booleanOf(legacy.value) === true) {
		const inert = permissions ? { inert: '`tool_permissions` has taken its place' } : {};
		reader.rule(legacy, 'always_allow_tool_actions: true', 'allow', everything(), {
			...inert,
			narrow: () => reader.raw(legacy.value, 'false'),
		});
		if (!permissions) reader.prove('unattended', true, 'every tool runs unasked', legacy);
	}
	const folder = folderBefore(document.uri, document.uri.includes('.zed/') ? '.zed/' : 'zed/');
	return [reader.facts('zed', folder, 'Zed', 'project')];
}

function readTool(reader: Reader, tool: string, value: TreeNode): void {
	for (const [key, effect] of [
		['always_deny', 'deny'],
		['always_confirm', 'ask'],
		['always_allow', 'allow'],
	] as const) {
		for (const item of itemsOf(valueAt(value, key))) {
			const pattern = stringOf(valueAt(item, 'pattern')) ?? stringOf(item);
			if (pattern === undefined) continue;
			const source = booleanOf(valueAt(item, 'case_sensitive')) ? pattern : `(?i)${pattern}`;
			const scope = scopeOf(tool, source);
			if (!rustRegex(source, 'anywhere'))
				reader.problem(item, 'This regular expression does not compile; Zed then blocks the tool.');
			add(reader, item, `${tool}: ${pattern}`, effect, scope, 'pattern');
		}
	}
	readDefault(reader, entryOf(value, 'default'), scopeOf(tool, undefined), 'tool', `${tool} default`);
}

function readDefault(reader: Reader, entry: Entry | undefined, scope: Scope, level: Level, name: string): void {
	const effect = EFFECTS[stringOf(entry?.value) ?? ''];
	if (!entry || !effect) return;
	add(reader, entry, `${name}: ${stringOf(entry.value)}`, effect, scope, level, entry.value);
	if (level === 'global' && effect === 'allow') reader.prove('unattended', true, 'what no other rule names runs unasked', entry);
}

function add(
	reader: Reader,
	node: TreeNode | Entry,
	text: string,
	effect: Effect,
	scope: Scope,
	level: Level,
	value?: TreeNode,
): void {
	reader.rule(node, text, effect, scope, value ? { narrow: reader.instead(value, { ask: 'confirm', deny: 'deny' }) } : {});
	const rule = reader.rules.pop();
	if (rule) reader.rules.push({ ...rule, level } as ZedRule);
}

function scopeOf(tool: string, pattern: string | undefined): Scope {
	const mcp = /^mcp:([^:]+):(.+)$/.exec(tool);
	if (mcp) return mcpScope(mcp[1] ?? '*', mcp[2] ?? '*');
	const matches = pattern === undefined ? undefined : rustRegex(pattern, 'anywhere');
	if (tool === 'terminal') return pattern === undefined ? EVERY_COMMAND : commandRegex(pattern);
	if (tool === 'edit_file' || tool === 'write_file') return matches ? pathScope('edit', matches, 'x') : EVERY_EDIT;
	return tool === 'fetch' ? EVERY_FETCH : toolScope(tool);
}

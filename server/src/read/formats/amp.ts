import type { Document, Span } from '../../text/document.ts';
import { readJson } from '../../text/json.ts';
import { booleanOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../text/node.ts';
import type { Effect } from '../agent.ts';
import { asks, type CoveringFacts, decideByOrder, type Scope } from '../patterns/covering.ts';
import { matchesGlob } from '../patterns/glob.ts';
import { folderBefore, plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import {
	anyOf,
	commandRegex,
	commandScope,
	EVERY_COMMAND,
	EVERY_EDIT,
	EVERY_FETCH,
	EVERY_READ,
	everything,
	mcpScope,
	toolScope,
} from '../patterns/scopes.ts';

/** Amp: a list of rules, the first that matches decides. */
export const format = plainFormat({
	id: 'amp',
	title: 'Amp',
	docs: 'https://ampcode.com/manual',
	files: ['**/{.amp,amp}/settings.{json,jsonc}'],
	read: readAmp,
	decide: (policy, call) => decideByOrder(policy.rules, call, 'first', () => asks('No rule matches.')),
});

const EFFECTS: Readonly<Record<string, Effect>> = { allow: 'allow', ask: 'ask', reject: 'deny', delegate: 'ask' };

function readAmp(document: Document): readonly CoveringFacts[] {
	const tree = readJson(document, { comments: true });
	const { root } = tree;
	const reader = new Reader(document, tree);
	for (const { text, node } of reader.strings(valueAt(root, 'amp.tools.disable'), 'amp.tools.disable'))
		reader.rule(node, text, 'deny', scopeOf(text.replace(/^builtin:/, ''), []));
	const all = entryOf(root, 'amp.dangerouslyAllowAll');
	if (all && booleanOf(all.value) === true) {
		reader.rule(all, 'amp.dangerouslyAllowAll: true', 'allow', everything(), { narrow: () => reader.raw(all.value, 'false') });
		reader.prove('unattended', true, '`amp.dangerouslyAllowAll` waives every question', all);
	}
	for (const rule of itemsOf(valueAt(root, 'amp.permissions'))) readRule(reader, rule);
	return [reader.facts('amp', folderBefore(document.uri, document.uri.includes('.amp/') ? '.amp/' : 'amp/'), 'Amp', 'project')];
}

function readRule(reader: Reader, rule: TreeNode): void {
	const tool = stringOf(valueAt(rule, 'tool'));
	const action = valueAt(rule, 'action');
	const effect = EFFECTS[stringOf(action) ?? ''];
	if (tool === undefined || !effect || !action) {
		reader.problem(rule, 'A rule needs a `tool` and an `action` of allow, ask, reject or delegate; it is not read.');
		return;
	}
	const patterns = itemsOf(valueAt(rule, 'matches', 'cmd')).flatMap((item) => stringOf(item) ?? []);
	const more = narrowing(reader, action);
	reader.rule(rule, `${tool}${patterns.length > 0 ? ` ${patterns.join(', ')}` : ''}`, effect, scopeOf(tool, patterns), more);
	if (stringOf(action) === 'delegate') reader.prove('approval', true, `a program decides on \`${tool}\``, rule, 'hook');
}

function narrowing(
	reader: Reader,
	action: Span & TreeNode,
): { readonly narrow: (to: 'ask' | 'deny') => ReturnType<Reader['raw']> } {
	return { narrow: reader.instead(action, { ask: 'ask', deny: 'reject' }) };
}

function scopeOf(tool: string, patterns: readonly string[]): Scope {
	if (matchesGlob(tool, 'Bash') && patterns.length > 0) return anyOf(...patterns.map(commands));
	if (tool === '*') return everything();
	if (tool === 'Bash') return EVERY_COMMAND;
	if (/^(?:edit_file|create_file|undo_edit)$/.test(tool)) return EVERY_EDIT;
	if (/^(?:Read|Grep|glob|list_directory)$/.test(tool)) return EVERY_READ;
	if (tool === 'read_web_page') return EVERY_FETCH;
	const mcp = /^mcp__(.+?)__(.+)$/.exec(tool) ?? /^mcp__(.+?)()$/.exec(tool);
	return mcp ? mcpScope(mcp[1] ?? '*', mcp[2] || '*') : toolScope(tool);
}

function commands(pattern: string): Scope {
	const regex = /^\/(.*)\/$/s.exec(pattern)?.[1];
	return regex === undefined ? commandScope(pattern, (command) => matchesGlob(pattern, command)) : commandRegex(regex);
}

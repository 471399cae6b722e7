import { booleanOf, entriesOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { rustRegex } from '../../patterns/rust-regex.ts';
import type { Reading } from './reading.ts';

/** Reads `allowedTools` and `toolsSettings`, with which the second generation decides. */
export function readToolLists(reading: Reading, root: TreeNode): void {
	for (const { text, node } of reading.strings(valueAt(root, 'allowedTools'), 'allowedTools')) {
		reading.rule(node, text, 'allow', { kind: 'tool', pattern: text });
	}
	for (const { key, value } of entriesOf(valueAt(root, 'toolsSettings'))) {
		const name = String(key.value);
		if (SHELL.has(name)) readShell(reading, value);
		else if (AWS.has(name)) readAws(reading, value);
		else if (WRITE.has(name)) readPaths(reading, value, 'write');
		else if (READ.has(name)) readPaths(reading, value, 'read');
		else if (name === 'web_fetch') readUrls(reading, value);
		else if (name === 'subagent') readSubagents(reading, value);
	}
}

/** Whether the settings of the shell tool are there, and whether Kiro can parse them. */
export function shellSettings(root: TreeNode): { readonly present: boolean; readonly broken: boolean } {
	const settings = entriesOf(valueAt(root, 'toolsSettings')).find(({ key }) => SHELL.has(String(key.value)))?.value;
	if (!settings) return { present: false, broken: false };
	const wrong = entriesOf(settings).some(({ key, value }) => {
		if (key.value === 'allowedCommands' || key.value === 'deniedCommands') {
			return value.type !== 'array' || value.items.some((item) => item.type !== 'string');
		}
		return (key.value === 'autoAllowReadonly' || key.value === 'denyByDefault') && value.type !== 'boolean';
	});
	return { present: true, broken: settings.type !== 'object' || wrong };
}

const SHELL: ReadonlySet<string> = new Set(['shell', 'execute_bash', 'execute_cmd']);
const AWS: ReadonlySet<string> = new Set(['aws', 'use_aws']);
const WRITE: ReadonlySet<string> = new Set(['write', 'fs_write']);
const READ: ReadonlySet<string> = new Set(['read', 'fs_read']);

function readShell(reading: Reading, settings: TreeNode): void {
	for (const { text, node } of reading.strings(valueAt(settings, 'allowedCommands'), 'allowedCommands')) {
		const inert = rustRegex(text, 'whole-ungrouped')
			? {}
			: { inert: 'Kiro cannot compile this regular expression and ignores it' };
		reading.rule(node, text, 'allow', { kind: 'command', pattern: text }, inert);
	}
	for (const { text, node } of reading.strings(valueAt(settings, 'deniedCommands'), 'deniedCommands')) {
		if (!rustRegex(text, 'whole-ungrouped'))
			reading.problem(node, 'Kiro cannot compile this regular expression and denies every command.');
		reading.rule(node, text, 'deny', { kind: 'command', pattern: text });
	}
	readFlag(reading, settings, 'autoAllowReadonly', () => ({ effect: 'allow', spec: { kind: 'read-only', tool: 'shell' } }));
	readFlag(reading, settings, 'denyByDefault', () => ({ effect: 'deny', spec: { kind: 'deny-by-default' } }));
}

function readAws(reading: Reading, settings: TreeNode): void {
	for (const { text, node } of reading.strings(valueAt(settings, 'allowedServices'), 'allowedServices')) {
		reading.rule(node, text, 'allow', { kind: 'service', service: text });
	}
	for (const { text, node } of reading.strings(valueAt(settings, 'deniedServices'), 'deniedServices')) {
		reading.rule(node, text, 'deny', { kind: 'service', service: text });
	}
	readFlag(reading, settings, 'autoAllowReadonly', () => ({ effect: 'allow', spec: { kind: 'read-only', tool: 'aws' } }));
}

function readFlag(
	reading: Reading,
	settings: TreeNode,
	name: string,
	made: () => Pick<Reading['rules'][number], 'effect' | 'spec'>,
): void {
	const entry = entriesOf(settings).findLast(({ key }) => key.value === name);
	if (!entry || booleanOf(entry.value) !== true) return;
	const { effect, spec } = made();
	reading.rule(entry, `${name}: true`, effect, spec);
}

function readPaths(reading: Reading, settings: TreeNode, tool: 'read' | 'write'): void {
	for (const { text, node } of reading.strings(valueAt(settings, 'allowedPaths'), 'allowedPaths')) {
		reading.rule(node, text, 'allow', { kind: 'path', tool, pattern: text }, { bound: [text] });
	}
	for (const { text, node } of reading.strings(valueAt(settings, 'deniedPaths'), 'deniedPaths')) {
		reading.rule(node, text, 'deny', { kind: 'path', tool, pattern: text }, { bound: [text] });
	}
}

/** Two pairs of names are in use for the same lists; blocked wins. */
function readUrls(reading: Reading, settings: TreeNode): void {
	for (const name of ['trusted', 'allowedUrls', 'blocked', 'blockedUrls']) {
		const effect = name.startsWith('blocked') ? 'deny' : 'allow';
		for (const { text, node } of reading.strings(valueAt(settings, name), name)) {
			reading.rule(node, text, effect, { kind: 'url', pattern: text }, { bound: [text] });
		}
	}
}

function readSubagents(reading: Reading, settings: TreeNode): void {
	for (const { text, node } of reading.strings(valueAt(settings, 'trustedAgents'), 'trustedAgents')) {
		reading.rule(node, text, 'allow', { kind: 'subagent', pattern: text });
	}
}

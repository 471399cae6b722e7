import type { Document } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { booleanOf, entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readYaml } from '../../../text/yaml.ts';
import type { CoveringFacts } from '../../patterns/covering.ts';
import { folderBefore } from '../../patterns/plain-format.ts';
import { Reader } from '../../patterns/reader.ts';
import { commandPrefix, EVERY_COMMAND, EVERY_EDIT, mcpScope } from '../../patterns/scopes.ts';

/** What one file says to Roo Code: lists of commands, servers, switches of an exported profile, or modes. */
export function readRoo(document: Document): readonly CoveringFacts[] {
	const { uri } = document;
	if (uri.endsWith('.roomodes')) return readModes(document);
	const tree = readJson(document, { comments: true });
	const { root } = tree;
	const reader = new Reader(document, ...(uri.endsWith('.vscode/settings.json') ? [] : [tree]));
	const exported = valueAt(root, 'globalSettings') ?? root;
	if (uri.endsWith('.roo/mcp.json')) readServers(reader, valueAt(root, 'mcpServers'));
	else if (uri.endsWith('.vscode/settings.json')) {
		readCommands(reader, root, 'roo-cline.');
		if (reader.rules.length === 0) return [];
	} else readProfile(reader, exported);
	const marker = ['.roo/', '.vscode/'].find((each) => uri.includes(each)) ?? uri;
	return [reader.facts('roo-code', folderBefore(uri, marker), 'Roo Code', 'project')];
}

function readCommands(reader: Reader, root: TreeNode | undefined, prefix: string): void {
	for (const [key, effect] of [
		['deniedCommands', 'deny'],
		['allowedCommands', 'allow'],
	] as const) {
		for (const { text, node } of reader.strings(valueAt(root, `${prefix}${key}`), key)) {
			const scope = text === '*' ? EVERY_COMMAND : commandPrefix(text, false);
			reader.rule(node, text, effect, scope, effect === 'allow' ? { narrow: reader.without(node) } : {});
		}
	}
}

/** An exported profile: nothing runs unasked unless `autoApprovalEnabled` and the switch of its kind are on. */
function readProfile(reader: Reader, profile: TreeNode | undefined): void {
	if (booleanOf(valueAt(profile, 'autoApprovalEnabled')) !== true) return;
	if (booleanOf(valueAt(profile, 'alwaysAllowExecute')) === true) readCommands(reader, profile, '');
	for (const [key, scope] of [
		['alwaysAllowWrite', EVERY_EDIT],
		['alwaysAllowMcp', mcpScope('*', '*')],
	] as const) {
		const entry = entryOf(profile, key);
		if (entry && booleanOf(entry.value) === true)
			reader.rule(entry, `${key}: true`, 'allow', scope, { narrow: () => reader.raw(entry.value, 'false') });
	}
	const on = entryOf(profile, 'autoApprovalEnabled');
	if (on) reader.prove('unattended', true, '`autoApprovalEnabled` is on', on);
}

function readServers(reader: Reader, servers: TreeNode | undefined): void {
	for (const { key, value } of entriesOf(servers)) {
		const server = String(key.value);
		for (const { text, node } of reader.strings(valueAt(value, 'disabledTools'), 'disabledTools'))
			reader.rule(node, text, 'deny', mcpScope(server, text));
		for (const { text, node } of reader.strings(valueAt(value, 'alwaysAllow'), 'alwaysAllow'))
			reader.rule(node, text, 'allow', mcpScope(server, text), { bound: [server], narrow: reader.without(node) });
	}
}

/** A mode sees the groups that it names; seeing a tool is not being allowed to use it unasked. */
function readModes(document: Document): readonly CoveringFacts[] {
	const tree = document.text.trimStart().startsWith('{') ? readJson(document, { comments: false }) : readYaml(document);
	return itemsOf(valueAt(tree.root, 'customModes')).flatMap((mode) => {
		const slug = valueAt(mode, 'slug');
		const groups = entryOf(mode, 'groups');
		if (!slug || !groups) return [];
		const names = itemsOf(groups.value).map((group) => stringOf(itemsOf(group)[0]));
		const reader = new Reader(document, tree);
		for (const [group, scope] of [
			['command', EVERY_COMMAND],
			['edit', EVERY_EDIT],
			['mcp', mcpScope('*', '*')],
		] as const) {
			if (!names.includes(group)) reader.rule(groups, `groups without ${group}`, 'deny', scope);
		}
		const folder = folderBefore(document.uri, '.roomodes');
		const id = stringOf(slug) ?? '';
		return [reader.facts('roo-code', folder === '.' ? id : `${folder}/${id}`, `the Roo Code mode ${id}`, 'mode', slug)];
	});
}

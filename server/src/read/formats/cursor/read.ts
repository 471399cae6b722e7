import type { Document } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { booleanOf, entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { normalPath } from '../../patterns/paths.ts';
import { folderBefore } from '../../patterns/plain-format.ts';
import { Reader } from '../../patterns/reader.ts';
import { commandPrefix, EVERY_COMMAND, EVERY_EDIT, everything, mcpScope, pathScope } from '../../patterns/scopes.ts';
import { baseAndArguments, tokenScope } from './tokens.ts';
import type { CursorFacts, Surface } from './types.ts';

/** What one file of Cursor says. */
export function readCursor(document: Document): readonly CursorFacts[] {
	const name = /[^/]+$/.exec(document.uri)?.[0] ?? '';
	const strict = name.startsWith('cli');
	const tree = readJson(document, { comments: !strict });
	const { root } = tree;
	const reader = new Reader(document, tree);
	let surface: Surface = 'both';
	if (strict) {
		surface = 'cli';
		if (tree.problems.length === 0) readCli(reader, root, name === 'cli-config.json');
	} else if (name === 'permissions.json') {
		surface = 'editor';
		readPermissions(reader, root);
	} else if (name === 'sandbox.json') readSandbox(reader, root);
	else if (name === 'hooks.json') readHooks(reader, root);
	else if (!entryOf(root, 'mcpServers')) return [];
	const folder = folderBefore(document.uri, '.cursor/');
	return [{ ...reader.facts('cursor', folder, 'Cursor', name), surface }];
}

/** `permissions` counts everywhere, everything else only in the file of the user. */
function readCli(reader: Reader, root: TreeNode | undefined, global: boolean): void {
	const permissions = valueAt(root, 'permissions');
	for (const effect of ['allow', 'deny'] as const) {
		for (const { text, node } of reader.strings(valueAt(permissions, effect), `permissions.${effect}`)) {
			const token = tokenScope(text, effect);
			const inert = token ? token.inert : 'Cursor knows Shell, Read, Write, WebFetch and Mcp only';
			const narrow = effect === 'allow' ? { narrow: reader.without(node) } : {};
			reader.rule(node, text, effect, token?.scope ?? EVERY_COMMAND, { ...narrow, ...(inert === undefined ? {} : { inert }) });
		}
	}
	for (const item of itemsOf(valueAt(permissions, 'ask')))
		reader.rule(item, stringOf(item) ?? 'ask', 'ask', EVERY_COMMAND, { inert: 'Cursor has no list named `ask`' });
	for (const { key } of entriesOf(permissions)) {
		if (!['allow', 'deny', 'ask'].includes(String(key.value)))
			reader.problem(key, 'Cursor reads `allow` and `deny` here; this has no effect.');
	}
	const mode = entryOf(root, 'approvalMode');
	const value = stringOf(mode?.value);
	if (mode && value !== undefined && value !== 'allowlist') {
		const inert = global ? {} : { inert: 'a project file counts for `permissions` only' };
		const narrow = reader.instead(mode.value, { ask: 'allowlist' });
		reader.rule(mode, `"approvalMode": "${value}"`, 'allow', everything(), { ...inert, narrow });
		if (global) reader.prove('unattended', true, `\`${value}\` runs what no rule denies`, mode);
		if (global && value === 'auto-review') reader.prove('approval', true, 'a model reviews each call', mode, 'model');
	}
	const attribution = entryOf(valueAt(root, 'attribution'), 'attributeCommitsToAgent');
	if (attribution && global)
		reader.prove('attribution', booleanOf(attribution.value) ?? true, 'commits name the agent', attribution);
}

/** Lists of the editor; there is no list that denies, and prose steers only the model that reviews. */
function readPermissions(reader: Reader, root: TreeNode | undefined): void {
	for (const { text, node } of reader.strings(valueAt(root, 'terminalAllowlist'), 'terminalAllowlist')) {
		const [, base = '', pattern] = /^([^\s:]+):(.*)$/.exec(text) ?? [];
		const scope =
			pattern === undefined ? (text.trim() === '*' ? EVERY_COMMAND : commandPrefix(text)) : baseAndArguments(base, pattern);
		reader.rule(node, text, 'allow', scope, { narrow: reader.without(node) });
	}
	for (const { text, node } of reader.strings(valueAt(root, 'mcpAllowlist'), 'mcpAllowlist')) {
		const [server = '*', tool] = text.split(':', 2);
		const inert = tool === undefined ? { inert: 'Cursor ignores an entry without a colon' } : {};
		reader.rule(node, text, 'allow', mcpScope(server, tool ?? '', true), { narrow: reader.without(node), ...inert });
	}
	for (const key of ['allow_instructions', 'block_instructions']) {
		const entry = entryOf(valueAt(root, 'autoRun'), key);
		if (entry) reader.prove('approval', true, `\`${key}\` advises the model that reviews; it enforces nothing`, entry, 'model');
	}
	for (const { key } of entriesOf(root)) {
		if (!['terminalAllowlist', 'mcpAllowlist', 'autoRun', '$schema'].includes(String(key.value)))
			reader.problem(key, 'Cursor does not know this key; it has no effect.');
	}
	const at = { start: root?.start ?? 0, end: root?.start ?? 0 };
	reader.rule(at, 'no key for edits', 'allow', EVERY_EDIT, { implicit: true });
}

function readSandbox(reader: Reader, root: TreeNode | undefined): void {
	const type = entryOf(root, 'type');
	if (type && stringOf(type.value) === 'insecure_none') reader.prove('stop', false, 'the sandbox is switched off', type);
	for (const { text, node } of reader.strings(valueAt(root, 'additionalReadwritePaths'), 'additionalReadwritePaths')) {
		const folder = normalPath(text).replace(/\/$/, '');
		const inside = (path: string): boolean => normalPath(path) === folder || normalPath(path).startsWith(`${folder}/`);
		reader.rule(node, text, 'allow', pathScope('edit', inside, `${folder}/x`), { bound: [text], narrow: reader.without(node) });
	}
}

/** A hook before a call may refuse it, and one after it may keep a log. */
function readHooks(reader: Reader, root: TreeNode | undefined): void {
	for (const { key, value } of entriesOf(valueAt(root, 'hooks'))) {
		for (const hook of itemsOf(value)) {
			const command = stringOf(valueAt(hook, 'command')) ?? '';
			if (/^(?:preToolUse|before(?:Shell|MCP)Execution|beforeReadFile)$/.test(String(key.value)))
				reader.prove('approval', true, `a hook on \`${key.value}\` may refuse a call`, hook, 'hook');
			if (/^(?:after|postToolUse)/.test(String(key.value)) && /log|audit|otel|>>|tee/i.test(command))
				reader.prove('logging', true, `a hook on \`${key.value}\` keeps a log`, hook, 'local hook');
		}
	}
}

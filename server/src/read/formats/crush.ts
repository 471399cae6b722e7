import type { Document } from '../../text/document.ts';
import { readJson } from '../../text/json.ts';
import { booleanOf, entryOf, stringOf, valueAt } from '../../text/node.ts';
import { asks, type CoveringFacts, decideByOrder, type Scope } from '../patterns/covering.ts';
import { plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { EVERY_COMMAND, EVERY_EDIT, EVERY_FETCH, EVERY_READ, mcpScope, toolScope } from '../patterns/scopes.ts';

/** Crush: tools that need no question, by name; what is not listed is asked for. */
export const format = plainFormat({
	id: 'crush',
	title: 'Crush',
	docs: 'https://github.com/charmbracelet/crush',
	files: ['**/{.crush,crush}.json', '**/{.crushrc,crushrc}'],
	shows: ['attribution'],
	read: (document) => (document.uri.endsWith('.json') ? readSettings(document) : readScript(document)),
	decide: (policy, call) =>
		decideByOrder(policy.rules, call, 'strictest', ({ kind }) =>
			kind === 'read'
				? { decision: 'allow', rule: null, why: 'Reading is not asked for.' }
				: asks('The tool is not on the list.'),
		),
});

function readSettings(document: Document): readonly CoveringFacts[] {
	const tree = readJson(document, { comments: false });
	const reader = new Reader(document, tree);
	const { root } = tree;
	for (const { text, node } of reader.strings(valueAt(root, 'permissions', 'allowed_tools'), 'allowed_tools'))
		reader.rule(node, text, 'allow', scopeOf(text), { narrow: reader.without(node) });
	for (const { text, node } of reader.strings(valueAt(root, 'options', 'disabled_tools'), 'disabled_tools'))
		reader.rule(node, text, 'deny', scopeOf(text));
	const trailer = entryOf(valueAt(root, 'options', 'attribution'), 'trailer_style');
	const style = stringOf(trailer?.value);
	if (trailer && style !== undefined)
		reader.prove(
			'attribution',
			style !== 'none',
			style === 'none' ? 'commits hide the agent' : 'commits name the agent',
			trailer,
		);
	const old = entryOf(valueAt(root, 'options', 'attribution'), 'co_authored_by');
	if (old && booleanOf(old.value) === false) reader.prove('attribution', false, 'commits hide the agent', old);
	return [reader.facts('crush', folderOf(document.uri), 'Crush', 'project')];
}

/** `crushrc` is a Bash script that runs when Crush starts; its `permissions` lines are read as they stand. */
function readScript(document: Document): readonly CoveringFacts[] {
	const reader = new Reader(document);
	for (const line of document.text.matchAll(/^[ \t]*permissions[ \t]+(allow|deny)[ \t]+([^\n#;&|]+)/gm)) {
		const start = line.index + line[0].indexOf(line[2] ?? '');
		for (const word of (line[2] ?? '').matchAll(/\S+/g)) {
			const at = start + word.index;
			reader.rule({ start: at, end: at + word[0].length }, word[0], line[1] === 'deny' ? 'deny' : 'allow', scopeOf(word[0]));
		}
	}
	return [reader.facts('crush', folderOf(document.uri), 'Crush', 'project')];
}

function scopeOf(tool: string): Scope {
	const [name = tool] = tool.split(':', 1);
	if (name === 'bash') return EVERY_COMMAND;
	if (name === 'edit' || name === 'multiedit' || name === 'write') return EVERY_EDIT;
	if (name === 'view' || name === 'ls' || name === 'grep' || name === 'glob') return EVERY_READ;
	if (name === 'fetch' || name === 'agentic_fetch' || name === 'download') return EVERY_FETCH;
	const mcp = /^mcp_([^_]+)_(.+)$/.exec(name);
	return mcp ? mcpScope(mcp[1] ?? '', mcp[2] ?? '') : toolScope(name);
}

function folderOf(uri: string): string {
	return /^(.*)\/[^/]*$/.exec(uri)?.[1] ?? '.';
}

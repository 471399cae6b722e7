import { type Document, placeIn, type Span } from '../../../text/document.ts';
import { readFrontMatter } from '../../../text/front-matter.ts';
import { readJson } from '../../../text/json.ts';
import { booleanOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { ClaudeFile } from './files.ts';
import { parseRule } from './grammar.ts';
import { readHooks } from './read-hooks.ts';
import { Reading } from './reading.ts';

/** Reads a subagent, a skill, a command or a plugin's hooks; nothing when it says nothing of permissions. */
export function readPart(document: Document, file: ClaudeFile): readonly Reading[] {
	const reading = new Reading(document, file.scope);
	const front =
		file.kind === 'hooks' ? { tree: readJson(document, { comments: false }), bodyStart: 0 } : readFrontMatter(document);
	const root = front?.tree.root;
	if (!front || root?.type !== 'object') return [];
	if (file.kind === 'hooks' && valueAt(root, 'hooks')?.type !== 'object') return [];
	reading.problems.push(...front.tree.problems);
	if (file.kind === 'skill') readSkill(reading, root, front.bodyStart);
	if (file.kind === 'subagent') readSubagent(reading, root);
	if (valueAt(root, 'hooks')?.type === 'object') readHooks(reading, root);
	return reading.rules.length + reading.evidence.length > 0 ? [reading] : [];
}

/** `allowed-tools` grants for the turn; commands in the body run when the skill does. */
function readSkill(reading: Reading, root: TreeNode, bodyStart: number): void {
	for (const { text, span } of entriesOfTools(reading.document, valueAt(root, 'allowed-tools'))) {
		const parsed = parseRule(text, 'allow');
		if (parsed) reading.rule(span, text, 'allow', parsed.spec, parsed.inert === undefined ? {} : { inert: parsed.inert });
	}
	const byHand = entryOf(root, 'disable-model-invocation');
	if (byHand && booleanOf(byHand.value) === true)
		reading.prove('approval', true, 'only a person can start this skill', byHand, 'human');
	for (const found of reading.document.text.slice(bodyStart).matchAll(/(?<=^|\s)!`([^`\n]+)`/g)) {
		const start = bodyStart + found.index + 2;
		const command = found[1] ?? '';
		reading.rule({ start, end: start + command.length }, command, 'allow', { kind: 'hook', command });
	}
}

function readSubagent(reading: Reading, root: TreeNode): void {
	const entry = entryOf(root, 'permissionMode');
	const mode = stringOf(entry?.value);
	if (!entry || (mode !== 'bypassPermissions' && mode !== 'acceptEdits' && mode !== 'auto')) return;
	const listed = valueAt(root, 'tools');
	const tools = listed ? entriesOfTools(reading.document, listed).map(({ text }) => text) : undefined;
	reading.rule(entry, `permissionMode: ${mode}`, 'allow', { kind: 'agent-mode', mode, tools });
	reading.prove('unattended', true, `the subagent's mode \`${mode}\` runs without a person`, entry);
}

/** The entries of a list, or of a text split at commas and blanks outside brackets, each with its own place. */
function entriesOfTools(
	document: Document,
	node: TreeNode | undefined,
): readonly { readonly text: string; readonly span: Span }[] {
	return itemsOf(node).flatMap((item) => {
		if (item.type !== 'string') return [];
		const { start } = placeIn(document, item.start, item.end);
		const written = document.text.slice(item.start, item.end);
		if (node?.type === 'array') return [{ text: String(item.value), span: item }];
		return [...written.matchAll(/[^\s,"'()]+(?:\([^)]*\))?/g)].map((found) => ({
			text: found[0],
			span: { start: start + found.index, end: start + found.index + found[0].length },
		}));
	});
}

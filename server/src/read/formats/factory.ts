import type { Document } from '../../text/document.ts';
import { readJson } from '../../text/json.ts';
import { booleanOf, entryOf, stringOf, type TreeNode, valueAt } from '../../text/node.ts';
import { asks, type CoveringFacts, decideByOrder, decideByParts, type Scope } from '../patterns/covering.ts';
import { folderBefore, plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { commandPrefix, EVERY_COMMAND, EVERY_EDIT, everything } from '../patterns/scopes.ts';

/** Factory's droid: commands that run, that are always asked for, and that never run; and a level of autonomy. */
export const format = plainFormat({
	id: 'factory',
	title: 'Factory',
	docs: 'https://docs.factory.ai/autonomy-and-safety/permission-rules',
	files: ['**/.factory/settings.json'],
	read: readFactory,
	decide: ({ rules }, call) => {
		const lists = rules.filter(({ text }) => !text.startsWith('autonomy'));
		const level = rules.find((rule) => rule.text.startsWith('autonomy') && rule.covers(call));
		const otherwise = () =>
			level
				? { decision: 'allow' as const, rule: level, why: 'The level of autonomy runs what no list names.' }
				: asks('No list names it.');
		return decideByParts(
			call,
			(part) => decideByOrder(lists, part, 'strictest', otherwise),
			asks('The command cannot be parsed.'),
		);
	},
});

function readFactory(document: Document): readonly CoveringFacts[] {
	const tree = readJson(document, { comments: true });
	const { root } = tree;
	const reader = new Reader(document, tree);
	for (const [key, effect] of [
		['commandBlocklist', 'deny'],
		['commandDenylist', 'ask'],
		['commandAllowlist', 'allow'],
	] as const) {
		for (const { text, node } of reader.strings(valueAt(root, key), key)) {
			const scope = text === '*' ? EVERY_COMMAND : commandPrefix(text.replace(/\s*\*$/, ''));
			reader.rule(node, text, effect, scope, effect === 'allow' ? { narrow: reader.without(node) } : {});
		}
	}
	readLevel(reader, valueAt(root, 'sessionDefaultSettings'));
	readLevel(reader, root);
	const shield = entryOf(root, 'enableDroidShield');
	if (shield && booleanOf(shield.value) === false) reader.prove('stop', false, 'the scan for secrets in commits is off', shield);
	return [reader.facts('factory', folderBefore(document.uri, '.factory/'), 'Factory', 'project')];
}

/** `low` and `medium` edit and run what can be taken back; `high` runs everything. */
function readLevel(reader: Reader, settings: TreeNode | undefined): void {
	for (const key of ['autonomyLevel', 'autonomyMode']) {
		const entry = entryOf(settings, key);
		const level = /^(?:auto-)?(low|medium|high)$/.exec(stringOf(entry?.value) ?? '')?.[1];
		if (!entry || level === undefined) continue;
		const scope: Scope = level === 'high' ? everything() : EVERY_EDIT;
		reader.rule(entry, `autonomy: ${level}`, 'allow', scope);
		reader.prove('unattended', true, `the level of autonomy is ${level}`, entry);
	}
}

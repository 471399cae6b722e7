import type { Document } from '../../text/document.ts';
import { type Entry, entriesOf, entryOf, stringOf, type TreeNode, valueAt } from '../../text/node.ts';
import { readToml } from '../../text/toml.ts';
import { asks, type CoveringFacts, decideByOrder, decideByParts } from '../patterns/covering.ts';
import { folderBefore, plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { rustRegex } from '../patterns/rust-regex.ts';
import { commandRegex, EVERY_COMMAND, EVERY_EDIT } from '../patterns/scopes.ts';

/** Warp: profiles with lists of expressions; what is on the denylist is always asked for. */
export const format = plainFormat({
	id: 'warp',
	title: 'Warp',
	docs: 'https://docs.warp.dev/agents/using-agents/agent-profiles-permissions',
	files: ['**/{.warp,warp-terminal}/settings.toml'],
	read: readWarp,
	decide: ({ rules }, call) =>
		decideByParts(
			call,
			(part) => decideByOrder(rules, part, 'strictest', () => asks('No list names it.')),
			asks('The command cannot be parsed.'),
		),
});

function readWarp(document: Document): readonly CoveringFacts[] {
	const tree = readToml(document);
	const profiles = entriesOf(valueAt(tree.root, 'agents', 'execution_profiles'));
	const folder = folderBefore(document.uri, document.uri.includes('.warp/') ? '.warp/' : 'warp-terminal/');
	if (tree.problems.length > 0 && profiles.length === 0)
		return [new Reader(document, tree).facts('warp', folder, 'Warp', 'user')];
	return profiles.map(({ key, value }) => {
		const reader = new Reader(document, tree);
		readProfile(reader, value);
		const name = String(key.value);
		return reader.facts('warp', folder === '.' ? name : `${folder}/${name}`, `the Warp profile ${name}`, 'user', key);
	});
}

function readProfile(reader: Reader, profile: TreeNode): void {
	for (const [key, effect] of [
		['command_denylist', 'ask'],
		['command_allowlist', 'allow'],
	] as const) {
		for (const { text, node } of reader.strings(valueAt(profile, key), key)) {
			if (!rustRegex(text, 'whole')) reader.problem(node, 'This regular expression does not compile; it is not judged.');
			reader.rule(node, text, effect, commandRegex(text, 'whole'), effect === 'allow' ? { narrow: reader.without(node) } : {});
		}
	}
	for (const [key, scope] of [
		['apply_code_diffs', EVERY_EDIT],
		['execute_commands', EVERY_COMMAND],
	] as const)
		readAlways(reader, entryOf(profile, key), key, scope);
}

/** `agent_decides` lets a model judge whether a person is asked: it runs, as far as anybody can tell. */
function readAlways(reader: Reader, entry: Entry | undefined, key: string, scope: typeof EVERY_EDIT): void {
	const value = stringOf(entry?.value);
	if (!entry || (value !== 'always_allow' && value !== 'agent_decides')) return;
	reader.rule(entry, `${key}: ${value}`, 'allow', scope, { narrow: reader.instead(entry.value, { ask: 'always_ask' }) });
	if (value === 'always_allow') reader.prove('unattended', true, `\`${key}\` runs unasked`, entry);
	else reader.prove('approval', true, `a model decides on \`${key}\``, entry, 'model');
}

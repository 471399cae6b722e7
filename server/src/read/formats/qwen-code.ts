import type { Document } from '../../text/document.ts';
import { readJson } from '../../text/json.ts';
import { booleanOf, entriesOf, entryOf, stringOf, type TreeNode, valueAt } from '../../text/node.ts';
import { asks, type CoveringFacts, decideByOrder, decideByParts } from '../patterns/covering.ts';
import { folderBefore, plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { EVERY_EDIT, everything, mcpScope } from '../patterns/scopes.ts';
import { toolTokenScope } from '../patterns/tool-tokens.ts';

/** Qwen Code: deny before ask before allow, then the mode; unlike in Gemini CLI, `yolo` in the file counts. */
export const format = plainFormat({
	id: 'qwen-code',
	title: 'Qwen Code',
	docs: 'https://qwenlm.github.io/qwen-code-docs/en/users/configuration/settings/',
	files: ['**/.qwen/settings.json'],
	shows: ['logging'],
	read: readQwen,
	decide: ({ rules }, call, run) => {
		const lists = rules.filter(({ text }) => !text.startsWith('approvalMode'));
		const mode = rules.find((rule) => rule.text.startsWith('approvalMode') && rule.inert === undefined && rule.covers(call));
		const decided = decideByParts(
			call,
			(part) =>
				decideByOrder(lists, part, 'strictest', ({ kind }) => {
					if (mode) return { decision: 'allow', rule: mode, why: 'The mode runs what no list names.' };
					return kind === 'read'
						? { decision: 'allow', rule: null, why: 'Reading is not asked for.' }
						: asks('No list names it.');
				}),
			mode ? { decision: 'allow', rule: mode, why: 'The mode runs it.' } : asks('The command cannot be parsed.'),
		);
		return run.attended || decided.decision !== 'ask'
			? decided
			: { ...decided, decision: 'deny', why: 'Headless, asking is refusing.' };
	},
});

function readQwen(document: Document): readonly CoveringFacts[] {
	const tree = readJson(document, { comments: true });
	const { root } = tree;
	const reader = new Reader(document, tree);
	if (tree.problems.length === 0) {
		const lists = [
			['permissions', 'deny', 'deny'],
			['permissions', 'ask', 'ask'],
			['permissions', 'allow', 'allow'],
			['tools', 'exclude', 'deny'],
			['tools', 'allowed', 'allow'],
			['tools', 'core', 'allow'],
		] as const;
		for (const [group, key, effect] of lists) {
			for (const { text, node } of reader.strings(valueAt(root, group, key), `${group}.${key}`))
				reader.rule(
					node,
					text,
					effect,
					toolTokenScope(text, 'prefix'),
					effect === 'allow' ? { narrow: reader.without(node) } : {},
				);
		}
		for (const { key, value } of entriesOf(valueAt(root, 'mcpServers'))) readServer(reader, String(key.value), value);
		readMode(reader, root);
		const telemetry = entryOf(root, 'telemetry');
		const enabled = booleanOf(valueAt(telemetry?.value, 'enabled'));
		if (telemetry && enabled !== undefined)
			reader.prove(
				'logging',
				enabled,
				`\`telemetry\` is ${enabled ? 'on' : 'off'}`,
				telemetry,
				stringOf(valueAt(telemetry.value, 'otlpEndpoint')) ?? 'local',
			);
	}
	return [reader.facts('qwen-code', folderBefore(document.uri, '.qwen/'), 'Qwen Code', 'project')];
}

function readServer(reader: Reader, name: string, value: TreeNode): void {
	const trust = entryOf(value, 'trust');
	if (trust && booleanOf(trust.value))
		reader.rule(trust, `${name}: "trust": true`, 'allow', mcpScope(name, '*'), {
			narrow: () => reader.raw(trust.value, 'false'),
		});
	for (const { text, node } of reader.strings(valueAt(value, 'excludeTools'), 'excludeTools'))
		reader.rule(node, text, 'deny', mcpScope(name, text));
}

function readMode(reader: Reader, root: TreeNode | undefined): void {
	const entry = entryOf(valueAt(root, 'tools'), 'approvalMode');
	const mode = stringOf(entry?.value);
	if (!entry || (mode !== 'yolo' && mode !== 'auto-edit')) return;
	const servers = entriesOf(valueAt(root, 'mcpServers')).map(({ key }) => String(key.value));
	const narrow = reader.instead(entry.value, { ask: 'default' });
	reader.rule(entry, `approvalMode: ${mode}`, 'allow', mode === 'yolo' ? everything(servers) : EVERY_EDIT, { narrow });
	reader.prove('unattended', true, mode === 'yolo' ? 'every tool runs unasked' : 'edits are made unasked', entry);
}

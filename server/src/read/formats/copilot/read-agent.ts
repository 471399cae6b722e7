import { booleanOf, entriesOf, entryOf, itemsOf, type ObjectNode, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Effect } from '../../agent.ts';
import type { Gathering } from '../../gathering.ts';
import { type Server, serverOf } from '../mcp/server.ts';
import { readHooks } from './read-hooks.ts';
import { toolSpec } from './tools.ts';
import type { Spec } from './types.ts';

/**
 * Reads the head of a custom agent or prompt. Its `tools` choose what it sees; whether that runs unasked is for the
 * client to say, and the cloud agent asks nobody.
 */
export function readAgent(
	gathering: Gathering<Spec>,
	root: ObjectNode,
	broken: boolean,
): { readonly tools: readonly string[] | undefined; readonly servers: readonly Server[] } {
	const cloud = stringOf(valueAt(root, 'target')) === 'github-copilot';
	const effect: Effect = cloud ? 'allow' : 'ask';
	const target = entryOf(root, 'target');
	if (cloud && target) gathering.prove('unattended', true, 'the cloud agent runs its tools without asking', target);
	// A list in a head that does not parse hides nothing for certain.
	const listed = broken ? undefined : toolsOf(entryOf(root, 'tools')?.value);
	// Where the client asks, no line says so: only what runs unasked is a rule nobody wrote.
	if (!listed && cloud) {
		const head = root.entries[0]?.key ?? { start: root.start, end: root.start + 1 };
		gathering.rule(
			head,
			broken ? 'a head that does not parse: every tool' : 'no `tools` key: every tool',
			effect,
			{ kind: 'all' },
			{ implicit: true },
		);
	}
	for (const { text, node } of listed ?? []) {
		const spec = toolSpec(text);
		if (spec) gathering.rule(node, text, effect, spec);
	}
	const servers = entriesOf(valueAt(root, 'mcp-servers')).map(({ key, value }) => {
		const server = serverOf(String(key.value), value);
		const bound = server.bound.length > 0 ? { bound: server.bound } : {};
		if (cloud || server.known) gathering.rule(key, server.name, effect, { kind: 'server', server }, bound);
		return server;
	});
	for (const handoff of itemsOf(valueAt(root, 'handoffs'))) {
		if (booleanOf(valueAt(handoff, 'send')) !== true) continue;
		gathering.prove(
			'unattended',
			true,
			`it hands over to \`${stringOf(valueAt(handoff, 'agent')) ?? 'another agent'}\` without a person`,
			handoff,
		);
	}
	readHooks(gathering, valueAt(root, 'hooks'));
	return { tools: listed?.map(({ text }) => text), servers };
}

/** A list, or names with commas between them; undefined when every tool is seen. */
function toolsOf(node: TreeNode | undefined): readonly { readonly text: string; readonly node: TreeNode }[] | undefined {
	if (!node || node.type === 'null') return undefined;
	if (node.type === 'object')
		return entriesOf(node).flatMap(({ key, value }) =>
			booleanOf(value) === true ? [{ text: String(key.value), node: key }] : [],
		);
	return itemsOf(node).flatMap((item) => {
		const text = stringOf(item);
		if (text === undefined) return [];
		const parts = node.type === 'array' ? [text] : text.split(',');
		return parts.map((part) => ({ text: part.trim(), node: item })).filter((part) => part.text !== '');
	});
}

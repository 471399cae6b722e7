import { entryOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the rules of the third generation: `rules: [{ capability, effect, match, exclude }]`, or the bare list that
 * Kiro's page on agents shows. One bad effect fails all of them, and an unknown capability fails its own rule.
 */
export function readCapabilities(reading: Reading, node: TreeNode | undefined, inert?: string): void {
	const rules = node?.type === 'array' ? node : valueAt(node, 'rules');
	if (!rules || rules.type === 'null') return;
	if (rules.type !== 'array') {
		reading.problem(rules, '`rules` must be a list; it is not read.');
		return;
	}
	const bad = rules.items.find((rule) => !isEffect(stringOf(valueAt(rule, 'effect'))));
	if (bad)
		reading.problem(bad, 'A rule needs `effect: allow`, `ask` or `deny`; without it Kiro refuses every rule of this file.');
	const failed = inert ?? (bad ? 'another rule of this file has no valid effect, and Kiro refuses all of them' : undefined);
	for (const rule of rules.items) readRule(reading, rule, failed);
}

/** An administrator's rules may only ask or deny: one that allows gives nothing. */
export function readManaged(reading: Reading, root: TreeNode): void {
	readCapabilities(reading, root);
	for (const [at, rule] of reading.rules.entries()) {
		if (rule.effect !== 'allow') continue;
		reading.rules[at] = { ...rule, inert: 'managed rules may only ask or deny' };
		reading.problem(rule.place, 'Managed rules may only ask or deny; Kiro takes a file with another effect for invalid.');
	}
}

const CAPABILITIES: ReadonlySet<string> = new Set([
	...['fs_read', 'fs_write', 'filesystem', 'shell', 'web_fetch', 'web_search', 'mcp', 'subagent', 'skill', 'context'],
	...['diagnostics', 'builtin', 'all', 'power', 'sandbox_network', 'signin_method', 'model_use'],
]);

function isEffect(text: string | undefined): text is 'allow' | 'ask' | 'deny' {
	return text === 'allow' || text === 'ask' || text === 'deny';
}

function readRule(reading: Reading, rule: TreeNode, failed: string | undefined): void {
	const capability = stringOf(valueAt(rule, 'capability'));
	const effect = stringOf(valueAt(rule, 'effect'));
	if (capability === undefined) {
		reading.problem(rule, 'A rule needs a `capability`; Kiro skips this one.');
		return;
	}
	if (!isEffect(effect)) return;
	const known = CAPABILITIES.has(capability);
	if (!known) reading.problem(rule, `Kiro knows no capability \`${capability}\` and skips this rule.`);
	const matched = reading.strings(valueAt(rule, 'match'), 'match').map(({ text }) => text);
	const exclude = reading.strings(valueAt(rule, 'exclude'), 'exclude').map(({ text }) => text);
	const match = entryOf(rule, 'match') ? { match: matched } : {};
	const inert = failed ?? (known ? undefined : 'Kiro knows no such capability');
	const text = `${capability}: ${effect}${matched.length > 0 ? ` ${matched.join(', ')}` : ''}${exclude.length > 0 ? ` except ${exclude.join(', ')}` : ''}`;
	reading.rule(rule, text, effect, { kind: 'capability', capability, exclude, ...match }, inert === undefined ? {} : { inert });
	if (effect === 'ask' && inert === undefined) reading.prove('approval', true, `\`${text}\` asks a human`, rule, 'human');
}

import { booleanOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Effect } from '../../agent.ts';
import { parseRule } from './grammar.ts';
import type { Reading } from './reading.ts';
import type { Mode } from './types.ts';

/** Reads `permissions`: its three lists and the mode a session starts in. */
export function readPermissions(reading: Reading, root: TreeNode): void {
	const permissions = valueAt(root, 'permissions');
	if (permissions && permissions.type !== 'object')
		reading.problem(permissions, '`permissions` must be an object; it is not read.');
	for (const effect of ['deny', 'ask', 'allow'] as const) readList(reading, valueAt(permissions, effect), effect);
	readMode(reading, permissions);
	for (const item of itemsOf(valueAt(permissions, 'additionalDirectories'))) {
		const path = stringOf(item);
		if (path !== undefined) reading.rule(item, path, 'allow', { kind: 'directory', path }, { bound: [path] });
	}
	for (const holder of [root, permissions]) {
		for (const [key, what] of SWITCHES) {
			const off = entryOf(holder, key);
			if (off && stringOf(off.value) === 'disable')
				reading.prove('approval', true, `the mode ${what} is switched off`, off, 'human');
		}
	}
}

const SWITCHES = [
	['disableBypassPermissionsMode', 'that asks for nothing'],
	['disableAutoMode', 'in which a model approves'],
] as const;

/** The effect of a mode on what no rule speaks of. */
const EFFECTS: Readonly<Record<Mode, Effect>> = {
	default: 'ask',
	plan: 'ask',
	acceptEdits: 'allow',
	auto: 'allow',
	dontAsk: 'deny',
	bypassPermissions: 'allow',
};

function readList(reading: Reading, list: TreeNode | undefined, effect: Effect): void {
	if (!list || list.type === 'null') return;
	if (list.type !== 'array') {
		reading.problem(list, `\`${effect}\` must be a list; Claude Code does not use it.`);
		return;
	}
	for (const item of itemsOf(list)) {
		const text = stringOf(item);
		const parsed = text === undefined ? undefined : parseRule(text, effect);
		if (text === undefined || !parsed) {
			reading.problem(item, 'This is no permission rule; Claude Code skips it.');
			continue;
		}
		const inert = parsed.inert === undefined ? {} : { inert: parsed.inert };
		const bound =
			parsed.spec.kind === 'path'
				? { bound: [parsed.spec.pattern] }
				: parsed.spec.kind === 'domain'
					? { bound: [parsed.spec.host] }
					: {};
		reading.rule(item, text, effect, parsed.spec, { ...inert, ...bound });
		if (effect === 'ask' && parsed.inert === undefined)
			reading.prove('approval', true, `\`${text}\` asks a human in every mode`, item, 'human');
	}
}

function readMode(reading: Reading, permissions: TreeNode | undefined): void {
	const entry = entryOf(permissions, 'defaultMode');
	const written = stringOf(entry?.value);
	if (!entry || written === undefined) return;
	const mode = written === 'manual' ? 'default' : written;
	if (!isMode(mode)) {
		reading.problem(entry.value, `Claude Code knows no mode \`${written}\`.`);
		return;
	}
	const ignored = mode === 'auto' && reading.scope !== 'managed';
	const inert = ignored ? { inert: 'Claude Code ignores this mode in files of a project' } : {};
	reading.rule(entry, `defaultMode: ${written}`, EFFECTS[mode], { kind: 'mode', mode }, inert);
	if (ignored) return;
	if (mode === 'default' || mode === 'plan')
		reading.prove('approval', true, `the mode \`${written}\` asks a human`, entry, 'human');
	if (mode === 'auto') reading.prove('approval', true, 'a model approves in the mode `auto`', entry, 'model');
	if (mode === 'bypassPermissions') reading.prove('approval', false, 'the mode `bypassPermissions` asks for nothing', entry);
	if (mode !== 'default' && mode !== 'plan')
		reading.prove('unattended', true, `the mode \`${written}\` runs without a person`, entry);
}

function isMode(text: string): text is Mode {
	return Object.hasOwn(EFFECTS, text);
}

/** Reads `sandbox`: commands in it run unasked unless `autoAllowBashIfSandboxed` says no. */
export function readSandbox(reading: Reading, root: TreeNode): void {
	const sandbox = valueAt(root, 'sandbox');
	const enabled = entryOf(sandbox, 'enabled');
	if (!enabled || booleanOf(enabled.value) !== true) return;
	if (booleanOf(valueAt(sandbox, 'autoAllowBashIfSandboxed')) === false) return;
	const excluded = itemsOf(valueAt(sandbox, 'excludedCommands')).flatMap((item) => stringOf(item) ?? []);
	const node = entryOf(sandbox, 'autoAllowBashIfSandboxed') ?? enabled;
	reading.rule(node, `sandbox.${String(node.key.value)}: true`, 'allow', { kind: 'sandbox', excluded });
}

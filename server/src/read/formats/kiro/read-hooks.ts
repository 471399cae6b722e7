import { booleanOf, entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { logTarget } from '../../patterns/log-target.ts';
import type { Reading } from './reading.ts';

/** Reads a hook file: the `when`/`then` form of 0.x, the list of version 1, or one flat hook. */
export function readHookFile(reading: Reading, root: TreeNode): void {
	const hooks = valueAt(root, 'hooks');
	if (valueAt(root, 'then')) readWhenThen(reading, root);
	else for (const hook of hooks ? itemsOf(hooks) : [root]) readVersionOne(reading, hook);
}

/** Reads the `hooks` of an agent of the second generation: event → commands. */
export function readAgentHooks(reading: Reading, hooks: TreeNode | undefined): void {
	for (const { key, value } of entriesOf(hooks)) {
		for (const hook of itemsOf(value))
			readCommand(reading, String(key.value), hook, valueAt(hook, 'command'), stringOf(valueAt(hook, 'matcher')));
	}
}

function readWhenThen(reading: Reading, root: TreeNode): void {
	if (booleanOf(valueAt(root, 'enabled')) === false) return;
	const trigger = stringOf(valueAt(root, 'when', 'type')) ?? '';
	const then = valueAt(root, 'then');
	readAction(
		reading,
		root,
		trigger,
		stringOf(valueAt(then, 'type')) === 'runCommand' ? valueAt(then, 'command') : undefined,
		then,
	);
}

function readVersionOne(reading: Reading, hook: TreeNode): void {
	if (booleanOf(valueAt(hook, 'enabled')) === false) return;
	const trigger = stringOf(valueAt(hook, 'trigger')) ?? stringOf(valueAt(hook, 'trigger', 'type')) ?? '';
	const action = valueAt(hook, 'action');
	readAction(
		reading,
		hook,
		trigger,
		stringOf(valueAt(action, 'type')) === 'command' ? valueAt(action, 'command') : undefined,
		action,
	);
}

/** A person starts `userTriggered` and `Manual` hooks; every other one runs without anybody. */
function readAction(
	reading: Reading,
	hook: TreeNode,
	trigger: string,
	command: TreeNode | undefined,
	action: TreeNode | undefined,
): void {
	if (/^(?:userTriggered|Manual)$/i.test(trigger)) return;
	if (command) readCommand(reading, trigger, hook, command, undefined);
	else if (/^(?:askAgent|agent)$/.test(stringOf(valueAt(action, 'type')) ?? '')) {
		reading.prove('unattended', true, `the hook on \`${trigger}\` starts the agent without a person`, action ?? hook);
	}
}

/** A hook's command runs outside every permission rule; one after a tool keeps a local log, one before it may refuse. */
function readCommand(
	reading: Reading,
	trigger: string,
	hook: TreeNode,
	command: TreeNode | undefined,
	matcher: string | undefined,
): void {
	const text = stringOf(command);
	if (text === undefined || !command) return;
	reading.rule(command, text, 'allow', { kind: 'hook', command: text });
	const on = `\`${trigger}\`${matcher ? ` of \`${matcher}\`` : ''}`;
	if (/^postToolUse$/i.test(trigger) && LOGS.test(text)) {
		reading.prove('logging', true, `the hook on ${on} writes a log with \`${text}\``, hook, logTarget(text) ?? 'local hook');
	}
	if (/^preToolUse$/i.test(trigger))
		reading.prove('approval', true, `the hook on ${on} may refuse a tool; when it fails, the tool runs`, hook, 'hook');
}

/** Words of a command that keeps what it is given; a formatter after each edit is no log. */
const LOGS = />>|\b(?:log|logs|logger|audit|tee|syslog|otel|record)|log\b/i;

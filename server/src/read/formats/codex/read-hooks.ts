import { entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import type { Spec } from './types.ts';

/** Reads hooks by event: `[{ matcher, hooks: [{ type: "command", command }] }]`. Only commands run. */
export function readHooks(gathering: Gathering<Spec>, hooks: TreeNode | undefined): void {
	for (const { key, value } of entriesOf(hooks)) {
		for (const group of itemsOf(value)) {
			for (const hook of itemsOf(valueAt(group, 'hooks'))) readHook(gathering, String(key.value), hook);
		}
	}
}

function readHook(gathering: Gathering<Spec>, event: string, hook: TreeNode): void {
	const command = valueAt(hook, 'command');
	const text = stringOf(command);
	if (!command || text === undefined || stringOf(valueAt(hook, 'type')) !== 'command') return;
	gathering.rule(command, text, 'allow', { kind: 'hook', command: text });
	if (event === 'PostToolUse' && LOGS.test(text)) {
		gathering.prove('logging', true, `the hook on \`${event}\` writes a log with \`${text}\``, hook, 'local hook');
	}
	if (event === 'PreToolUse' || event === 'PermissionRequest') {
		gathering.prove('approval', true, `the hook on \`${event}\` may refuse a tool`, hook, 'hook');
	}
}

/** Words of a command that keeps what it is given. */
const LOGS = />>|\b(?:log|logs|logger|audit|tee|syslog|otel|record)|log\b/i;

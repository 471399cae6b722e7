import { entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import type { Spec } from './types.ts';

/** Reads hooks by event; a command stands under `bash` (the command line) or `command` (VS Code). */
export function readHooks(gathering: Gathering<Spec>, hooks: TreeNode | undefined): void {
	for (const { key, value } of entriesOf(hooks)) {
		for (const item of itemsOf(value)) {
			const nested = itemsOf(valueAt(item, 'hooks'));
			for (const hook of nested.length > 0 ? nested : [item]) readHook(gathering, String(key.value), hook);
		}
	}
}

function readHook(gathering: Gathering<Spec>, event: string, hook: TreeNode): void {
	const command = ['bash', 'command', 'linux', 'powershell']
		.map((key) => valueAt(hook, key))
		.find((node) => stringOf(node) !== undefined);
	const text = stringOf(command);
	if (!command || text === undefined) return;
	gathering.rule(command, text, 'allow', { kind: 'hook', command: text });
	if (/^postToolUse$/i.test(event) && LOGS.test(text)) {
		gathering.prove('logging', true, `the hook on \`${event}\` writes a log with \`${text}\``, hook, 'local hook');
	}
	if (/^(?:preToolUse|permissionRequest)$/i.test(event))
		gathering.prove('approval', true, `the hook on \`${event}\` may refuse a tool`, hook, 'hook');
}

/** Words of a command that keeps what it is given. */
const LOGS = />>|\b(?:log|logs|logger|audit|tee|syslog|otel|record)|log\b/i;

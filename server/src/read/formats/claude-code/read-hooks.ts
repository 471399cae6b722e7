import { booleanOf, entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { logTarget } from '../../patterns/log-target.ts';
import type { Reading } from './reading.ts';

/** Reads hooks and the keys that run a command: both run by themselves, outside every permission rule. */
export function readHooks(reading: Reading, root: TreeNode): void {
	for (const key of COMMAND_KEYS) readCommand(reading, valueAt(root, key));
	readCommand(reading, valueAt(root, 'statusLine', 'command'));
	readCommand(reading, valueAt(root, 'fileSuggestion', 'command'));
	const off = entryOf(root, 'disableAllHooks');
	if (off && booleanOf(off.value) === true) {
		reading.prove('logging', false, '`disableAllHooks` switches off every hook, loggers and guards included', off);
		if (reading.scope !== 'managed') return;
	}
	for (const { key, value } of entriesOf(valueAt(root, 'hooks'))) {
		for (const group of itemsOf(value)) {
			for (const handler of itemsOf(valueAt(group, 'hooks')))
				readHandler(reading, String(key.value), stringOf(valueAt(group, 'matcher')), handler);
		}
	}
}

const COMMAND_KEYS = [
	'apiKeyHelper',
	'awsAuthRefresh',
	'awsCredentialExport',
	'gcpAuthRefresh',
	'otelHeadersHelper',
	'policyHelper',
];

function readCommand(reading: Reading, node: TreeNode | undefined): void {
	const text = stringOf(node);
	if (node && text) reading.rule(node, text, 'allow', { kind: 'hook', command: text });
}

function readHandler(reading: Reading, event: string, matcher: string | undefined, handler: TreeNode): void {
	const on = `\`${event}\`${matcher ? ` of \`${matcher}\`` : ''}`;
	const type = stringOf(valueAt(handler, 'type'));
	const command = stringOf(valueAt(handler, 'command'));
	const url = stringOf(valueAt(handler, 'url'));
	if (type === 'command') readCommand(reading, valueAt(handler, 'command'));
	if (event === 'PreToolUse' || event === 'PermissionRequest') {
		if (type === 'prompt' || type === 'agent')
			reading.prove('approval', true, `a model answers the hook on ${on}`, handler, 'model');
		else reading.prove('approval', true, `the hook on ${on} may refuse a tool; when it fails, the tool runs`, handler, 'hook');
	}
	if (event !== 'PostToolUse' && event !== 'PreToolUse') return;
	if (url !== undefined) reading.prove('logging', true, `the hook on ${on} sends each use to ${url}`, handler, url);
	else if (command !== undefined && LOGS.test(command))
		reading.prove(
			'logging',
			true,
			`the hook on ${on} writes a log with \`${command}\``,
			handler,
			logTarget(command) ?? 'local hook',
		);
}

/** Words of a command that keeps what it is given; a formatter after each edit is no log. */
const LOGS = />>|\b(?:log|logs|logger|audit|tee|syslog|otel|record)|log\b/i;

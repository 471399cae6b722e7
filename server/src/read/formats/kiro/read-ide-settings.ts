import { entriesOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Reading } from './reading.ts';

/** Reads the `kiroAgent.*` keys of a `.vscode/settings.json`, which Kiro 0.x obeys; false when there are none. */
export function readIdeSettings(reading: Reading, root: TreeNode): boolean {
	const own = entriesOf(root).filter(({ key }) => String(key.value).startsWith('kiroAgent.'));
	if (own.length === 0) return false;
	for (const { text, node } of reading.strings(valueAt(root, 'kiroAgent.trustedCommands'), 'kiroAgent.trustedCommands')) {
		reading.rule(node, text, 'allow', { kind: 'trusted', pattern: text });
	}
	for (const { text, node } of reading.strings(valueAt(root, 'kiroAgent.commandDenylist'), 'kiroAgent.commandDenylist')) {
		reading.rule(node, text, 'ask', { kind: 'trusted', pattern: text });
	}
	readAutonomy(reading, root);
	return true;
}

/** Autopilot is the default: files are edited without asking. */
function readAutonomy(reading: Reading, root: TreeNode): void {
	const entry = entriesOf(root).findLast(({ key }) => key.value === 'kiroAgent.agentAutonomy');
	const value = stringOf(entry?.value);
	if (!entry) {
		const head = { start: root.start, end: root.start + 1 };
		reading.rule(head, 'no `kiroAgent.agentAutonomy` key: Autopilot', 'allow', { kind: 'autonomy' }, { implicit: true });
		return;
	}
	const supervised = value?.toLowerCase() === 'supervised';
	reading.rule(entry, `${String(entry.key.value)}: ${value ?? ''}`, supervised ? 'ask' : 'allow', { kind: 'autonomy' });
	if (supervised) reading.prove('approval', true, 'Supervised mode shows each edit to a human', entry, 'human');
	else reading.prove('unattended', true, 'Autopilot edits files without asking', entry);
}

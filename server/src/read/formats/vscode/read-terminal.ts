import { booleanOf, type Entry, entriesOf, entryOf, type ObjectNode, type TreeNode } from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import { terminalEntry } from './entry.ts';
import type { Spec } from './types.ts';

const NAME = 'chat.tools.terminal.autoApprove';

/** Reads the settings of the terminal tool, and puts VS Code's own rules where theirs would stand. */
export function readTerminal(gathering: Gathering<Spec>, settings: ObjectNode): void {
	const list = entryOf(settings, NAME);
	for (const name of [NAME, 'chat.agent.terminal.autoApprove']) readList(gathering, entryOf(settings, name)?.value, undefined);
	for (const old of ['allowList', 'denyList']) {
		for (const prefix of ['chat.agent.terminal', 'github.copilot.chat.agent.terminal']) {
			readList(gathering, entryOf(settings, `${prefix}.${old}`)?.value, `VS Code uses \`${NAME}\` instead`);
		}
	}
	const whole = entryOf(settings, 'chat.tools.terminal.enableAutoApprove');
	if (whole && booleanOf(whole.value) === false) {
		gathering.rule(whole, textOf(whole), 'ask', { kind: 'terminal-off' });
		gathering.prove('approval', true, 'no command of the terminal tool is approved beforehand', whole, 'human');
	}
	const ignore = entryOf(settings, 'chat.tools.terminal.ignoreDefaultAutoApproveRules');
	const head = list?.value ?? { start: settings.start, end: settings.start + 1 };
	if (ignore && booleanOf(ignore.value) === true) {
		gathering.prove('approval', false, 'the built-in list of commands that are always asked for is dropped', ignore, 'human');
	} else {
		const text = "VS Code's built-in list of commands";
		gathering.rule({ start: head.start, end: head.start + 1 }, text, 'allow', { kind: 'built-in' }, { implicit: true });
	}
	readScripts(gathering, settings, head);
}

/** Scripts of `package.json` run unasked unless that is switched off. */
function readScripts(gathering: Gathering<Spec>, settings: ObjectNode, head: { readonly start: number }): void {
	const entry = entryOf(settings, 'chat.tools.terminal.autoApproveWorkspaceNpmScripts');
	if (entry && booleanOf(entry.value) !== true) return;
	if (entry) gathering.rule(entry, textOf(entry), 'allow', { kind: 'npm-scripts' });
	else {
		const text = 'no `autoApproveWorkspaceNpmScripts` key: scripts of package.json';
		gathering.rule({ start: head.start, end: head.start + 1 }, text, 'allow', { kind: 'npm-scripts' }, { implicit: true });
	}
}

function readList(gathering: Gathering<Spec>, list: TreeNode | undefined, stale: string | undefined): void {
	if (!list || list.type === 'null') return;
	if (list.type !== 'object') {
		gathering.problem(list, 'This must be an object of commands; VS Code does not use it.');
		return;
	}
	for (const entry of entriesOf(list)) readEntry(gathering, entry, stale);
}

/** `true` runs, `false` asks, `null` unsets a built-in rule; an object may ask to see the whole command line. */
function readEntry(gathering: Gathering<Spec>, entry: Entry, stale: string | undefined): void {
	const key = String(entry.key.value);
	const approve = booleanOf(entry.value) ?? booleanOf(entryOf(entry.value, 'approve')?.value);
	if (entry.value.type === 'null') return;
	if (approve === undefined) {
		gathering.problem(
			entry.value,
			'VS Code takes only `true`, `false`, `null` or `{ "approve": … }` here; the entry is not used.',
		);
		return;
	}
	const line = booleanOf(entryOf(entry.value, 'matchCommandLine')?.value) === true;
	const inert = stale ?? terminalEntry(key).inert;
	if (inert === undefined && terminalEntry(key).matches('git push', false) === undefined) {
		gathering.problem(entry.key, 'This expression cannot be matched within bounds; it is taken to match where it approves.');
	}
	gathering.rule(entry, key, approve ? 'allow' : 'ask', { kind: 'terminal', key, line }, inert === undefined ? {} : { inert });
}

/** `key: value` as written, without quotes. */
export function textOf(entry: Entry): string {
	const { value } = entry;
	return `${String(entry.key.value)}: ${value.type === 'object' || value.type === 'array' ? '…' : String(value.value)}`;
}

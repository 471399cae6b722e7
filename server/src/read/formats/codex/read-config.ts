import type { Span } from '../../../text/document.ts';
import { booleanOf, entriesOf, entryOf, type ObjectNode, stringOf, valueAt } from '../../../text/node.ts';
import { Gathering } from '../../gathering.ts';
import { readHooks } from './read-hooks.ts';
import { readLogs } from './read-logs.ts';
import { readProfile } from './read-profile.ts';
import { textOf } from './text-of.ts';
import type { Approval, SandboxMode, Spec } from './types.ts';

/** Keys at the top of a configuration that say what the agent may do, or that Codex is set up here. */
export const SPEAKS: ReadonlySet<string> = new Set([
	...['approval_policy', 'approvals_reviewer', 'sandbox_mode', 'sandbox_workspace_write', 'default_permissions', 'permissions'],
	...[
		'mcp_servers',
		'apps',
		'plugins',
		'projects',
		'profiles',
		'web_search',
		'hooks',
		'otel',
		'history',
		'shell_environment_policy',
	],
]);

/** Reads one layer of the configuration; gives the place where a missing mode of the sandbox belongs. */
export function readConfig(gathering: Gathering<Spec>, root: ObjectNode, project: boolean): Span {
	const head = { start: root.entries[0]?.start ?? 0, end: root.entries[0]?.key.end ?? 0 };
	readSandbox(gathering, root, '');
	readApproval(gathering, root, '');
	readHooks(gathering, valueAt(root, 'hooks'));
	const web = entryOf(root, 'web_search');
	if (web && stringOf(web.value) === 'live') gathering.rule(web, textOf(web), 'allow', { kind: 'web' });
	for (const { key, value } of entriesOf(valueAt(root, 'profiles'))) {
		const inert = 'Codex 0.169 no longer reads `[profiles]`; older versions do when the profile is chosen';
		if (value.type === 'object') readLegacyProfile(gathering, value, `profile ${String(key.value)}: `, inert);
	}
	readLogs(gathering, root, project);
	return head;
}

/** `sandbox_mode`, or else a permission profile: both do not compose, and the former wins without a word. */
function readSandbox(gathering: Gathering<Spec>, root: ObjectNode, prefix: string, inert?: string): void {
	const entry = entryOf(root, 'sandbox_mode');
	const mode = stringOf(entry?.value) as SandboxMode | undefined;
	readProfile(gathering, root, entry !== undefined);
	const write = valueAt(root, 'sandbox_workspace_write');
	const network = booleanOf(valueAt(write, 'network_access')) === true;
	const roots = gathering.stringsUnder(write, 'writable_roots').map(({ text }) => text);
	if (!entry) {
		const own = entryOf(root, 'sandbox_workspace_write');
		if (own && !entryOf(root, 'default_permissions') && (network || roots.length > 0)) {
			const sandbox = { mode: 'workspace-write', network, roots } as const;
			const text = network
				? 'network_access: true (mode of the sandbox by default)'
				: 'writable_roots (mode of the sandbox by default)';
			gathering.rule(own, text, 'allow', { kind: 'sandbox', sandbox });
		}
		return;
	}
	if (mode !== 'read-only' && mode !== 'workspace-write' && mode !== 'danger-full-access') {
		gathering.problem(entry.value, 'Codex knows no such mode and refuses to start.');
		return;
	}
	const open = mode === 'workspace-write';
	const sandbox = { mode, network: mode === 'danger-full-access' || (open && network), roots: open ? roots : [] };
	gathering.rule(entry, prefix + textOf(entry), 'allow', { kind: 'sandbox', sandbox }, inert === undefined ? {} : { inert });
	if (mode === 'danger-full-access' && inert === undefined)
		gathering.prove('unattended', true, 'commands run without a sandbox', entry);
}

function readApproval(gathering: Gathering<Spec>, root: ObjectNode, prefix: string, inert?: string): void {
	const entry = entryOf(root, 'approval_policy');
	const value = stringOf(entry?.value);
	const more = inert === undefined ? {} : { inert };
	if (entry && value !== undefined) {
		const known = /^(?:untrusted|on-request|on-failure|never)$/.test(value);
		if (!known) gathering.problem(entry.value, 'Codex knows no such policy and refuses to start.');
		// Since 0.169 `on-failure` is taken for `on-request`.
		const approval = (value === 'on-failure' ? 'on-request' : value) as Approval;
		if (known)
			gathering.rule(entry, prefix + textOf(entry), value === 'never' ? 'allow' : 'ask', { kind: 'approval', approval }, more);
		if (value === 'never' && inert === undefined) gathering.prove('unattended', true, 'nobody is ever asked', entry);
		else if (known && inert === undefined)
			gathering.prove('approval', true, `\`${textOf(entry)}\` asks to leave the sandbox`, entry, 'human');
	}
	for (const { key, value: on, ...span } of entriesOf(valueAt(entry?.value, 'granular'))) {
		const prompt = String(key.value);
		if (booleanOf(on) !== false || (prompt !== 'sandbox_approval' && prompt !== 'rules' && prompt !== 'mcp_elicitations'))
			continue;
		gathering.rule(span, `${prompt}: false`, 'deny', { kind: 'no-prompt', prompt }, more);
	}
	const reviewer = entryOf(root, 'approvals_reviewer');
	if (!reviewer || !/^(?:auto_review|guardian_subagent)$/.test(stringOf(reviewer.value) ?? '')) return;
	gathering.rule(reviewer, prefix + textOf(reviewer), 'allow', { kind: 'reviewer' }, more);
	gathering.prove('approval', true, 'a model reviews what would be asked for', reviewer, 'model');
}

function readLegacyProfile(gathering: Gathering<Spec>, profile: ObjectNode, prefix: string, inert: string): void {
	const part = new Gathering<Spec>(gathering.document);
	readSandbox(part, profile, prefix, inert);
	readApproval(part, profile, prefix, inert);
	gathering.rules.push(...part.rules.map((rule) => ({ ...rule, inert })));
}

import {
	booleanOf,
	type Entry,
	entriesOf,
	entryOf,
	type ObjectNode,
	stringOf,
	type TreeNode,
	valueAt,
} from '../../../text/node.ts';
import type { Gathering } from '../../gathering.ts';
import type { Sandbox, SandboxMode, Spec } from './types.ts';

const BUILT_IN: Readonly<Record<string, SandboxMode>> = {
	':read-only': 'read-only',
	':workspace': 'workspace-write',
	':danger-full-access': 'danger-full-access',
};

/** Reads `default_permissions` and the profile that it names; without effect beside `sandbox_mode`. */
export function readProfile(gathering: Gathering<Spec>, root: ObjectNode, hasMode: boolean): void {
	const entry = entryOf(root, 'default_permissions');
	const name = stringOf(entry?.value);
	if (!entry || name === undefined) return;
	const profile = valueAt(root, 'permissions', name);
	const mode = modeOf(root, name, 0);
	if (mode === undefined) {
		gathering.problem(entry.value, 'No profile of this name stands here, so Codex refuses to start.');
		return;
	}
	const inert = hasMode ? { inert: '`sandbox_mode` stands beside it, and Codex then ignores permission profiles' } : {};
	const sandbox = sandboxOf(mode, root, profile);
	gathering.rule(entry, `default_permissions = ${name}`, 'allow', { kind: 'sandbox', sandbox }, inert);
	if (sandbox.mode === 'danger-full-access' && !hasMode)
		gathering.prove('unattended', true, 'commands run without a sandbox', entry);
	for (const file of accesses(profile)) {
		if (stringOf(file.value) !== 'deny' && stringOf(file.value) !== 'none') continue;
		const path = String(file.key.value);
		gathering.rule(file, `${path} = ${stringOf(file.value)}`, 'deny', { kind: 'unreadable', path }, inert);
	}
}

function modeOf(root: ObjectNode, name: string, depth: number): SandboxMode | undefined {
	if (Object.hasOwn(BUILT_IN, name)) return BUILT_IN[name];
	const profile = valueAt(root, 'permissions', name);
	if (profile?.type !== 'object' || depth > 10) return undefined;
	const parent = stringOf(valueAt(profile, 'extends'));
	return parent === undefined ? 'read-only' : modeOf(root, parent, depth + 1);
}

function sandboxOf(mode: SandboxMode, root: ObjectNode, profile: TreeNode | undefined): Sandbox {
	const written = accesses(profile)
		.filter(({ value }) => stringOf(value) === 'write')
		.map(({ key }) => String(key.value));
	if (written.includes(':root') || written.includes('/'))
		return { mode: 'danger-full-access', network: hasNetwork(root, profile), roots: [] };
	const roots = written.filter((path) => !path.startsWith(':'));
	const writes = mode === 'read-only' && written.some((path) => path === ':workspace_roots' || !path.startsWith(':'));
	return { mode: writes ? 'workspace-write' : mode, network: mode === 'danger-full-access' || hasNetwork(root, profile), roots };
}

/** Rules on domains count only with the proxy; without it the network is open or shut as a whole. */
function hasNetwork(root: ObjectNode, profile: TreeNode | undefined): boolean {
	const network = valueAt(profile, 'network');
	if (booleanOf(valueAt(network, 'enabled')) !== true) return false;
	const proxy = valueAt(root, 'features', 'network_proxy');
	if (booleanOf(proxy) !== true && proxy?.type !== 'object') return true;
	return entriesOf(valueAt(network, 'domains')).some(({ value }) => stringOf(value) === 'allow');
}

function accesses(profile: TreeNode | undefined): readonly Entry[] {
	return entriesOf(valueAt(profile, 'filesystem'));
}

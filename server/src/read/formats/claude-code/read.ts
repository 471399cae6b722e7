import { type Document, placeIn } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { booleanOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { claudeFile } from './files.ts';
import { readEvidence } from './read-evidence.ts';
import { readHooks } from './read-hooks.ts';
import { readPart } from './read-part.ts';
import { readPermissions, readSandbox } from './read-permissions.ts';
import { Reading } from './reading.ts';
import type { ClaudeFacts, Scope } from './types.ts';

/** What one settings file says. A file that is no strict JSON is dropped by Claude Code, its deny rules included. */
export function readClaude(document: Document): readonly ClaudeFacts[] {
	const file = claudeFile(document.uri);
	if (!file) return [];
	if (file.kind !== 'settings') return readPart(document, file).map((reading) => factsOf(reading, file.agent, undefined));
	const tree = readJson(document, { comments: false });
	const { root } = tree;
	if (file.scope === 'managed' && (root?.type !== 'object' || !isClaudes(root))) return [];
	const reading = new Reading(document, file.scope);
	const [broken] = tree.problems;
	if (broken || root?.type !== 'object') {
		reading.problems.push(...tree.problems);
		const place = broken?.place ?? placeIn(document, 0, 0);
		reading.problems.push({
			place,
			message: 'Claude Code drops a settings file that is no strict JSON whole, deny rules included; its defaults apply.',
		});
		return [factsOf(reading, file.agent, undefined)];
	}
	readPermissions(reading, root);
	readSandbox(reading, root);
	readServers(reading, root);
	readHooks(reading, root);
	readEvidence(reading, root);
	readDeadKeys(reading, root, file.scope);
	return [factsOf(reading, file.agent, root)];
}

/** Other programs have a `managed-settings.json` too. */
function isClaudes(root: TreeNode): boolean {
	return [
		'permissions',
		'hooks',
		'sandbox',
		'env',
		'allowManagedPermissionRulesOnly',
		'deniedMcpServers',
		'allowedMcpServers',
	].some((key) => entryOf(root, key) !== undefined);
}

/** Every server of `.mcp.json` starts without being asked for; its tools still need a rule. */
function readServers(reading: Reading, root: TreeNode): void {
	readServerLists(reading, root);
	const entry = entryOf(root, 'enableAllProjectMcpServers');
	if (!entry || booleanOf(entry.value) !== true) return;
	reading.rule(entry, 'enableAllProjectMcpServers: true', 'allow', { kind: 'all-servers' });
	reading.prove('unattended', true, 'servers later added to `.mcp.json` start unasked', entry);
}

/** A denied server never starts, in any scope; an empty list of allowed ones blocks them all. */
function readServerLists(reading: Reading, root: TreeNode): void {
	for (const item of itemsOf(valueAt(root, 'deniedMcpServers'))) {
		const server = stringOf(valueAt(item, 'serverName'));
		if (server !== undefined) reading.rule(item, `deniedMcpServers: ${server}`, 'deny', { kind: 'mcp', server, tool: undefined });
	}
	const allowed = valueAt(root, 'allowedMcpServers');
	if (allowed?.type === 'array' && allowed.items.length === 0)
		reading.rule(allowed, 'allowedMcpServers: []', 'deny', { kind: 'mcp', server: '*', tool: undefined });
}

/** Keys that Claude Code does not take from a repository's shared file. */
function readDeadKeys(reading: Reading, root: TreeNode, scope: Scope): void {
	if (scope === 'managed') return;
	const keys = [
		'autoMode',
		'skipAutoPermissionPrompt',
		...MANAGED_ONLY,
		...(scope === 'project' ? ['skipDangerousModePermissionPrompt', 'useAutoModeDuringPlan'] : []),
	];
	for (const key of keys) {
		const entry = entryOf(root, key);
		if (entry) reading.problem(entry, `\`${key}\` has no effect in this file.`);
	}
}

const MANAGED_ONLY = ['allowManagedPermissionRulesOnly', 'allowManagedHooksOnly', 'allowManagedMcpServersOnly', 'policyHelper'];

function factsOf(reading: Reading, agent: string, root: TreeNode | undefined): ClaudeFacts {
	const { document, scope, rules, evidence, problems } = reading;
	const permissions = valueAt(root, 'permissions');
	const disabled = [root, permissions].some((holder) => stringOf(valueAt(holder, 'disableBypassPermissionsMode')) === 'disable');
	return {
		...{ format: 'claude-code', agent, scope, rules, evidence, problems },
		title: agent === '.' ? 'Claude Code' : `Claude Code in ${agent}`,
		place: placeIn(document, 0, 0),
		additionalDirectories: itemsOf(valueAt(permissions, 'additionalDirectories')).flatMap((item) => stringOf(item) ?? []),
		bypassDisabled: disabled,
		hooksDisabled:
			booleanOf(valueAt(root, 'disableAllHooks')) === true ||
			(scope === 'managed' && booleanOf(valueAt(root, 'allowManagedHooksOnly')) === true),
		managedRulesOnly: scope === 'managed' && booleanOf(valueAt(root, 'allowManagedPermissionRulesOnly')) === true,
	};
}

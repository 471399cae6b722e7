import type { Call } from '../../../acts/call.ts';
import type { Decision, Effect } from '../../agent.ts';
import { matchesGlob } from '../../patterns/glob.ts';
import { normalPath, pathGlobMatcher } from '../../patterns/paths.ts';
import { splitShell } from '../../patterns/shell.ts';
import { approving, disabling } from './decide-mcp.ts';
import { live } from './live.ts';
import { readsOnly } from './read-only.ts';
import { FETCH, READ, SHELL, seesMcp, seesTool, WRITE } from './tools.ts';
import type { KiroPolicy, KiroRule } from './types.ts';

/** Capability rules: deny beats ask beats allow, whatever the scope and the order; without a match Kiro asks. */
export function decideThird(policy: KiroPolicy, call: Call): Decision {
	if (call.kind === 'cloud') return { decision: 'deny', rule: null, why: 'Version 3 has no tool for cloud actions.' };
	if (call.kind === 'mcp') {
		const off = disabling(policy, call);
		if (off) return { decision: 'deny', rule: off, why: 'The server or the tool is disabled.' };
		if (!seesMcp(policy.tools, call.server, call.tool))
			return { decision: 'deny', rule: null, why: "The agent's `tools` lack this tool." };
		const decided = strongest(policy, 'mcp', `${call.server}/${call.tool}`);
		const approved = decided.rule ? undefined : approving(policy, call);
		return approved
			? { decision: 'allow', rule: approved, why: '`autoApprove` allows what no rule asks for or denies.' }
			: decided;
	}
	const names = { shell: SHELL, edit: WRITE, read: READ, fetch: FETCH, tool: [] }[call.kind];
	if (names.length > 0 && !seesTool(policy.tools, names))
		return { decision: 'deny', rule: null, why: `The agent's \`tools\` lack \`${names[1]}\`.` };
	if (call.kind === 'shell') return decideShell(policy, call.command);
	if (call.kind === 'fetch') return strongest(policy, 'web_fetch', call.url);
	if (call.kind === 'tool') return strongest(policy, call.name, '');
	return decidePath(policy, call.kind === 'edit' ? 'fs_write' : 'fs_read', normalPath(call.path));
}

const WEIGHT: Readonly<Record<Effect, number>> = { allow: 0, ask: 1, deny: 2 };

/** Every part of a chain is decided by itself, and the strictest answer counts. */
function decideShell(policy: KiroPolicy, command: string): Decision {
	const split = splitShell(command);
	const whole = strongest(policy, 'shell', command.trim());
	if (whole.decision === 'deny') return whole;
	if (split.broken || split.commands.length === 0)
		return whole.decision === 'ask' && whole.rule ? whole : ask('The command cannot be taken apart.');
	const parts = split.commands.map((part) => {
		const decided = strongest(policy, 'shell', part.text);
		if (decided.rule || split.writes.length > 0 || !readsOnly(part.words)) return decided;
		return { decision: 'allow' as const, rule: null, why: 'The command only reads.' };
	});
	return parts.reduce((worst, part) =>
		WEIGHT[part.decision] > WEIGHT[worst.decision] || (!worst.rule && part.decision === worst.decision) ? part : worst,
	);
}

function decidePath(policy: KiroPolicy, capability: 'fs_read' | 'fs_write', path: string): Decision {
	const guarded = capability === 'fs_write' ? guard(path) : undefined;
	if (guarded === 'deny') return { decision: 'deny', rule: null, why: 'Kiro refuses to write its own settings.' };
	const decided = strongest(policy, capability, path);
	if (decided.decision === 'deny') return decided;
	if (guarded === 'ask')
		return { decision: 'ask', rule: decided.decision === 'ask' ? decided.rule : null, why: 'Kiro asks before it writes here.' };
	const inside = !/^(?:\/|~|\.\.(?:\/|$))/.test(path);
	if (!decided.rule && capability === 'fs_read' && inside)
		return { decision: 'allow', rule: null, why: 'Kiro reads the workspace unasked.' };
	return decided;
}

/** What no rule can lift: Kiro's own settings, and places whose change widens what the agent may do. */
function guard(path: string): 'ask' | 'deny' | undefined {
	if (/^(?:~\/)?\.kiro\/(?:settings|workspace-roots)(?:\/|$)/.test(path)) return 'deny';
	if (/^(?:\.git|\.vscode|\.kiro\/(?:agents|hooks))(?:\/|$)|^\.kiroignore$|\.code-workspace$/.test(path)) return 'ask';
	return undefined;
}

function strongest(policy: KiroPolicy, capability: string, resource: string): Decision {
	let found: KiroRule | undefined;
	for (const rule of live(policy, 'capability')) {
		if (found && WEIGHT[rule.effect] <= WEIGHT[found.effect]) continue;
		if (covers(rule.spec.capability, capability) && speaksOf(rule.spec, rule.effect, capability, resource)) found = rule;
	}
	if (!found) return ask('No rule speaks of this.');
	return { decision: found.effect, rule: found, why: 'Deny beats ask, and ask beats allow, in every scope.' };
}

function covers(named: string, capability: string): boolean {
	if (named === capability || named === 'all') return named !== 'all' || capability !== 'sandbox_network';
	if (named === 'builtin') return capability !== 'mcp';
	return named === 'filesystem' && (capability === 'fs_read' || capability === 'fs_write');
}

/** An absent `match` names everything; `exclude` takes away. An empty list denies nothing, and frees nothing less. */
function speaksOf(
	spec: { readonly match?: readonly string[]; readonly exclude: readonly string[] },
	effect: Effect,
	capability: string,
	resource: string,
): boolean {
	const matches = (pattern: string): boolean => {
		if (capability === 'fs_read' || capability === 'fs_write') return pathGlobMatcher(pattern)(resource);
		return matchesGlob(pattern, resource);
	};
	const named = spec.match === undefined || (spec.match.length === 0 ? effect !== 'deny' : spec.match.some(matches));
	return named && !spec.exclude.some(matches);
}

function ask(why: string): Decision {
	return { decision: 'ask', rule: null, why };
}

import type { Call } from '../../../acts/call.ts';
import { splitShell } from '../../patterns/shell.ts';
import { isProtected, removesCritical } from './paths.ts';
import { isInside } from './policy.ts';
import type { ClaudePolicy, Spec } from './types.ts';

/** Whether a subagent's own mode lets a call through that the session would ask for. */
export function subagentPasses(policy: ClaudePolicy, spec: Extract<Spec, { kind: 'agent-mode' }>, call: Call): boolean {
	if (!hasTool(spec.tools, call)) return false;
	if (call.kind === 'shell')
		return spec.mode !== 'acceptEdits' && !splitShell(call.command).commands.some(({ words }) => removesCritical(words));
	if (spec.mode === 'bypassPermissions' || spec.mode === 'auto') return true;
	return call.kind === 'edit' && isInside(policy, call.path) && !isProtected(call.path);
}

/** Without a list a subagent has every tool of the session. */
function hasTool(tools: readonly string[] | undefined, call: Call): boolean {
	if (!tools) return true;
	const names = {
		shell: ['Bash'],
		edit: ['Edit', 'Write', 'MultiEdit'],
		read: ['Read'],
		fetch: ['WebFetch'],
		mcp: [],
		tool: [],
		cloud: [],
	}[call.kind];
	if (call.kind === 'mcp')
		return tools.some((tool) => tool === `mcp__${call.server}` || tool.startsWith(`mcp__${call.server}__`));
	return names.some((name) => tools.some((tool) => tool === name || tool.startsWith(`${name}(`)));
}

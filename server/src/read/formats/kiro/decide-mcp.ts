import type { McpCall } from '../../../acts/call.ts';
import type { Decision } from '../../agent.ts';
import { live } from './live.ts';
import { namesMcp, seesMcp } from './tools.ts';
import type { KiroPolicy, KiroRule } from './types.ts';

/** A disabled server or tool is out of reach; then `allowedTools`, then `autoApprove`; else Kiro asks. */
export function decideMcp(policy: KiroPolicy, call: McpCall): Decision {
	const { server, tool } = call;
	const off = disabling(policy, call);
	if (off) return { decision: 'deny', rule: off, why: 'The server or the tool is disabled.' };
	if (!seesMcp(policy.tools, server, tool)) return { decision: 'deny', rule: null, why: "The agent's `tools` lack this tool." };
	const trusted = live(policy, 'tool').find(({ spec }) => namesMcp(spec.pattern, server, tool)) ?? approving(policy, call);
	if (trusted) return { decision: 'allow', rule: trusted, why: 'The tool is trusted and runs unasked.' };
	return { decision: 'ask', rule: null, why: 'No rule trusts this tool.' };
}

/** The rule that takes a tool away: `disabled` of its server or an entry of `disabledTools`. */
export function disabling(policy: KiroPolicy, call: McpCall): KiroRule | undefined {
	return live(policy, 'mcp').find(
		({ spec, effect }) => effect === 'deny' && spec.server === call.server && names(spec.tool, call.tool),
	);
}

/** The entry of `autoApprove` that lets a tool run unasked. */
export function approving(policy: KiroPolicy, call: McpCall): KiroRule | undefined {
	return live(policy, 'mcp').find(
		({ spec, effect }) => effect === 'allow' && spec.server === call.server && names(spec.tool, call.tool),
	);
}

/** Entries are exact names, or `*` for all. */
function names(entry: string, tool: string): boolean {
	return entry === '*' || entry === tool;
}

import type { Call } from '../../../acts/call.ts';
import type { Decision } from '../../agent.ts';
import { decideMcp } from './decide-mcp.ts';
import { decideThird } from './decide-third.ts';
import { live } from './live.ts';
import type { KiroPolicy } from './types.ts';

/** Kiro 0.x in the editor: trusted commands, a denylist that asks, and autonomy over edits. */
export function decideIde(policy: KiroPolicy, call: Call): Decision {
	const managed = live(policy, 'capability').length > 0 ? decideThird(policy, call) : undefined;
	if (managed?.rule && managed.decision !== 'allow') return managed;
	if (call.kind === 'mcp') return decideMcp(policy, call);
	if (call.kind === 'shell') return decideCommand(policy, call.command.trim());
	if (call.kind === 'edit') {
		const autonomy = live(policy, 'autonomy')[0];
		if (autonomy)
			return { decision: autonomy.effect, rule: autonomy, why: 'Autopilot edits unasked; Supervised shows each edit.' };
		return { decision: 'ask', rule: null, why: 'Nothing here says how edits are handled.' };
	}
	if (call.kind === 'read') return { decision: 'allow', rule: null, why: 'Kiro reads the workspace unasked.' };
	if (call.kind === 'cloud') return { decision: 'deny', rule: null, why: 'Kiro in the editor has no tool for cloud actions.' };
	return { decision: 'ask', rule: null, why: 'Kiro asks.' };
}

function decideCommand(policy: KiroPolicy, command: string): Decision {
	const rules = live(policy, 'trusted').filter(({ spec }) => trusts(spec.pattern.trim(), command));
	const warned = rules.find(({ effect }) => effect === 'ask');
	if (warned) return { decision: 'ask', rule: warned, why: 'A command on the denylist is shown with a warning first.' };
	const trusted = rules[0];
	if (trusted) return { decision: 'allow', rule: trusted, why: 'A trusted command runs unasked.' };
	return { decision: 'ask', rule: null, why: 'The command is not trusted.' };
}

/**
 * Entries are exact, or end in `*`, or are `*` alone. Whether a prefix also trusts what is chained behind it is
 * not documented for certain; reports say that it does, so it counts.
 */
function trusts(pattern: string, command: string): boolean {
	if (!pattern.endsWith('*')) return pattern === command;
	const head = pattern.slice(0, -1);
	return command.startsWith(head) || command === head.trimEnd();
}

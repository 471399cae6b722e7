import type { Call } from '../../../acts/call.ts';
import type { Decision, Run } from '../../agent.ts';
import { decideIde } from './decide-ide.ts';
import { decideSecond } from './decide-second.ts';
import { decideThird } from './decide-third.ts';
import { live } from './live.ts';
import type { KiroPolicy } from './types.ts';

/** What Kiro would do with a call: hooks run by themselves, then the generation of the policy decides. */
export function decideKiro(policy: KiroPolicy, call: Call, run: Run): Decision {
	const hook = call.kind === 'shell' ? live(policy, 'hook').find(({ spec }) => spec.command === call.command) : undefined;
	if (hook) return { decision: 'allow', rule: hook, why: 'A hook runs its command outside every permission rule.' };
	const decided = byGeneration(policy, call);
	const { rule } = decided;
	if (
		decided.decision === 'allow' &&
		!run.trusted &&
		policy.generation !== 'second' &&
		(call.kind === 'shell' || call.kind === 'mcp')
	) {
		return headless(
			{ decision: 'ask', rule, why: 'In a folder that is not trusted Kiro asks for every command and MCP tool.' },
			run,
		);
	}
	return headless(decided, run);
}

function byGeneration(policy: KiroPolicy, call: Call): Decision {
	if (policy.generation === 'second') return decideSecond(policy, call);
	return policy.generation === 'third' ? decideThird(policy, call) : decideIde(policy, call);
}

/** Without a person, every question is a refusal. */
function headless(decided: Decision, run: Run): Decision {
	if (decided.decision !== 'ask' || run.attended) return decided;
	return { decision: 'deny', rule: decided.rule, why: `${decided.why} Without a person to ask, Kiro refuses.` };
}

import type { Call } from '../../../acts/call.ts';
import type { Decision, Run } from '../../agent.ts';
import { decideShell } from './decide-shell.ts';
import { namesCall } from './matching.ts';
import { isProtected } from './paths.ts';
import { applying, isInside, modeRule } from './policy.ts';
import { subagentPasses } from './subagent.ts';
import type { ClaudePolicy } from './types.ts';

/** What Claude Code would do: deny, then ask, then the mode and allow, then what is built in. */
export function decideClaude(policy: ClaudePolicy, call: Call, run: Run): Decision {
	if (call.kind === 'cloud') return { decision: 'deny', rule: null, why: 'Claude Code has no tool for cloud actions.' };
	const decided = call.kind === 'shell' ? decideShell(policy, call, run) : decideTool(policy, call, run);
	return unattended(policy, bySubagent(policy, call, decided), run);
}

function decideTool(policy: ClaudePolicy, call: Call, run: Run): Decision {
	const denied = applying(policy, 'deny', run).find((rule) => namesCall(rule.spec, call, true));
	if (denied) return { decision: 'deny', rule: denied, why: 'A deny rule wins in every scope and mode.' };
	const asked = applying(policy, 'ask', run).find((rule) => namesCall(rule.spec, call, true));
	if (asked) return { decision: 'ask', rule: asked, why: 'An ask rule beats every allow rule and mode.' };
	const { mode } = policy;
	if (mode === 'bypassPermissions')
		return { decision: 'allow', rule: modeRule(policy), why: 'The mode lets everything through.' };
	if (mode === 'auto') return { decision: 'allow', rule: modeRule(policy), why: 'A model decides in place of a human.' };
	if (call.kind === 'edit' && isProtected(call.path))
		return { decision: 'ask', rule: null, why: 'No allow rule covers a protected path.' };
	if (call.kind === 'edit' && mode === 'plan')
		return { decision: 'ask', rule: null, why: 'Plan mode edits nothing before the plan is approved.' };
	const allowed = applying(policy, 'allow', run).find((rule) => namesCall(rule.spec, call, false));
	if (allowed) return { decision: 'allow', rule: allowed, why: 'An allow rule matches.' };
	if (call.kind === 'edit' && mode === 'acceptEdits' && isInside(policy, call.path)) {
		return { decision: 'allow', rule: modeRule(policy), why: 'The mode accepts edits in the working directories.' };
	}
	if (call.kind === 'read' && isInside(policy, call.path))
		return { decision: 'allow', rule: null, why: 'Reading in the working directories needs no rule.' };
	return { decision: 'ask', rule: null, why: 'No rule matches, so Claude Code asks.' };
}

/** What the session would ask for, a subagent with a mode of its own may run unasked. */
function bySubagent(policy: ClaudePolicy, call: Call, decided: Decision): Decision {
	if (decided.decision !== 'ask' || decided.rule) return decided;
	const rule = policy.rules.find(
		({ spec, inert }) => spec.kind === 'agent-mode' && inert === undefined && subagentPasses(policy, spec, call),
	);
	return rule ? { decision: 'allow', rule, why: 'A subagent runs in this mode.' } : decided;
}

/** In `dontAsk`, and without a person to ask, every question is a refusal. */
function unattended(policy: ClaudePolicy, decided: Decision, run: Run): Decision {
	if (decided.decision !== 'ask') return decided;
	if (policy.mode === 'dontAsk' && !decided.rule)
		return { decision: 'deny', rule: modeRule(policy), why: 'The mode refuses what would be asked for.' };
	if (policy.mode === 'dontAsk')
		return { decision: 'deny', rule: decided.rule, why: `${decided.why} The mode refuses what would be asked for.` };
	return run.attended
		? decided
		: { decision: 'deny', rule: decided.rule, why: `${decided.why} Without a person to ask, it is refused.` };
}

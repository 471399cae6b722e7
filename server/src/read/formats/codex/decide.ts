import type { Call, McpCall } from '../../../acts/call.ts';
import { classify } from '../../../acts/classify.ts';
import type { Decision, Run } from '../../agent.ts';
import { gitignoreMatcher } from '../../patterns/paths.ts';
import { withheld } from '../mcp/server.ts';
import { decideShell } from './decide-shell.ts';
import { approvalOf, live } from './live.ts';
import { sandboxOf, writable } from './sandbox.ts';
import type { CodexPolicy, CodexRule } from './types.ts';

/** What Codex would do: rules on commands, else the sandbox, else a question to leave it. */
export function decideCodex(policy: CodexPolicy, call: Call, run: Run): Decision {
	if (policy.stopped) return { decision: 'deny', rule: null, why: 'Codex refuses to start with this configuration.' };
	if (!run.trusted) return untrusted(call, run);
	const decided = attended(policy, call);
	if (decided.decision !== 'ask') return decided;
	const reviewer = live(policy, 'reviewer').at(-1);
	if (reviewer && approvalOf(policy).approval !== 'never') {
		return { decision: 'allow', rule: reviewer, why: `${decided.why} A model answers instead of a human.` };
	}
	return run.attended ? decided : { ...decided, decision: 'deny', why: `${decided.why} \`codex exec\` never asks.` };
}

/** Without trust the whole layer is off, and Codex reads only. */
function untrusted(call: Call, run: Run): Decision {
	const why = 'Until the folder is trusted, Codex ignores its configuration, rules and hooks, and only reads.';
	if (call.kind === 'read') return { decision: 'allow', rule: null, why };
	return { decision: run.attended ? 'ask' : 'deny', rule: null, why };
}

function attended(policy: CodexPolicy, call: Call): Decision {
	if (call.kind === 'shell') return decideShell(policy, call);
	if (call.kind === 'mcp') return decideTool(policy, call);
	if (call.kind === 'edit') return decideEdit(policy, call.path);
	if (call.kind === 'read') {
		const unreadable = live(policy, 'unreadable').find(
			({ spec }) => spec.path === call.path || gitignoreMatcher(spec.path)(call.path),
		);
		if (unreadable) return { decision: 'deny', rule: unreadable, why: 'The sandbox keeps this path out of sight.' };
		return { decision: 'allow', rule: null, why: 'The sandbox reads everything, credentials included.' };
	}
	if (call.kind === 'fetch') {
		const web = live(policy, 'web')[0];
		if (web) return { decision: 'allow', rule: web, why: 'The web search opens live pages unasked.' };
	}
	return { decision: 'deny', rule: null, why: 'Codex has no tool for this.' };
}

function decideEdit(policy: CodexPolicy, path: string): Decision {
	const { sandbox, rule } = sandboxOf(policy);
	if (sandbox.mode === 'danger-full-access' || (sandbox.mode === 'workspace-write' && writable(path, sandbox.roots))) {
		return { decision: 'allow', rule, why: 'The sandbox lets this file be written.' };
	}
	return leaving(policy, 'The sandbox does not let this file be written.');
}

/** A question to leave the sandbox; refused where such questions are switched off. */
export function leaving(policy: CodexPolicy, why: string): Decision {
	const { approval, rule } = approvalOf(policy);
	if (approval === 'never') return { decision: 'deny', rule, why: `${why} Nobody is asked to let it out.` };
	const silent = live(policy, 'no-prompt').find(({ spec }) => spec.prompt === 'sandbox_approval');
	if (silent) return { decision: 'deny', rule: silent, why: `${why} Questions of this kind are refused unseen.` };
	return { decision: 'ask', rule, why: `${why} Codex asks to let it out.` };
}

function decideTool(policy: CodexPolicy, call: McpCall): Decision {
	const { server, tool } = call;
	const entry = live(policy, 'server').find(({ spec }) => spec.server.name === server);
	const off = gone(policy, entry, call);
	if (off) return { decision: 'deny', rule: off, why: 'The server or the tool is switched off.' };
	const known = policy.servers.find(({ name }) => name === server);
	if (known && withheld(known, call)) return { decision: 'deny', rule: null, why: 'The server only reads.' };
	const modes = live(policy, 'tool').filter(({ spec }) => spec.server === server);
	const mode = modes.find(({ spec }) => spec.tool === tool) ?? modes.find(({ spec }) => spec.tool === '*');
	if (mode?.spec.mode === 'approve')
		return { decision: 'allow', rule: mode, why: 'The tool is approved beforehand, outside any sandbox.' };
	if (mode?.spec.mode === 'writes' && reads(call))
		return { decision: 'allow', rule: mode, why: 'Only what writes is asked for.' };
	const { approval, rule } = approvalOf(policy);
	const full = approval === 'never' && sandboxOf(policy).sandbox.mode === 'danger-full-access';
	if (!mode && full) return { decision: 'allow', rule, why: 'With full access and nobody to ask, tools run unasked.' };
	const silent = live(policy, 'no-prompt').find(({ spec }) => spec.prompt === 'mcp_elicitations');
	if (approval === 'never' || silent)
		return { decision: 'deny', rule: silent ?? rule, why: 'It would be asked for, and nobody is asked.' };
	return { decision: 'ask', rule: mode ?? entry ?? null, why: 'A tool without the hint that it only reads is asked for.' };
}

function gone(policy: CodexPolicy, entry: CodexRule | undefined, { server, tool }: McpCall): CodexRule | undefined {
	if (entry?.effect === 'deny') return entry;
	const disabled = live(policy, 'disabled').find(({ spec }) => spec.server === server && spec.tool === tool);
	return disabled ?? live(policy, 'enabled').find(({ spec }) => spec.server === server && !spec.tools.includes(tool));
}

function reads(call: McpCall): boolean {
	const { destructive, understood, consequences } = classify(call);
	return understood && !destructive && consequences.length === 0;
}

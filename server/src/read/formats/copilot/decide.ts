import type { Call } from '../../../acts/call.ts';
import type { Decision, Run } from '../../agent.ts';
import { matchesGlob } from '../../patterns/glob.ts';
import { splitShell } from '../../patterns/shell.ts';
import { withheld } from '../mcp/server.ts';
import { sees } from './tools.ts';
import type { CopilotPolicy, CopilotRule, Spec } from './types.ts';

/** What Copilot would do with a call: in the cloud it asks nobody; elsewhere it asks unless something approves. */
export function decideCopilot(policy: CopilotPolicy, call: Call, run: Run): Decision {
	const decided = decide(policy, call);
	if (decided.decision !== 'ask' || run.attended) return decided;
	return { ...decided, decision: 'deny', why: `${decided.why} Without a person to ask, it is refused.` };
}

function decide(policy: CopilotPolicy, call: Call): Decision {
	if (call.kind === 'cloud') return { decision: 'deny', rule: null, why: 'Copilot has no tool for cloud actions.' };
	const live = policy.rules.filter(({ inert }) => inert === undefined);
	const hook = live.find(({ spec }) => spec.kind === 'hook' && call.kind === 'shell' && spec.command === call.command);
	if (hook) return { decision: 'allow', rule: hook, why: 'A hook runs its command outside every approval.' };
	const off = live.find((rule) => rule.effect === 'deny' && names(rule, call));
	if (off) return { decision: 'deny', rule: off, why: 'A refusal beats every approval.' };
	const server = call.kind === 'mcp' ? policy.servers.find(({ name }) => name === call.server) : undefined;
	if (server && call.kind === 'mcp' && withheld(server, call))
		return { decision: 'deny', rule: null, why: 'The server only reads.' };
	if (policy.kind === 'cloud') return inCloud(live, call);
	if (policy.kind === 'agent') return ofAgent(policy, live, call);
	return ofCommandLine(live, call);
}

/** The runner is thrown away afterwards; what it was logged in to is not. */
function inCloud(live: readonly CopilotRule[], call: Call): Decision {
	const rule = live.find((each) => names(each, call)) ?? null;
	return { decision: 'allow', rule, why: 'The cloud agent runs its tools in its runner without asking.' };
}

function ofAgent(policy: CopilotPolicy, live: readonly CopilotRule[], call: Call): Decision {
	const own = call.kind === 'mcp' && policy.servers.some(({ name }) => name === call.server) && sees(policy.tools, () => true);
	const visible = call.kind === 'read' || own || sees(policy.tools, (spec) => covers(spec, call));
	if (!visible) return { decision: 'deny', rule: null, why: "The agent's `tools` do not show it this." };
	const matching = live.filter((each) => each.spec.kind !== 'hook' && names(each, call));
	const rule = matching.find(({ spec }) => spec.kind === 'server') ?? matching[0] ?? null;
	if (rule?.effect === 'allow') return { decision: 'allow', rule, why: 'The cloud agent asks nobody.' };
	if (call.kind === 'read') return { decision: 'allow', rule: null, why: 'Files of the workspace are read unasked.' };
	return { decision: 'ask', rule, why: 'The agent sees the tool; its client asks unless its own settings approve.' };
}

function ofCommandLine(live: readonly CopilotRule[], call: Call): Decision {
	const approving = live.filter(({ effect }) => effect === 'allow');
	const all = approving.find(({ spec }) => spec.kind === 'all');
	if (all) return { decision: 'allow', rule: all, why: 'Everything is allowed.' };
	if (call.kind === 'shell') return ofCommands(approving, call.command);
	const approved = approving.find((rule) => names(rule, call));
	if (approved) return { decision: 'allow', rule: approved, why: 'It was approved for good.' };
	if (call.kind === 'read') return { decision: 'allow', rule: null, why: 'Files of a trusted folder are read unasked.' };
	return {
		decision: 'ask',
		rule: live.find((rule) => rule.effect === 'ask' && names(rule, call)) ?? null,
		why: 'Nothing approves it.',
	};
}

/** Every command of a line must be approved, and a redirection needs the approval to write. */
function ofCommands(approving: readonly CopilotRule[], line: string): Decision {
	const { commands, broken, writes } = splitShell(line);
	const found = commands.map(({ text }) =>
		approving.find(({ spec }) => spec.kind === 'command' && (text === spec.head || text.startsWith(`${spec.head} `))),
	);
	const writing = writes.length === 0 || approving.some(({ spec }) => spec.kind === 'write');
	const rule = found[0];
	if (broken || !rule || !writing || found.some((each) => each === undefined))
		return { decision: 'ask', rule: null, why: 'Not every command is approved.' };
	return { decision: 'allow', rule, why: 'Every command of the line was approved for good.' };
}

function names({ spec }: CopilotRule, call: Call): boolean {
	return covers(spec, call) || spec.kind === 'all';
}

function covers(spec: Spec, call: Call): boolean {
	if (spec.kind === 'family') return spec.family === call.kind;
	if (spec.kind === 'url') return call.kind === 'fetch' && namesUrl(spec.pattern, call.url);
	if (spec.kind === 'write') return call.kind === 'edit';
	if (spec.kind === 'server') return call.kind === 'mcp' && spec.server.name === call.server;
	if (spec.kind === 'login')
		return call.kind === 'shell' && splitShell(call.command).commands.some(({ words }) => spec.programs.includes(words[0] ?? ''));
	if (spec.kind === 'mcp' && call.kind === 'tool') return spec.tool === undefined && spec.server === call.name;
	if (spec.kind !== 'mcp' || call.kind !== 'mcp') return false;
	if (spec.tool !== undefined) return spec.server === call.server && spec.tool === call.tool;
	return spec.server === '*' || spec.server === call.server || spec.server === call.tool;
}

function namesUrl(pattern: string, url: string): boolean {
	const bare = url.replace(/^\w+:\/\//, '');
	return [url, bare].some(
		(form) => matchesGlob(pattern, form) || form.startsWith(`${pattern.replace(/\/$/, '')}/`) || form === pattern,
	);
}

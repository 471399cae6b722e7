import type { ShellCall } from '../../../acts/call.ts';
import type { Decision } from '../../agent.ts';
import { splitShell } from '../../patterns/shell.ts';
import { leaving } from './decide.ts';
import { approvalOf, live } from './live.ts';
import { beginsWith } from './read-rules.ts';
import { leavesSandbox, sandboxOf } from './sandbox.ts';
import type { CodexPolicy, CodexRule } from './types.ts';

/**
 * The strictest of all rules that match a part decides; a part that no rule matches runs in the sandbox. Source:
 * `exec_policy.rs` of openai/codex, `render_decision_for_unmatched_command`.
 */
export function decideShell(policy: CodexPolicy, { command }: ShellCall): Decision {
	const hook = live(policy, 'hook').find(({ spec }) => spec.command === command);
	if (hook) return { decision: 'allow', rule: hook, why: 'A hook runs its command outside every rule.' };
	const parts = plainParts(command) ?? [SHELLS.map((shell) => [...shell, command])].flat();
	const plain = plainParts(command) !== undefined;
	const matched = parts.map((words) => live(policy, 'prefix').filter(({ spec }) => beginsWith(words, spec.pattern)));
	const all = matched.flat();
	const forbidden = all.find(({ effect }) => effect === 'deny');
	if (forbidden) return { decision: 'deny', rule: forbidden, why: 'Of all rules that match, one that forbids wins.' };
	const { approval, rule } = approvalOf(policy);
	const prompt = all.find(({ effect }) => effect === 'ask');
	if (prompt) return asked(policy, prompt, 'Of all rules that match, one that prompts beats those that allow.');
	const unmatched = plain
		? parts.filter((_, index) => matched[index]?.length === 0)
		: all.length > 0
			? []
			: [command.split(/\s+/)];
	if (unmatched.length === 0)
		return { decision: 'allow', rule: all[0] ?? null, why: 'A rule runs it outside the sandbox, unasked.' };
	return outsideRules(policy, command, unmatched, all[0], { approval, rule });
}

/** How Codex starts a shell; a text that is not plain is matched as one argument of it. */
const SHELLS = ['bash', 'sh', 'zsh', '/bin/bash', '/bin/sh', '/bin/zsh'].map((shell) => [shell, '-lc']);

function outsideRules(
	policy: CodexPolicy,
	command: string,
	unmatched: readonly (readonly string[])[],
	allowed: CodexRule | undefined,
	{ approval, rule }: ReturnType<typeof approvalOf>,
): Decision {
	const { sandbox, rule: sandboxRule } = sandboxOf(policy);
	const free = sandbox.mode === 'danger-full-access';
	if (splitShell(command).commands.some(({ words, text }) => text.startsWith(words[0] ?? '') && forcedRemoval(words))) {
		if (approval === 'never' && free)
			return { decision: 'allow', rule, why: 'Nobody is asked, not even about a forced removal.' };
		if (approval === 'never') return { decision: 'deny', rule, why: 'A forced removal would be asked for, and nobody is asked.' };
		return { decision: 'ask', rule, why: 'A forced removal is always asked for.' };
	}
	if (approval === 'untrusted') return { decision: 'ask', rule, why: 'Every command that is not known to be safe is asked for.' };
	if (free) return { decision: 'allow', rule: allowed ?? sandboxRule, why: 'There is no sandbox to leave, so nothing is asked.' };
	const reason = leavesSandbox(unmatched, command, sandbox);
	if (reason !== undefined) return leaving(policy, `The sandbox stops it: ${reason}.`);
	return { decision: 'allow', rule: allowed ?? sandboxRule, why: 'It runs in the sandbox, unasked.' };
}

/** A question that a rule wants; refused where such questions are switched off. */
function asked(policy: CodexPolicy, prompt: CodexRule, why: string): Decision {
	if (approvalOf(policy).approval === 'never')
		return { decision: 'deny', rule: prompt, why: `${why} Nobody is asked, so it is refused.` };
	const silent = live(policy, 'no-prompt').find(({ spec }) => spec.prompt === 'rules');
	return silent
		? { decision: 'deny', rule: silent, why: `${why} Its question is refused unseen.` }
		: { decision: 'ask', rule: prompt, why };
}

/** The words of each command where a text is plain: no substitution, redirection, variable, glob or control flow. */
function plainParts(command: string): readonly (readonly string[])[] | undefined {
	const bare = command.replace(/'[^']*'|"[^"$`\\]*"/g, 'x');
	if (/[$`*?(){}<>[\]\n\\]|(?<!&)&(?!&)/.test(bare)) return undefined;
	const { commands, broken, writes } = splitShell(command);
	if (broken || writes.length > 0 || commands.some(({ nested, assigned }) => nested || assigned.length > 0)) return undefined;
	return commands.map(({ words }) => words);
}

/** `rm` with its force option, with `sudo` before it or not. */
function forcedRemoval(words: readonly string[]): boolean {
	if (words[0] === 'sudo') return forcedRemoval(words.slice(1));
	if (words[0]?.split('/').at(-1) !== 'rm') return false;
	const end = words.indexOf('--');
	return words.slice(1, end < 0 ? undefined : end).some((word) => word === '--force' || /^-[a-zA-Z]*f/.test(word));
}

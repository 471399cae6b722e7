import type { ShellCall } from '../../../acts/call.ts';
import type { Decision, Run } from '../../agent.ts';
import { type SimpleCommand, splitShell } from '../../patterns/shell.ts';
import { namesCommand, namesExactly } from './commands.ts';
import { namesCall, namesTool } from './matching.ts';
import { isProtected, removesCritical } from './paths.ts';
import { applying, isInside, modeRule } from './policy.ts';
import { isReadOnly } from './read-only.ts';
import type { ClaudePolicy, ClaudeRule, Spec } from './types.ts';

/** A hook runs by itself; a deny or ask of any part stops the whole; an allow must cover every part. */
export function decideShell(policy: ClaudePolicy, call: ShellCall, run: Run): Decision {
	const hook = policy.rules.find(
		({ spec, inert }) => spec.kind === 'hook' && inert === undefined && spec.command === call.command,
	);
	if (hook) return { decision: 'allow', rule: hook, why: 'A hook runs its command outside every permission rule.' };
	const tool = call.dialect === 'powershell' ? 'PowerShell' : 'Bash';
	const split = splitShell(call.command);
	const whole: SimpleCommand = {
		text: call.command.trim(),
		words: [],
		assigned: [],
		assignments: [],
		timed: false,
		nested: false,
	};
	const parts = [whole, ...split.commands];
	const refuses = (rule: ClaudeRule): boolean =>
		parts.some((part) => names(rule.spec, tool, part, true)) ||
		split.writes.some(({ path }) => namesCall(rule.spec, { kind: 'edit', path }, true));
	const denied = applying(policy, 'deny', run).find(refuses);
	if (denied)
		return { decision: 'deny', rule: denied, why: 'A deny rule that matches any part blocks the whole, in every mode.' };
	const sandbox = sandboxRule(policy, split.commands);
	const asked = applying(policy, 'ask', run).find((rule) => refuses(rule) && !(sandbox && rule.spec.kind === 'tool'));
	if (asked) return { decision: 'ask', rule: asked, why: 'An ask rule that matches any part beats every allow rule and mode.' };
	if (split.commands.some(({ words }) => removesCritical(words)))
		return { decision: 'ask', rule: null, why: 'Removing this path is asked for in every mode.' };
	if (policy.mode === 'bypassPermissions')
		return { decision: 'allow', rule: modeRule(policy), why: 'The mode lets everything through.' };
	if (policy.mode === 'auto') return { decision: 'allow', rule: modeRule(policy), why: 'A model decides in place of a human.' };
	const exact = applying(policy, 'allow', run).find(
		({ spec }) => spec.kind === 'command' && spec.tool === tool && namesExactly(spec, call.command),
	);
	if (exact) return { decision: 'allow', rule: exact, why: 'An allow rule is this very command.' };
	if (sandbox) return { decision: 'allow', rule: sandbox, why: 'Commands in the sandbox run unasked.' };
	if (split.broken || call.command.length > 10_000)
		return { decision: 'ask', rule: null, why: 'A command that cannot be taken apart is asked for.' };
	return everyPart(policy, tool, split.commands, split.writes, run);
}

type Passed = { readonly rule: ClaudeRule | null } | undefined;

function everyPart(
	policy: ClaudePolicy,
	tool: string,
	commands: readonly SimpleCommand[],
	writes: readonly { readonly path: string }[],
	run: Run,
): Decision {
	let deciding: ClaudeRule | null = null;
	for (const command of commands) {
		const passed = passes(policy, tool, command, run);
		if (!passed) return { decision: 'ask', rule: null, why: `No rule lets \`${command.text}\` through.` };
		deciding ??= passed.rule;
	}
	for (const { path } of writes) {
		const passed = writable(policy, path, run);
		if (!passed) return { decision: 'ask', rule: null, why: `No rule lets a redirection write \`${path}\`.` };
		deciding ??= passed.rule;
	}
	return {
		decision: 'allow',
		rule: deciding,
		why: deciding ? 'Allow rules or the mode cover every part.' : 'Every part only reads.',
	};
}

function passes(policy: ClaudePolicy, tool: string, command: SimpleCommand, run: Run): Passed {
	const rule = applying(policy, 'allow', run).find(({ spec }) => names(spec, tool, command, false));
	if (rule) return { rule };
	if (isReadOnly(command)) return { rule: null };
	const [program = '', ...rest] = command.words;
	const files = rest.filter((word) => !word.startsWith('-'));
	const accepted =
		policy.mode === 'acceptEdits' && ACCEPTED.has(program) && files.every((path) => isInside(policy, path) && !isProtected(path));
	return accepted ? { rule: modeRule(policy) } : undefined;
}

/** Commands that `acceptEdits` lets through in the working directories; `rm` is among them. */
const ACCEPTED: ReadonlySet<string> = new Set(['mkdir', 'touch', 'rm', 'rmdir', 'mv', 'cp', 'sed']);

function writable(policy: ClaudePolicy, path: string, run: Run): Passed {
	if (isProtected(path)) return undefined;
	const rule = applying(policy, 'allow', run).find(({ spec }) => namesCall(spec, { kind: 'edit', path }, false));
	if (rule) return { rule };
	return policy.mode === 'acceptEdits' && isInside(policy, path) ? { rule: modeRule(policy) } : undefined;
}

function names(spec: Spec, tool: string, command: SimpleCommand, refusing: boolean): boolean {
	if (spec.kind === 'tool') return namesTool(spec.name, tool, refusing);
	return spec.kind === 'command' && spec.tool === tool && namesCommand(spec, command, refusing);
}

/** The sandbox lets a command through unless one of its parts is excluded from it. */
function sandboxRule(policy: ClaudePolicy, commands: readonly SimpleCommand[]): ClaudeRule | undefined {
	return policy.rules.find(({ spec, inert }) => {
		if (spec.kind !== 'sandbox' || inert !== undefined) return false;
		const outside = spec.excluded.map(
			(entry): Extract<Spec, { kind: 'command' }> => ({
				...{ kind: 'command', tool: 'Bash', pattern: entry.replace(/(?::| )\*$/, '') },
				prefix: / \*$|:\*$/.test(entry),
			}),
		);
		return !commands.some((command) => outside.some((each) => namesCommand(each, command, true)));
	});
}

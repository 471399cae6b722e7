import type { Call } from '../../../acts/call.ts';
import type { Decision, Effect, Run } from '../../agent.ts';
import { WEIGHT } from '../../patterns/covering.ts';
import { splitShell } from '../../patterns/shell.ts';
import { isDangerous, isKnownSafe } from './safety.ts';
import { SHELL, usesOf } from './tools.ts';
import type { GeminiPolicy, GeminiRule, Mode, ToolUse } from './types.ts';

interface Asked {
	readonly rules: readonly GeminiRule[];
	readonly mode: Mode;
	readonly run: Run;
}

/** The highest priority that matches decides; a chain is decided part by part; headless, asking is refusing. */
export function decideGemini(policy: GeminiPolicy, call: Call, run: Run): Decision {
	if (call.kind === 'cloud') return { decision: 'deny', rule: null, why: 'Gemini CLI has no tool for cloud actions.' };
	const asked: Asked = {
		rules: ordered(policy).filter((rule) => run.trusted || !rule.workspace),
		mode: run.trusted ? policy.mode : 'default',
		run,
	};
	const decisions = usesOf(call).map((use) => (use.name === SHELL ? shell(asked, use, true) : plain(asked, use)));
	const best = decisions.reduce((a, b) => (WEIGHT[b.decision] < WEIGHT[a.decision] ? b : a));
	if (run.attended || best.decision !== 'ask') return best;
	return { decision: 'deny', rule: best.rule, why: 'Without a person to ask, Gemini refuses.' };
}

const sorted = new WeakMap<GeminiPolicy, readonly GeminiRule[]>();

function ordered(policy: GeminiPolicy): readonly GeminiRule[] {
	const before = sorted.get(policy);
	if (before) return before;
	const rules = policy.rules.filter(({ inert }) => inert === undefined).sort((a, b) => b.priority - a.priority);
	sorted.set(policy, rules);
	return rules;
}

function ruleFor({ rules, mode, run }: Asked, use: ToolUse): GeminiRule | undefined {
	return rules.find(
		(rule) =>
			(rule.modes === undefined || rule.modes.includes(mode)) &&
			(rule.interactive === undefined || rule.interactive === run.attended) &&
			rule.matches(use),
	);
}

/** Where no rule speaks: reading runs, writing is asked for, and in yolo mode everything runs. */
function plain(asked: Asked, use: ToolUse): Decision {
	const rule = ruleFor(asked, use);
	if (rule) return { decision: rule.effect, rule, why: HIGHEST };
	if (asked.mode === 'yolo') return { decision: 'allow', rule: null, why: 'In yolo mode what no rule forbids runs.' };
	if (READS.has(use.name)) return { decision: 'allow', rule: null, why: 'Tools that only read run unasked.' };
	if (asked.mode === 'plan') return { decision: 'deny', rule: null, why: 'Plan mode refuses what changes anything.' };
	return { decision: 'ask', rule: null, why: 'Gemini asks before a tool that changes anything.' };
}

const HIGHEST = 'The matching rule with the highest priority decides.';
const READS: ReadonlySet<string> = new Set(['read_file', 'read_many_files', 'list_directory', 'glob', 'grep_search']);

function shell(asked: Asked, use: ToolUse, outermost: boolean): Decision {
	const command = use.command ?? '';
	const found = plain(asked, use);
	const { rule } = found;
	const effect = outermost && !narrowed(rule) ? weighed(asked.mode, command, found.decision) : found.decision;
	if (effect === 'deny') return { ...found, decision: effect };
	const split = splitShell(command);
	if (split.broken || split.commands.length === 0) return unparsed(asked, rule);
	let worst: Decision = effect === found.decision ? found : { decision: effect, rule: null, why: 'Gemini knows this command.' };
	const lower = (next: Decision): void => {
		if (WEIGHT[next.decision] > WEIGHT[worst.decision]) worst = next;
	};
	if (redirects(command, split.writes.length > 0) && !forgiving(asked.mode, rule))
		lower({ decision: 'ask', rule: null, why: 'A redirection is asked for.' });
	for (const part of split.commands) {
		const inner = script(part.words);
		if (inner !== undefined) lower(shell(asked, { ...use, command: inner }, false));
		if (part.text !== command) lower(plain(asked, { ...use, command: part.text }));
	}
	return worst;
}

/** A rule over the whole shell tool yields to what Gemini knows of single commands; one over arguments does not. */
function weighed(mode: Mode, command: string, decision: Effect): Effect {
	if (decision === 'deny') return decision;
	if (isDangerous(command)) return mode === 'yolo' ? decision : 'ask';
	return decision === 'ask' && isKnownSafe(command) ? 'allow' : decision;
}

function unparsed({ mode }: Asked, rule: Decision['rule']): Decision {
	if (mode !== 'yolo') return { decision: 'ask', rule: null, why: 'A command that cannot be parsed is asked for.' };
	return narrowed(rule)
		? { decision: 'deny', rule, why: 'A command that cannot be parsed is refused where arguments count.' }
		: { decision: 'allow', rule, why: 'In yolo mode a command that cannot be parsed runs.' };
}

function narrowed(rule: Decision['rule']): boolean {
	return rule !== null && (rule as GeminiRule).narrowed === true;
}

function forgiving(mode: Mode, rule: Decision['rule']): boolean {
	return mode === 'yolo' || mode === 'autoEdit' || (rule as GeminiRule | null)?.redirection === true;
}

function redirects(command: string, writes: boolean): boolean {
	return writes || /[<>]\(|<<|[^<]<[^<(]/.test(command);
}

function script(words: readonly string[]): string | undefined {
	const at = words.findIndex((word) => /^-[a-z]*c$/.test(word));
	return /^(?:bash|sh|zsh)$/.test(words[0] ?? '') && at > 0 ? words[at + 1] : undefined;
}

import { placeIn, type Span } from '../../../text/document.ts';
import type { Decision, Policy, Rule } from '../../agent.ts';
import type { CoveringRule } from '../../patterns/covering.ts';
import { format as claudeCode } from '../claude-code/claude-code.ts';
import type { PlacedWord } from './embedded.ts';
import type { Engine, Step } from './types.ts';

/** The tools that a workflow names to Claude Code, and the mode, each where it stands. */
export interface Lists {
	readonly allow: readonly PlacedWord[];
	readonly deny: readonly PlacedWord[];
	readonly mode?: PlacedWord;
}

/** Claude Code headless, with its rules standing where the workflow names them. */
export function claudeEngine(step: Step, lists: Lists, own: readonly string[], open: boolean): Engine {
	const mode = lists.mode?.text.startsWith('--') ? 'bypassPermissions' : lists.mode?.text;
	const permissions = {
		allow: [...new Set([...lists.allow.map(({ text }) => text), ...own])],
		deny: lists.deny.map(({ text }) => text),
		...(mode === undefined ? {} : { defaultMode: mode }),
	};
	const text = JSON.stringify({ permissions });
	const inner = claudeCode.read({ uri: '.claude/settings.json', language: 'json', text, version: 1 });
	const policy = claudeCode.merge(inner)[0];
	const outer = new Map<Rule, CoveringRule>();
	for (const rule of policy?.rules ?? []) outer.set(rule, placed(step, rule, lists, own));
	return {
		title: 'Claude Code',
		rules: [...new Set(outer.values())],
		open,
		decide: (call, run) => decideInside(policy, outer, claudeCode.decide.bind(claudeCode), call, run),
	};
}

function placed({ at, reader }: Step, rule: Rule, lists: Lists, own: readonly string[]): CoveringRule {
	const word = (rule.effect === 'deny' ? lists.deny : lists.allow).find((each) => each.text === rule.text);
	const implicit = word === undefined && own.includes(rule.text);
	const span: Span = word ?? (implicit ? at : (lists.mode ?? at));
	// What is no longer listed is refused, since nobody is there to be asked.
	const removable =
		rule.effect === 'allow' && !implicit ? (word ?? (lists.mode?.text.startsWith('--') ? lists.mode : undefined)) : undefined;
	return {
		...rule,
		place: placeIn(reader.document, span.start, span.end),
		text: word?.text ?? (implicit ? `${rule.text}, which the action allows by itself` : (lists.mode?.text ?? rule.text)),
		...(implicit ? { implicit } : {}),
		...(removable ? { narrow: reader.without(removable) } : {}),
		covers: () => true,
		tries: (probes) => claudeCode.exemplars(rule, probes),
	};
}

/** Asks the embedded program, and names the rule where it stands in the workflow. */
function decideInside(
	policy: Policy | undefined,
	outer: ReadonlyMap<Rule, CoveringRule>,
	decide: (policy: Policy, ...rest: Parameters<Engine['decide']>) => Decision,
	...[call, run]: Parameters<Engine['decide']>
): Decision {
	if (!policy) return { decision: 'deny', rule: null, why: 'Nothing is allowed here.' };
	const decided = decide(policy, call, { ...run, attended: false });
	const rule = decided.rule ? (outer.get(decided.rule) ?? null) : null;
	return { ...decided, decision: decided.decision === 'ask' ? 'deny' : decided.decision, rule };
}

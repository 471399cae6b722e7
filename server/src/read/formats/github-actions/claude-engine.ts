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
	const rules = policy?.rules ?? [];
	const word = (rule: Rule) => (rule.effect === 'deny' ? lists.deny : lists.allow).find((each) => each.text === rule.text);
	const unlisted = rules.filter((rule) => own.includes(rule.text) && !word(rule));
	const itself = unlisted[0] ? byItself(step, unlisted) : undefined;
	for (const rule of rules)
		outer.set(rule, itself && unlisted.includes(rule) ? itself : placed(step, rule, word(rule) ?? lists.mode));
	return {
		title: 'Claude Code',
		rules: [...new Set(outer.values())],
		open,
		decide: (call, run) => decideInside(policy, outer, claudeCode.decide.bind(claudeCode), call, run),
	};
}

/** What the action lets Claude do without being listed: one rule, at the action. */
function byItself({ at, reader }: Step, rules: readonly Rule[]): CoveringRule {
	return {
		place: placeIn(reader.document, at.start, at.end),
		...{ text: 'the action itself', effect: 'allow', implicit: true, covers: () => true },
		*tries(probes) {
			for (const rule of rules) yield* claudeCode.exemplars(rule, probes);
		},
	};
}

/** A rule where the workflow's word for it stands. What is no longer listed is refused, since nobody can be asked. */
function placed({ at, reader }: Step, rule: Rule, word: PlacedWord | undefined): CoveringRule {
	const span: Span = word ?? at;
	const removable = rule.effect === 'allow' && word && (word.text === rule.text || word.text.startsWith('--')) ? word : undefined;
	return {
		...rule,
		place: placeIn(reader.document, span.start, span.end),
		text: word?.text ?? rule.text,
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

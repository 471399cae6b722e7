import type { Effect, Run } from '../../agent.ts';
import { isOutside, liesIn } from './paths.ts';
import type { ClaudePolicy, ClaudeRule } from './types.ts';

/** The rules with one effect that apply: allow rules of the repository wait for the folder to be trusted. */
export function applying(policy: ClaudePolicy, effect: Effect, run: Run): readonly ClaudeRule[] {
	return policy.rules.filter(
		(rule) =>
			rule.effect === effect &&
			rule.inert === undefined &&
			(effect !== 'allow' || run.trusted || rule.scope === 'managed' || rule.scope === 'part'),
	);
}

/** The rule that sets the mode, when one does. */
export function modeRule(policy: ClaudePolicy): ClaudeRule | null {
	return policy.rules.find(({ spec, inert }) => spec.kind === 'mode' && spec.mode === policy.mode && inert === undefined) ?? null;
}

/** Whether a path lies in the project or in a directory added to it. */
export function isInside(policy: ClaudePolicy, path: string): boolean {
	if (!isOutside(path)) return true;
	return policy.additionalDirectories.some((folder) => liesIn(folder, path));
}

import type { Approval, CodexPolicy, CodexRule, Spec } from './types.ts';

type RuleOf<Kind extends Spec['kind']> = CodexRule & { readonly spec: Extract<Spec, { kind: Kind }> };

/** The rules of one kind that Codex uses, in file order. */
export function live<Kind extends Spec['kind']>(policy: CodexPolicy, kind: Kind): readonly RuleOf<Kind>[] {
	return policy.rules.filter((rule): rule is RuleOf<Kind> => rule.spec.kind === kind && rule.inert === undefined);
}

/** When Codex asks; on request unless set. */
export function approvalOf(policy: CodexPolicy): { readonly approval: Approval; readonly rule: CodexRule | null } {
	const rule = live(policy, 'approval').at(-1);
	return rule ? { approval: rule.spec.approval, rule } : { approval: 'on-request', rule: null };
}

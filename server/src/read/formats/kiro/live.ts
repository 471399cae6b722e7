import type { KiroPolicy, KiroRule, Spec } from './types.ts';

/** The rules of one kind that Kiro uses, in file order. */
export function live<Kind extends Spec['kind']>(
	policy: KiroPolicy,
	kind: Kind,
): readonly (KiroRule & { readonly spec: Extract<Spec, { kind: Kind }> })[] {
	type Wanted = KiroRule & { readonly spec: Extract<Spec, { kind: Kind }> };
	return policy.rules.filter((rule): rule is Wanted => rule.spec.kind === kind && rule.inert === undefined);
}

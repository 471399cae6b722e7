import type { Spec, VsCodePolicy, VsCodeRule } from './types.ts';

/** The rules of one kind that VS Code uses, in the order of precedence, the weakest first. */
export function live<Kind extends Spec['kind']>(
	policy: VsCodePolicy,
	kind: Kind,
): readonly (VsCodeRule & { readonly spec: Extract<Spec, { kind: Kind }> })[] {
	type Wanted = VsCodeRule & { readonly spec: Extract<Spec, { kind: Kind }> };
	return policy.rules.filter((rule): rule is Wanted => rule.spec.kind === kind && rule.inert === undefined);
}

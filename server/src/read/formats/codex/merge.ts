import type { CodexFacts, CodexPolicy, CodexRule, Limits, SandboxMode } from './types.ts';

/** The files beside one another: configuration, rules, hooks, and what an administrator requires. */
export function mergeCodex(facts: readonly CodexFacts[]): readonly CodexPolicy[] {
	const first = facts.find(({ scope }) => scope === 'config') ?? facts[0];
	if (!first) return [];
	const broken = facts.some(({ rulesBroken }) => rulesBroken);
	const limits = facts.find((each) => each.limits)?.limits;
	const written = facts.flatMap(({ rules, scope }) =>
		rules.map((rule) =>
			broken && scope === 'rules' ? without(rule, 'a rules file does not parse, and Codex then applies none') : rule,
		),
	);
	const rules = written.map((rule) => within(rule, limits));
	return [
		{
			...{ format: first.format, agent: first.agent, title: first.title, place: first.place },
			rules: [...rules, ...sandboxByDefault(facts, rules, limits)],
			evidence: facts.flatMap(({ evidence }) => evidence),
			uris: facts.map(({ place }) => place.uri),
			servers: facts.flatMap(({ servers }) => servers),
			stopped: facts.some(({ stopped }) => stopped),
		},
	];
}

function without(rule: CodexRule, inert: string): CodexRule {
	return rule.inert === undefined ? { ...rule, inert } : rule;
}

/** A value that the requirements do not allow gives way to one that they do. */
function within(rule: CodexRule, limits: Limits | undefined): CodexRule {
	const { spec } = rule;
	const forbids = (allowed: readonly string[] | undefined, value: string): boolean =>
		(allowed?.length ?? 0) > 0 && !allowed?.includes(value);
	const why = (key: string): string => `\`${key}\` of the requirements does not hold it`;
	if (spec.kind === 'sandbox' && forbids(limits?.sandboxes, spec.sandbox.mode))
		return without(rule, why('allowed_sandbox_modes'));
	if (spec.kind === 'approval' && forbids(limits?.approvals, spec.approval))
		return without(rule, why('allowed_approval_policies'));
	if (spec.kind === 'reviewer' && forbids(limits?.reviewers, 'auto_review'))
		return without(rule, why('allowed_approvals_reviewers'));
	return rule;
}

/** In a trusted folder commands run in a sandbox that may write the workspace, unless something else is said. */
function sandboxByDefault(
	facts: readonly CodexFacts[],
	rules: readonly CodexRule[],
	limits: Limits | undefined,
): readonly CodexRule[] {
	if (rules.some(({ spec, inert }) => spec.kind === 'sandbox' && inert === undefined)) return [];
	if (facts.every(({ scope }) => scope === 'role')) return [];
	const facing = facts.find(({ head }) => head !== undefined) ?? facts[0];
	if (!facing) return [];
	const modes: readonly SandboxMode[] = ['workspace-write', 'danger-full-access', 'read-only'];
	const mode = modes.find((each) => (limits?.sandboxes.length ?? 0) === 0 || limits?.sandboxes.includes(each)) ?? 'read-only';
	const place = { uri: facing.place.uri, start: facing.head?.start ?? 0, end: facing.head?.end ?? 0 };
	const spec = { kind: 'sandbox', sandbox: { mode, network: mode === 'danger-full-access', roots: [] } } as const;
	return [{ place, text: `no \`sandbox_mode\` key: ${mode}`, effect: 'allow', implicit: true, spec }];
}

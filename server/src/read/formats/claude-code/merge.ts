import type { ClaudeFacts, ClaudePolicy, ClaudeRule, Mode, Scope } from './types.ts';

const RANK: Readonly<Record<Scope, number>> = { managed: 0, local: 1, project: 2, part: 3 };

/** Lists lie together; of a single value the highest scope's wins; a rule that loses says why. */
export function mergeClaude(facts: readonly ClaudeFacts[]): readonly ClaudePolicy[] {
	const ordered = [...facts].sort((a, b) => RANK[a.scope] - RANK[b.scope]);
	const [first] = ordered;
	const own = ordered.find(({ scope }) => scope === 'project') ?? ordered.find(({ scope }) => scope !== 'part') ?? first;
	if (!first || !own) return [];
	const written = ordered.flatMap(({ rules }) => rules);
	const deciding = written.find(({ spec, inert }) => spec.kind === 'mode' && inert === undefined);
	const switches: Switches = {
		bypassDisabled: ordered.some((each) => each.bypassDisabled),
		managedOnly: ordered.some(({ managedRulesOnly }) => managedRulesOnly),
		hooksDisabled: ordered.some(({ hooksDisabled }) => hooksDisabled),
	};
	const rules = written.map((rule) => standing(rule, deciding, switches));
	const mode = rules.find(({ spec, inert }) => spec.kind === 'mode' && inert === undefined)?.spec;
	const policy: ClaudePolicy = {
		format: 'claude-code',
		agent: own.agent,
		title: own.title,
		place: own.place,
		rules,
		evidence: ordered.flatMap(({ evidence }) => evidence),
		uris: ordered.map(({ place }) => place.uri),
		mode: mode?.kind === 'mode' ? mode.mode : DEFAULT_MODE,
		additionalDirectories: ordered.flatMap(({ additionalDirectories }) => additionalDirectories),
	};
	return [policy];
}

/** Where no file sets a mode, sessions are taken to start in the one that asks. */
const DEFAULT_MODE: Mode = 'default';

/** What one scope may switch off for all. */
interface Switches {
	readonly bypassDisabled: boolean;
	readonly managedOnly: boolean;
	readonly hooksDisabled: boolean;
}

function standing(
	rule: ClaudeRule,
	deciding: ClaudeRule | undefined,
	{ bypassDisabled, managedOnly, hooksDisabled }: Switches,
): ClaudeRule {
	if (rule.inert !== undefined) return rule;
	const { spec } = rule;
	if (spec.kind === 'mode' && rule !== deciding) return { ...rule, inert: 'a file of higher precedence sets the mode' };
	if ((spec.kind === 'mode' || spec.kind === 'agent-mode') && spec.mode === 'bypassPermissions' && bypassDisabled) {
		return { ...rule, inert: '`disableBypassPermissionsMode` switches this mode off' };
	}
	if (spec.kind === 'hook' && hooksDisabled && rule.scope !== 'managed') return { ...rule, inert: 'hooks are switched off' };
	const isListed = !['mode', 'agent-mode', 'sandbox', 'hook', 'all-servers'].includes(spec.kind);
	if (isListed && managedOnly && rule.scope !== 'managed') return { ...rule, inert: 'managed settings allow managed rules only' };
	return rule;
}

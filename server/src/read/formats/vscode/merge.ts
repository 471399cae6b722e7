import { SCOPES, type Scope, type Spec, type VsCodeFacts, type VsCodePolicy, type VsCodeRule } from './types.ts';

/** Settings of one folder: the folder's win over the workspace's, the machine's and the user's, key by key. */
export function mergeVsCode(facts: readonly VsCodeFacts[]): readonly VsCodePolicy[] {
	const ordered = [...facts].sort((a, b) => rank(a.scope) - rank(b.scope));
	const first = ordered.find(({ scope }) => scope === 'folder') ?? ordered[0];
	if (!first) return [];
	const rules = overridden(ordered.flatMap((each) => each.rules));
	const onlyServers = ordered.every(({ scope }) => scope === 'servers') && rules.every(({ effect }) => effect !== 'allow');
	const listed = 'it names servers and approves none of their tools; VS Code asks before each';
	return [
		{
			...{ format: first.format, agent: first.agent, title: first.title, place: first.place, rules },
			evidence: ordered.flatMap(({ evidence }) => evidence),
			uris: ordered.map(({ place }) => place.uri),
			servers: ordered.flatMap(({ servers }) => servers),
			replaced: new Set(ordered.flatMap(({ replaced }) => replaced)),
			ignoresBuiltIn: ordered.some(({ ignoresBuiltIn }) => ignoresBuiltIn),
			blockWrites: ordered.findLast(({ blockWrites }) => blockWrites !== undefined)?.blockWrites ?? 'outsideWorkspace',
			...(onlyServers ? { listed } : {}),
		},
	];
}

function rank(scope: Scope): number {
	return SCOPES.indexOf(scope);
}

/** A rule on the same thing that stands later takes the place of an earlier one. */
function overridden(rules: readonly VsCodeRule[]): readonly VsCodeRule[] {
	const last = new Map(rules.map((rule) => [keyOf(rule.spec), rule]));
	return rules.flatMap((rule) => {
		const winner = last.get(keyOf(rule.spec));
		if (winner === rule || rule.inert !== undefined) return [rule];
		if (rule.implicit) return [];
		return [{ ...rule, inert: `\`${winner?.place.uri}\` says otherwise and wins` }];
	});
}

function keyOf(spec: Spec): string {
	if (spec.kind === 'terminal') return `terminal ${spec.key}`;
	if (spec.kind === 'edit' || spec.kind === 'url') return `${spec.kind} ${spec.pattern}`;
	if (spec.kind === 'eligible') return `eligible ${spec.tool}`;
	return spec.kind === 'server' ? `server ${spec.server.name}` : spec.kind;
}

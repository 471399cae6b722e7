export const GLOBS: readonly string[] = [
	'**/.github/agents/**/*.md',
	'**/.copilot/agents/*.md',
	'**/*.agent.md',
	'**/*.chatmode.md',
	'**/*.prompt.md',
	'**/.github/copilot/settings.json',
	'**/.github/copilot/settings.local.json',
	'**/.copilot/{settings,permissions-config,mcp-config}.json',
	'**/.github/hooks/*.json',
	'**/.github/workflows/copilot-setup-steps.{yml,yaml}',
];

/** What a path says of a Copilot file. */
export interface CopilotFile {
	readonly kind: 'agent' | 'prompt' | 'settings' | 'approvals' | 'servers' | 'hooks' | 'setup';
	readonly agent: string;
	readonly name: string;
	/** A repository's own settings, from which the command line takes some keys only. */
	readonly repository: boolean;
}

export function copilotFile(uri: string): CopilotFile | undefined {
	const name = uri.split('/').at(-1) ?? '';
	if (name === 'README.md') return undefined;
	if (name.endsWith('.md')) {
		const kind = name.endsWith('.prompt.md') ? 'prompt' : 'agent';
		return { kind, agent: uri, name: name.replace(/(?:\.(?:agent|chatmode|prompt))?\.md$/, ''), repository: true };
	}
	const found = /^(?:(.*)\/)?\.(github|copilot)\/(?:(copilot|hooks|workflows)\/)?([^/]+)\.(?:json|ya?ml)$/.exec(uri);
	if (!found) return undefined;
	const [, folder = '.', owner, part, base] = found;
	const agent = (suffix: string): string => `${folder}@${suffix}`;
	const repository = owner === 'github';
	if (part === 'workflows') return { kind: 'setup', agent: agent('cloud'), name: base ?? '', repository };
	if (part === 'hooks') return { kind: 'hooks', agent: agent('cli'), name: base ?? '', repository };
	const kind = base === 'permissions-config' ? 'approvals' : base === 'mcp-config' ? 'servers' : 'settings';
	return { kind, agent: agent('cli'), name: base ?? '', repository };
}

/** What a path says of a Kiro file: which kind it is, and which agent it belongs to. */
export type KiroFile =
	| { readonly kind: 'agent'; readonly agent: string; readonly name: string }
	| {
			readonly kind: 'mcp' | 'power' | 'hook' | 'ide-settings' | 'permissions' | 'managed';
			readonly agent: string;
			readonly name: string;
	  };

export const GLOBS: readonly string[] = [
	'**/.kiro/agents/**/*.{json,md}',
	'**/.kiro/settings/mcp.json',
	'**/.kiro/settings/permissions.{yaml,yml,json}',
	'**/.kiro/workspace-roots/*/permissions.{yaml,yml,json}',
	'**/.kiro/hooks/**/*.kiro.hook',
	'**/.kiro/hooks/**/*.json',
	'**/.vscode/settings.json',
	'**/managed-settings.json',
	// A power's page has no words for permissions; its servers stand in `mcp.json` beside it.
	'**/POWER.md',
	'**/{*power*,powers/*,.kiro/powers/**}/mcp.json',
];

/** An agent is named by the folder that holds `.kiro` and its path below `agents`; the workspace by the folder alone. */
export function kiroFile(uri: string): KiroFile | undefined {
	const agent = /^(?:(.*)\/)?\.kiro\/agents\/(.+)\.(?:json|md)$/.exec(uri);
	if (agent) {
		const name = agent[2] ?? '';
		return { kind: 'agent', agent: agent[1] ? `${agent[1]}/${name}` : name, name };
	}
	const inKiro = /^(?:(.*)\/)?\.kiro\/(settings|hooks|workspace-roots)\/(.+)$/.exec(uri);
	if (inKiro) {
		const kind = inKiro[2] === 'hooks' ? 'hook' : inKiro[3] === 'mcp.json' ? 'mcp' : 'permissions';
		return { kind, agent: inKiro[1] ?? '.', name: inKiro[3] ?? '' };
	}
	const power = /^(?:.*\/)?(?:[^/]*power[^/]*|powers\/([^/]+))\/mcp\.json$/.exec(uri);
	if (power) {
		const folder = uri.slice(0, uri.lastIndexOf('/'));
		return { kind: 'power', agent: folder, name: power[1] ?? folder.slice(folder.lastIndexOf('/') + 1) };
	}
	const settings = /^(?:(.*)\/)?\.vscode\/settings\.json$/.exec(uri);
	if (settings) return { kind: 'ide-settings', agent: settings[1] ?? '.', name: 'settings.json' };
	const managed = /^(?:(.*)\/)?managed-settings\.json$/.exec(uri);
	return managed ? { kind: 'managed', agent: managed[1] ?? '.', name: 'managed-settings.json' } : undefined;
}

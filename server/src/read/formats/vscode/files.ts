import type { Scope } from './types.ts';

export const GLOBS: readonly string[] = [
	'**/.vscode/settings.json',
	'**/.vscode/mcp.json',
	'**/*.code-workspace',
	'**/devcontainer.json',
	'**/.devcontainer.json',
	'**/{Code,Code - Insiders,VSCodium,Cursor,Windsurf}/User/**/settings.json',
	'**/.vscode-server/data/Machine/settings.json',
];

/** What a path says of a file: whose settings it holds and for which folder. */
export interface VsCodeFile {
	readonly scope: Scope;
	/** Names the agent: the folder that VS Code opens. */
	readonly agent: string;
	/** Keys that lead to the settings within the file. */
	readonly path: readonly string[];
}

export function vsCodeFile(uri: string): VsCodeFile {
	const inFolder = /^(?:(.*)\/)?\.vscode\/(settings|mcp)\.json$/.exec(uri);
	if (inFolder) return { scope: inFolder[2] === 'mcp' ? 'servers' : 'folder', agent: inFolder[1] ?? '.', path: [] };
	const above = /^(?:(.*)\/)?[^/]+$/.exec(uri)?.[1] ?? '.';
	if (uri.endsWith('.code-workspace')) return { scope: 'workspace', agent: above, path: ['settings'] };
	if (uri.endsWith('devcontainer.json')) {
		const root = above.replace(/(?:^|\/)\.devcontainer(?:\/[^/]+)?$/, '');
		return { scope: 'machine', agent: root === '' ? '.' : root, path: ['customizations', 'vscode', 'settings'] };
	}
	return { scope: uri.includes('/data/Machine/') ? 'machine' : 'user', agent: above, path: [] };
}

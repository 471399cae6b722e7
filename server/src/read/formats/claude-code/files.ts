import type { Scope } from './types.ts';

export const GLOBS: readonly string[] = [
	'**/.claude/settings.json',
	'**/.claude/settings.local.json',
	'**/managed-settings.json',
	'**/managed-settings.d/*.json',
	'**/.claude/agents/**/*.md',
	'**/.claude/commands/**/*.md',
	'**/skills/*/SKILL.md',
	'**/hooks/hooks.json',
	'**/.claude-plugin/{plugin,marketplace}.json',
];

export interface ClaudeFile {
	/** The folder that holds `.claude` or the plugin, `.` for the root. */
	readonly agent: string;
	readonly scope: Scope;
	readonly kind: 'settings' | 'subagent' | 'skill' | 'hooks';
}

/** What kind of file a path is, which scope it has, and which agent it speaks to. */
export function claudeFile(uri: string): ClaudeFile | undefined {
	for (const [shape, kind, scope] of SHAPES) {
		const found = shape.exec(uri);
		if (found) return { agent: found[1] ?? '.', scope, kind };
	}
	return undefined;
}

/** Skills below another dot folder are other programs'. */
const SHAPES: readonly (readonly [RegExp, ClaudeFile['kind'], Scope])[] = [
	[/^(?:(.*)\/)?\.claude\/settings\.json$/, 'settings', 'project'],
	[/^(?:(.*)\/)?\.claude\/settings\.local\.json$/, 'settings', 'local'],
	[/^(?:(.*)\/)?managed-settings(?:\.json|\.d\/[^/]+\.json)$/, 'settings', 'managed'],
	[/^(?:(.*)\/)?\.claude\/agents\/.+\.md$/, 'subagent', 'part'],
	[/^(?:(.*)\/)?\.claude\/(?:commands\/.+\.md|skills\/.+\/SKILL\.md)$/, 'skill', 'part'],
	[/^(?:((?:[^./][^/]*\/)*[^./][^/]*)\/)?skills\/[^/]+\/SKILL\.md$/, 'skill', 'part'],
	[/^(?:((?:[^./][^/]*\/)*[^./][^/]*)\/)?hooks\/hooks\.json$/, 'hooks', 'part'],
	[/^(?:(.*)\/)?\.claude-plugin\/(?:plugin|marketplace)\.json$/, 'hooks', 'part'],
];

import type { Scope } from './types.ts';

export const GLOBS: readonly string[] = [
	'**/.claude/settings.json',
	'**/.claude/settings.local.json',
	'**/managed-settings.json',
	'**/managed-settings.d/*.json',
];

/** Which scope a file has, and which agent it speaks to: the folder that holds `.claude`, `.` for the root. */
export function claudeFile(uri: string): { readonly agent: string; readonly scope: Scope } | undefined {
	const own = /^(?:(.*)\/)?\.claude\/settings(\.local)?\.json$/.exec(uri);
	if (own) return { agent: own[1] ?? '.', scope: own[2] ? 'local' : 'project' };
	const managed = /^(?:(.*)\/)?managed-settings(?:\.json|\.d\/[^/]+\.json)$/.exec(uri);
	return managed ? { agent: managed[1] ?? '.', scope: 'managed' } : undefined;
}

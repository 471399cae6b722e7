import type { Consequence } from './call.ts';

/** Acts of writing the file at a path through an agent's edit tool. */
export function actsOfEdit(path: string): readonly Consequence[] {
	if (/(^|\/)(\.claude|\.kiro|\.cursor|\.codex|\.gemini)\/|(^|\/)(AGENTS|CLAUDE)\.md$|\.mcp\.json$/.test(path))
		return [{ act: 'agent-self-modification', reversibility: 'reversible', why: `\`${path}\` steers the agent itself` }];
	if (/(^|\/)\.github\/workflows\//.test(path))
		return [{ act: 'config-change', reversibility: 'reversible', why: `\`${path}\` is run by CI` }];
	return [];
}

/** Acts of reading the file at a path through an agent's read tool. */
export function actsOfRead(path: string): readonly Consequence[] {
	if (/(^|\/)\.env(\.|$)|(^|\/)\.ssh\/|(^|\/)id_[a-z0-9]+$|\.pem$|(^|\/)\.aws\/credentials$/.test(path))
		return [{ act: 'secrets-exfiltration', reversibility: 'none', why: `\`${path}\` holds secrets` }];
	return [];
}

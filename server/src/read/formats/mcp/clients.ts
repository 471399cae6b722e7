/** How the client that reads a file takes lists of tools to approve in it. */
export interface Client {
	readonly name: string;
	/** Why such a list has no effect there; undefined when it counts, or when the client is not known. */
	readonly ignores?: string;
}

/** The client of a file, by its path. */
export function clientOf(uri: string): Client {
	if (/(?:^|\/)\.mcp\.json$/.test(uri)) {
		return { name: 'Claude Code and Copilot', ignores: "another client's key: Claude Code gates tools by its `mcp__` rules" };
	}
	if (/(?:^|\/)\.github\/mcp\.json$/.test(uri)) {
		return { name: 'Copilot', ignores: "another client's key: Copilot keeps approvals in its own settings" };
	}
	if (/(?:^|\/)(?:\.cursor|Cursor)\/mcp\.json$/.test(uri)) {
		return { name: 'Cursor', ignores: "another client's key: Cursor keeps its allow-list in `permissions.json`" };
	}
	if (uri.endsWith('claude_desktop_config.json')) {
		return { name: 'Claude Desktop', ignores: "another client's key: Claude Desktop asks in its window" };
	}
	return { name: 'the client' };
}

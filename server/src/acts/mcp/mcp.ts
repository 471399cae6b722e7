import type { Consequence, McpCall } from '../call.ts';
import { actsOfToolName } from '../tool-name.ts';

/** What an MCP tool would do; `understood` is false when only the protocol's default speaks. */
export interface McpReading {
	readonly consequences: readonly Consequence[];
	readonly understood: boolean;
}

/** Acts of a tool under the name that the configuration gives to its server. */
export function actsOfMcpTool(_server: string, tool: string): McpReading {
	const named = actsOfToolName(tool);
	if (named) return { consequences: named, understood: true };
	const why = `nothing is known of \`${tool}\`, and the protocol takes a tool without hints for destructive (\`destructiveHint\` defaults to true)`;
	return { consequences: [{ act: 'arbitrary-execution', reversibility: 'none', why }], understood: false };
}

/** Tools that the table knows for a server of this configuration name or package name. */
export function toolsOfServer(_server: string): readonly McpCall[] {
	return [];
}

import type { ActId, Reversibility } from './act.ts';

export type Dialect = 'bash' | 'powershell' | 'cmd';

/** One concrete thing that an agent could do. */
export type Call = ShellCall | McpCall | CloudCall | EditCall | ReadCall | FetchCall | ToolCall;

export interface ShellCall {
	readonly kind: 'shell';
	readonly command: string;
	/** Detected from the text when absent. */
	readonly dialect?: Dialect;
}

/** A tool of an MCP server, under the name that the configuration gives to the server. */
export interface McpCall {
	readonly kind: 'mcp';
	readonly server: string;
	readonly tool: string;
}

/** A cloud API action as IAM writes it: `service:Action`. */
export interface CloudCall {
	readonly kind: 'cloud';
	readonly service: string;
	readonly action: string;
	readonly resource?: string;
}

/** Writing, creating or deleting a file through the agent's own edit tool. */
export interface EditCall {
	readonly kind: 'edit';
	readonly path: string;
}

export interface ReadCall {
	readonly kind: 'read';
	readonly path: string;
}

export interface FetchCall {
	readonly kind: 'fetch';
	readonly url: string;
}

/** A tool or action named by a configuration that is none of the above, with what it says of itself. */
export interface ToolCall {
	readonly kind: 'tool';
	readonly name: string;
	readonly description?: string;
}

/** One act that a call has, and why we say so. */
export interface Consequence {
	readonly act: ActId;
	readonly reversibility: Reversibility;
	/** Short words for people, for example "`-delete` removes what find matches". */
	readonly why: string;
}

/** `production`, `staging`, `development`, `sandbox`, `unknown`, or a name that `clauseline.yaml` maps. */
export type Environment = string;

/** What a call does to the world. */
export interface Classification {
	/** Worst first, each act once. */
	readonly consequences: readonly Consequence[];
	readonly environment: Environment;
	/** False when the text could not be parsed or the tool is unknown: never taken for harmless. */
	readonly understood: boolean;
	/** At least one act besides arbitrary-execution, network-egress and config-change, or not understood. */
	readonly destructive: boolean;
}

/**
 * A call as people write it on the command line and in reports: a shell command, `mcp__server__tool`,
 * `service:Action`, `Edit(path)`, `Read(path)`, `WebFetch(url)`.
 */
export function parseCall(text: string): Call {
	const trimmed = text.trim();
	const mcp = /^mcp__(.+?)__(.+)$/s.exec(trimmed);
	if (mcp) return { kind: 'mcp', server: mcp[1] ?? '', tool: mcp[2] ?? '' };
	const tool = /^(Edit|Read|WebFetch|Tool)\((.*)\)$/s.exec(trimmed);
	if (tool) return toolCall(tool[1] ?? '', tool[2] ?? '');
	const cloud = /^([a-z][a-z0-9-]*):([A-Z][A-Za-z0-9]*)$/.exec(trimmed);
	if (cloud) return { kind: 'cloud', service: cloud[1] ?? '', action: cloud[2] ?? '' };
	return { kind: 'shell', command: text };
}

/** The inverse of {@link parseCall}: how a call is shown. */
export function formatCall(call: Call): string {
	switch (call.kind) {
		case 'shell':
			return call.command;
		case 'mcp':
			return `mcp__${call.server}__${call.tool}`;
		case 'cloud':
			return `${call.service}:${call.action}`;
		case 'edit':
			return `Edit(${call.path})`;
		case 'read':
			return `Read(${call.path})`;
		case 'fetch':
			return `WebFetch(${call.url})`;
		case 'tool':
			return `Tool(${call.name})`;
	}
}

function toolCall(name: string, argument: string): Call {
	if (name === 'Edit') return { kind: 'edit', path: argument };
	if (name === 'Read') return { kind: 'read', path: argument };
	if (name === 'WebFetch') return { kind: 'fetch', url: argument };
	return { kind: 'tool', name: argument };
}

import type { AgentFacts, Policy } from '../../agent.ts';
import type { SpecRule } from '../../gathering.ts';
import type { Server } from '../mcp/server.ts';

/** What a tool of an agent's list does, as far as it matters here. */
export type Family = 'shell' | 'edit' | 'fetch';

/** What a line of a Copilot file speaks of. */
export type Spec =
	/** An entry of `tools` that shows the agent a tool, or with `all` every tool. */
	| { readonly kind: 'family'; readonly family: Family }
	| { readonly kind: 'all' }
	/** An entry of `tools`, an approval or a switch that names tools of a server; a missing tool names all. */
	| { readonly kind: 'mcp'; readonly server: string; readonly tool: string | undefined }
	| { readonly kind: 'server'; readonly server: Server }
	/** An entry of `commandIdentifiers`, without `:*`. */
	| { readonly kind: 'command'; readonly head: string }
	/** Writing or reading files, approved once and for all. */
	| { readonly kind: 'write' }
	| { readonly kind: 'url'; readonly pattern: string }
	| { readonly kind: 'hook'; readonly command: string }
	/** A step that logs the cloud agent's runner in, and the programs that then reach further. */
	| { readonly kind: 'login'; readonly programs: readonly string[] };

export type CopilotRule = SpecRule<Spec>;

/** A custom agent or prompt; Copilot's command line; its cloud agent. */
export type Kind = 'agent' | 'cli' | 'cloud';

export interface CopilotFacts extends AgentFacts {
	readonly kind: Kind;
	readonly rules: readonly CopilotRule[];
	readonly servers: readonly Server[];
	/** The tools that an agent sees; undefined when it sees every one. */
	readonly tools: readonly string[] | undefined;
}

export interface CopilotPolicy extends Policy {
	readonly kind: Kind;
	readonly rules: readonly CopilotRule[];
	readonly servers: readonly Server[];
	readonly tools: readonly string[] | undefined;
}

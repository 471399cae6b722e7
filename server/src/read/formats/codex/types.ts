import type { Span } from '../../../text/document.ts';
import type { AgentFacts, Policy } from '../../agent.ts';
import type { SpecRule } from '../../gathering.ts';
import type { Server } from '../mcp/server.ts';

export type SandboxMode = 'read-only' | 'workspace-write' | 'danger-full-access';
export type Approval = 'untrusted' | 'on-request' | 'never';

/** What commands reach without leaving the sandbox. */
export interface Sandbox {
	readonly mode: SandboxMode;
	readonly network: boolean;
	/** Folders outside the workspace that may be written. */
	readonly roots: readonly string[];
}

/** What a line of a Codex file speaks of. */
export type Spec =
	/** A `prefix_rule`: for each position the words that match there. */
	| { readonly kind: 'prefix'; readonly pattern: readonly (readonly string[])[] }
	| { readonly kind: 'sandbox'; readonly sandbox: Sandbox }
	| { readonly kind: 'approval'; readonly approval: Approval }
	/** A rule whose words are not worked out: it may let anything through. */
	| { readonly kind: 'unknown' }
	/** A model answers instead of a human. */
	| { readonly kind: 'reviewer' }
	/** A prompt of this kind is refused without being shown. */
	| { readonly kind: 'no-prompt'; readonly prompt: 'sandbox_approval' | 'rules' | 'mcp_elicitations' }
	| { readonly kind: 'server'; readonly server: Server }
	/** An approval mode of one tool of a server, or with `*` of all. */
	| { readonly kind: 'tool'; readonly server: string; readonly tool: string; readonly mode: 'approve' | 'prompt' | 'writes' }
	| { readonly kind: 'disabled'; readonly server: string; readonly tool: string }
	/** The only tools of a server that are there. */
	| { readonly kind: 'enabled'; readonly server: string; readonly tools: readonly string[] }
	| { readonly kind: 'hook'; readonly command: string }
	| { readonly kind: 'unreadable'; readonly path: string }
	| { readonly kind: 'web' };

export type CodexRule = SpecRule<Spec>;

/** What an administrator's requirements leave to choose from; an empty list is no limit. */
export interface Limits {
	readonly sandboxes: readonly string[];
	readonly approvals: readonly string[];
	readonly reviewers: readonly string[];
}

export interface CodexFacts extends AgentFacts {
	readonly rules: readonly CodexRule[];
	readonly servers: readonly Server[];
	/** The file is a `.rules` file that Codex cannot parse: it then uses no rules file at all. */
	readonly rulesBroken: boolean;
	readonly limits: Limits | undefined;
	/** Codex refuses to start with this file. */
	readonly stopped: boolean;
	/** Where the mode of the sandbox would stand, when the file could say it and does not. */
	readonly head: Span | undefined;
}

export interface CodexPolicy extends Policy {
	readonly rules: readonly CodexRule[];
	readonly servers: readonly Server[];
	readonly stopped: boolean;
}

import type { AgentFacts, Policy } from '../../agent.ts';
import type { SpecRule } from '../../gathering.ts';
import type { Server } from '../mcp/server.ts';

/** What a line of VS Code's settings speaks of. */
export type Spec =
	/** A key of `chat.tools.terminal.autoApprove`; `line` when it is matched against the whole command line. */
	| { readonly kind: 'terminal'; readonly key: string; readonly line: boolean }
	/** The rules that VS Code brings for its terminal tool. */
	| { readonly kind: 'built-in' }
	/** Scripts of `package.json` run unasked. */
	| { readonly kind: 'npm-scripts' }
	| { readonly kind: 'edit'; readonly pattern: string }
	| { readonly kind: 'url'; readonly pattern: string }
	/** Every tool runs unasked. */
	| { readonly kind: 'everything' }
	/** `chat.tools.terminal.enableAutoApprove: false`. */
	| { readonly kind: 'terminal-off' }
	/** A tool that may not be approved beforehand, or with `false` not even asked for again. */
	| { readonly kind: 'eligible'; readonly tool: string }
	| { readonly kind: 'server'; readonly server: Server }
	/** `chat.mcp.access: none`. */
	| { readonly kind: 'no-servers' };

export type VsCodeRule = SpecRule<Spec>;

/** Which file a fact stands in; a later one wins over an earlier one, key by key. */
export const SCOPES = ['user', 'machine', 'workspace', 'folder', 'servers'] as const;
export type Scope = (typeof SCOPES)[number];

export interface VsCodeFacts extends AgentFacts {
	readonly scope: Scope;
	readonly rules: readonly VsCodeRule[];
	readonly servers: readonly Server[];
	/** Keys of built-in terminal rules that the file replaces or unsets. */
	readonly replaced: readonly string[];
	readonly ignoresBuiltIn: boolean;
	readonly blockWrites: string | undefined;
}

export interface VsCodePolicy extends Policy {
	readonly rules: readonly VsCodeRule[];
	readonly servers: readonly Server[];
	readonly replaced: ReadonlySet<string>;
	readonly ignoresBuiltIn: boolean;
	readonly blockWrites: string;
}

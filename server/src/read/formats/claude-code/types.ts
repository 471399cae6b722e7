import type { AgentFacts, Policy, Rule } from '../../agent.ts';

export type Mode = 'default' | 'acceptEdits' | 'plan' | 'auto' | 'dontAsk' | 'bypassPermissions';

/** What a line of a settings file speaks of. */
export type Spec =
	/** A whole tool, or in deny and ask a glob over tool names. */
	| { readonly kind: 'tool'; readonly name: string }
	/** `Bash(…)` or `PowerShell(…)`; `prefix` ends at a word, otherwise `*` is any run of characters. */
	| { readonly kind: 'command'; readonly tool: 'Bash' | 'PowerShell'; readonly pattern: string; readonly prefix: boolean }
	/** `Edit(…)` or `Read(…)` in gitignore's manner. */
	| { readonly kind: 'path'; readonly tool: 'Edit' | 'Read'; readonly pattern: string }
	| { readonly kind: 'domain'; readonly host: string }
	| { readonly kind: 'mcp'; readonly server: string; readonly tool: string | undefined }
	/** A specifier of another tool, for example `Agent(Explore)` or `Skill(deploy)`. */
	| { readonly kind: 'named'; readonly tool: string; readonly name: string }
	| { readonly kind: 'mode'; readonly mode: Mode }
	/** `sandbox.enabled` with commands let through because they run inside it. */
	| { readonly kind: 'sandbox'; readonly excluded: readonly string[] }
	/** A command that a hook or a helper key runs by itself. */
	| { readonly kind: 'hook'; readonly command: string }
	/** An entry of `additionalDirectories`: what lies there is read unasked. */
	| { readonly kind: 'directory'; readonly path: string }
	| { readonly kind: 'all-servers' }
	/** The `permissionMode` of a subagent, and the tools that it has; undefined when it has them all. */
	| { readonly kind: 'agent-mode'; readonly mode: Mode; readonly tools: readonly string[] | undefined };

/** `part` is a skill, a command, a subagent or a plugin's hooks: what they bring does not wait for trust. */
export type Scope = 'managed' | 'local' | 'project' | 'part';

export interface ClaudeRule extends Rule {
	readonly spec: Spec;
	readonly scope: Scope;
}

export interface ClaudeFacts extends AgentFacts {
	readonly scope: Scope;
	readonly rules: readonly ClaudeRule[];
	readonly additionalDirectories: readonly string[];
	/** `disableBypassPermissionsMode: "disable"` stands here. */
	readonly bypassDisabled: boolean;
	readonly managedRulesOnly: boolean;
	/** Hooks of this scope and of those below a person's reach are off: `disableAllHooks`, `allowManagedHooksOnly`. */
	readonly hooksDisabled: boolean;
}

export interface ClaudePolicy extends Policy {
	readonly rules: readonly ClaudeRule[];
	readonly mode: Mode;
	readonly additionalDirectories: readonly string[];
}

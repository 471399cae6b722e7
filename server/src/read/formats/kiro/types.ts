import type { AgentFacts, Policy, Rule } from '../../agent.ts';

/** What a line of a Kiro file speaks of. */
export type Spec =
	/** An entry of `allowedTools`: a glob over tool names, `@server` and `@server/tool`. */
	| { readonly kind: 'tool'; readonly pattern: string }
	/** An entry of `allowedCommands` or `deniedCommands`: a regular expression between `\A` and `\z`. */
	| { readonly kind: 'command'; readonly pattern: string }
	| { readonly kind: 'path'; readonly tool: 'read' | 'write'; readonly pattern: string }
	| { readonly kind: 'service'; readonly service: string }
	| { readonly kind: 'url'; readonly pattern: string }
	| { readonly kind: 'subagent'; readonly pattern: string }
	/** `autoAllowReadonly` of the shell tool or of the AWS tool. */
	| { readonly kind: 'read-only'; readonly tool: 'shell' | 'aws' }
	| { readonly kind: 'deny-by-default' }
	/** An entry of `autoApprove` or `disabledTools`, or with `*` a server that is `disabled`. */
	| { readonly kind: 'mcp'; readonly server: string; readonly tool: string }
	/** A rule of the third generation. */
	| {
			readonly kind: 'capability';
			readonly capability: string;
			readonly match?: readonly string[];
			readonly exclude: readonly string[];
	  }
	/** A command that a hook runs on its own trigger. */
	| { readonly kind: 'hook'; readonly command: string }
	/** `kiroAgent.trustedCommands` and `kiroAgent.commandDenylist`. */
	| { readonly kind: 'trusted'; readonly pattern: string }
	/** `kiroAgent.agentAutonomy`. */
	| { readonly kind: 'autonomy' };

export interface KiroRule extends Rule {
	readonly spec: Spec;
}

/** `ide`: workspace files and 0.x settings; `second`: agent JSON with tool lists; `third`: capability rules. */
export type Generation = 'ide' | 'second' | 'third';

export interface KiroFacts extends AgentFacts {
	readonly generation: Generation;
	readonly rules: readonly KiroRule[];
	/** The tools the agent can see; undefined when the key is absent, which is not confirmed to mean none. */
	readonly tools: readonly string[] | undefined;
	/** `toolsSettings` of the shell tool do not parse: Kiro asks for every command. */
	readonly shellSettingsBroken: boolean;
	readonly hasShellSettings: boolean;
}

export interface KiroPolicy extends Policy {
	readonly generation: Generation;
	readonly rules: readonly KiroRule[];
	readonly tools: readonly string[] | undefined;
	readonly shellSettingsBroken: boolean;
	readonly hasShellSettings: boolean;
}

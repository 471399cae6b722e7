import type { Effect } from '../../agent.ts';
import { parseMcpUnderscores } from '../../patterns/mcp-name.ts';
import { splitShell } from '../../patterns/shell.ts';
import { isNeverByPrefix } from './commands.ts';
import type { Spec } from './types.ts';

/** A rule as Claude Code takes it: what it speaks of, or why it has no effect. */
export interface Parsed {
	readonly spec: Spec;
	readonly inert?: string;
}

/**
 * Reads one entry of `allow`, `ask` or `deny`. Undefined when it is no rule at all.
 * Source: code.claude.com/docs/en/permissions, "Permission rule syntax".
 */
export function parseRule(text: string, effect: Effect): Parsed | undefined {
	const found = /^([^()\s]+)(?:\((.*)\))?$/s.exec(text.trim());
	if (!found) return undefined;
	const tool = found[1] ?? '';
	const specifier = found[2];
	if (tool.startsWith('mcp__')) return mcpRule(tool, specifier, effect);
	if (specifier === undefined) return toolRule(tool, effect);
	if (specifier === '') return inert({ kind: 'named', tool, name: '' }, 'empty brackets are no valid rule');
	if (tool === 'Bash' || tool === 'PowerShell') return commandRule(tool, specifier, effect);
	if (tool === 'Read' || tool === 'Edit') return { spec: { kind: 'path', tool, pattern: specifier } };
	if (NEVER_CONSULTED.has(tool)) {
		return inert(
			{ kind: 'named', tool, name: specifier },
			`Claude Code never consults \`${tool}(…)\`; use \`Edit(…)\` or \`Read(…)\``,
		);
	}
	if (tool === 'WebFetch') return domainRule(specifier);
	if (!/^[A-Za-z]/.test(tool) || tool.includes('*'))
		return inert({ kind: 'named', tool, name: specifier }, 'a tool with a specifier is named in full');
	return { spec: { kind: 'named', tool, name: specifier } };
}

const NEVER_CONSULTED: ReadonlySet<string> = new Set(['Write', 'NotebookEdit', 'MultiEdit', 'Glob', 'Grep', 'LS']);

function inert(spec: Spec, why: string): Parsed {
	return { spec, inert: why };
}

function toolRule(name: string, effect: Effect): Parsed {
	const spec: Spec = { kind: 'tool', name };
	if (name.includes('*') && effect === 'allow') return inert(spec, 'Claude Code skips a wildcard over tool names in `allow`');
	return { spec };
}

/** `X:*` is `X *`: a prefix that ends at a word. Anywhere else the colon is itself and `*` is any run. */
function commandRule(tool: 'Bash' | 'PowerShell', specifier: string, effect: Effect): Parsed {
	const parameter = /^(run_in_background|timeout|description|dangerouslyDisableSandbox):(.*)$/s.exec(specifier);
	if (parameter && effect !== 'allow')
		return inert({ kind: 'named', tool, name: specifier }, 'it matches an input that no command shows');
	if (KEYWORDS.test(specifier) && splitShell(specifier.replace(/:?\*$/, '')).broken) {
		return inert(
			{ kind: 'command', tool, pattern: specifier, prefix: false },
			'a piece of a loop or condition is no command, and commands are compared',
		);
	}
	if (specifier === '*' || specifier === ':*') return { spec: { kind: 'tool', name: tool } };
	const prefix = /^(.*?)(?::\*| \*)$/s.exec(specifier);
	if (effect === 'allow' && specifier.includes('*') && isNeverByPrefix(specifier.replace(/:?\*$/, '').trim().split(/\s+/))) {
		const spec: Spec = { kind: 'command', tool, pattern: prefix?.[1] ?? specifier, prefix: prefix !== null };
		return inert(spec, 'Claude Code lets this program through by an exact rule only');
	}
	if (prefix && prefix[1] !== '') return { spec: { kind: 'command', tool, pattern: prefix[1] ?? '', prefix: true } };
	return { spec: { kind: 'command', tool, pattern: specifier, prefix: false } };
}

/** What only a whole construct of the shell can begin with. */
const KEYWORDS = /^(?:do|done|then|else|elif|fi|for|while|until|if|case|esac)(?![\w-])/;

function domainRule(specifier: string): Parsed {
	const found = /^domain:(.+)$/s.exec(specifier);
	if (!found) return inert({ kind: 'named', tool: 'WebFetch', name: specifier }, '`WebFetch` rules name a `domain:`');
	return { spec: { kind: 'domain', host: found[1] ?? '' } };
}

/** In `allow`, a wildcard needs the literal name of its server before it. */
function mcpRule(tool: string, specifier: string | undefined, effect: Effect): Parsed {
	const named = parseMcpUnderscores(tool);
	const spec: Spec = named ? { kind: 'mcp', server: named.server, tool: named.tool } : { kind: 'tool', name: tool };
	if (specifier !== undefined) return inert(spec, 'a rule on an MCP tool takes no brackets');
	if (effect === 'allow' && (!named || named.server.includes('*')))
		return inert(spec, 'Claude Code skips a wildcard over MCP servers in `allow`');
	return { spec };
}

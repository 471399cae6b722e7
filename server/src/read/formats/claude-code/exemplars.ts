import type { Call } from '../../../acts/call.ts';
import type { Probes } from '../../../acts/probes.ts';
import { anyShell, mcpCalls, readCalls, shellCallsOfGlob } from '../../patterns/calls.ts';
import type { ClaudeRule, Mode } from './types.ts';

/** Calls that a Claude Code rule could let through; more than it does, since each is decided again. */
export function* exemplarsOfClaude(rule: ClaudeRule, probes: Probes): Iterable<Call> {
	const { spec } = rule;
	if (spec.kind === 'tool') yield* ofTool(spec.name, probes);
	else if (spec.kind === 'command') yield* shellCallsOfGlob(spec.prefix ? `${spec.pattern} *` : spec.pattern, probes);
	else if (spec.kind === 'path') yield* ofPath(spec.pattern, spec.tool, probes);
	else if (spec.kind === 'domain')
		yield { kind: 'fetch', url: `https://${spec.host.replace(/^\*$/, 'example.com').replaceAll('*', 'x')}/` };
	else if (spec.kind === 'mcp') yield* mcpCalls(spec.server, spec.tool, probes);
	else if (spec.kind === 'named') yield nativeTool(spec.tool);
	else if (spec.kind === 'mode' || spec.kind === 'agent-mode') yield* ofMode(spec.mode, probes);
	else if (spec.kind === 'sandbox') yield* anyShell(probes);
	else if (spec.kind === 'directory') yield* ofDirectory(spec.path, probes);
	else if (spec.kind === 'hook') yield { kind: 'shell', command: spec.command };
}

function* ofTool(name: string, probes: Probes): Iterable<Call> {
	if (name === 'Bash' || name === 'PowerShell' || name.includes('*')) yield* anyShell(probes);
	if (/^(?:Edit|Write|MultiEdit|NotebookEdit)$/.test(name) || name === '*') yield* probes.files();
	else if (name === 'Read') yield* readCalls(probes);
	else if (name === 'WebFetch') yield { kind: 'fetch', url: 'https://example.com/' };
	else if (name !== 'Bash' && name !== 'PowerShell') yield nativeTool(name);
}

/** What Claude Code's pages say of its own tools that neither run nor write anything. */
const LOOKING: Readonly<Record<string, string>> = {
	Glob: 'Lists files by pattern',
	Grep: 'Searches files by pattern',
	LS: 'Lists a folder',
	LSP: 'Gets definitions and references',
	WebSearch: 'Searches the web',
	TodoWrite: 'Lists the steps of a task',
	BashOutput: 'Gets the output of a command',
	ExitPlanMode: 'Shows a plan for approval',
	ToolSearch: 'Searches for tools',
	TaskGet: 'Gets a task',
	TaskList: 'Lists tasks',
	TaskOutput: 'Gets the output of a task',
	Agent: 'Gets an answer from another agent, which asks as this one does',
	Task: 'Gets an answer from another agent, which asks as this one does',
	Skill: 'Shows the instructions of a skill',
	SlashCommand: 'Shows the instructions of a command',
};

function nativeTool(name: string): Call {
	const description = LOOKING[name];
	return description === undefined ? { kind: 'tool', name } : { kind: 'tool', name, description };
}

function* ofPath(pattern: string, tool: 'Edit' | 'Read', probes: Probes): Iterable<Call> {
	const path = pattern
		.replace(/^\/(\/?)/, '$1')
		.replace(/^\.\//, '')
		.replaceAll('**', 'x')
		.replaceAll('*', 'x');
	yield* tool === 'Edit' ? probes.files() : readCalls(probes);
	yield tool === 'Edit' ? { kind: 'edit', path } : { kind: 'read', path };
}

function* ofMode(mode: Mode, probes: Probes): Iterable<Call> {
	if (mode === 'acceptEdits') for (const program of ['rm', 'mv', 'cp', 'sed', 'rmdir']) yield* probes.startingWith([program]);
	if (mode === 'bypassPermissions' || mode === 'auto') yield* anyShell(probes);
	if (mode !== 'default' && mode !== 'plan') yield* probes.files();
}

function* ofDirectory(path: string, probes: Probes): Iterable<Call> {
	yield* readCalls(probes);
	yield { kind: 'read', path: `${path.replace(/\/$/, '')}/.env` };
}

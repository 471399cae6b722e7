import type { Call } from '../../../acts/call.ts';
import type { Probes } from '../../../acts/probes.ts';
import { isReadOnlyPipe } from '../../patterns/amazon-shell.ts';
import { anyShell, mcpCalls, readCalls, shellCallsOfGlob, shellCallsOfRegex, topLevelChoice } from '../../patterns/calls.ts';
import { parseMcpAt } from '../../patterns/mcp-name.ts';
import { regexWords } from '../../patterns/regex-words.ts';
import { rustRegex } from '../../patterns/rust-regex.ts';
import { AWS, FETCH, READ, SHELL, trustsTool, WRITE } from './tools.ts';
import type { KiroRule, Spec } from './types.ts';

/** Calls that a Kiro rule could let through; more than it does, since each is decided again. */
export function* exemplarsOfKiro(rule: KiroRule, probes: Probes): Iterable<Call> {
	const { spec } = rule;
	if (spec.kind === 'tool') yield* ofTool(spec.pattern, probes);
	else if (spec.kind === 'command') yield* ofCommand(spec.pattern, probes);
	else if (spec.kind === 'path') yield* ofPath(spec.pattern, spec.tool, probes);
	else if (spec.kind === 'service') yield* probes.cloud(`${spec.service === 's3api' ? 's3' : spec.service}:*`);
	else if (spec.kind === 'read-only') yield* ofReadOnly(spec.tool, probes);
	else if (spec.kind === 'mcp') yield* mcpCalls(spec.server, spec.tool, probes);
	else if (spec.kind === 'hook') yield { kind: 'shell', command: spec.command };
	else if (spec.kind === 'trusted') yield* shellCallsOfGlob(spec.pattern, probes);
	else if (spec.kind === 'autonomy') yield* probes.files();
	else if (spec.kind === 'capability') yield* ofCapability(spec, probes);
	else if (spec.kind === 'url') yield* regexWords(spec.pattern).map((url): Call => ({ kind: 'fetch', url }));
	else if (spec.kind === 'subagent') yield nativeTool('subagent');
}

function* ofTool(pattern: string, probes: Probes): Iterable<Call> {
	if (trustsTool(pattern, SHELL)) yield* anyShell(probes);
	if (trustsTool(pattern, AWS)) yield* probes.cloud('*');
	if (trustsTool(pattern, WRITE)) yield* probes.files();
	if (trustsTool(pattern, READ)) yield* readCalls(probes);
	if (trustsTool(pattern, FETCH)) yield { kind: 'fetch', url: 'https://example.com/' };
	const mcp = parseMcpAt(pattern);
	if (mcp && mcp.server !== 'builtin') yield* mcpCalls(mcp.server, mcp.tool, probes);
	else if (!/[*?@]/.test(pattern)) yield nativeTool(pattern);
}

/** What Kiro's pages say of its own tools that neither run nor write anything. */
const LOOKING: Readonly<Record<string, string>> = {
	glob: 'Lists files by pattern',
	grep: 'Searches files by pattern',
	thinking: 'Shows a line of thought',
	todo: 'Lists the steps of a task',
	todo_list: 'Lists the steps of a task',
	knowledge: 'Searches stored notes',
	introspect: 'Gets help on Kiro itself',
	web_search: 'Searches the web',
	subagent: 'Gets an answer from another agent, whose own file is judged by itself',
};

function nativeTool(name: string): Call {
	const description = LOOKING[name];
	return description === undefined ? { kind: 'tool', name } : { kind: 'tool', name, description };
}

/** A choice outside brackets escapes the anchors: what begins as its first branch begins may go on as it likes. */
function* ofCommand(pattern: string, probes: Probes): Iterable<Call> {
	const matches = rustRegex(pattern, 'whole-ungrouped');
	if (!matches) return;
	yield* shellCallsOfRegex(pattern, matches, probes);
	const first = topLevelChoice(pattern) ? regexWords(pattern.slice(0, pattern.indexOf('|')))[0] : undefined;
	const worst = probes.worst()[0];
	if (first && worst) yield { kind: 'shell', command: `${first} | ${worst.command}` };
}

function* ofPath(pattern: string, tool: 'read' | 'write', probes: Probes): Iterable<Call> {
	yield* tool === 'write' ? probes.files() : readCalls(probes);
	yield { kind: tool === 'write' ? 'edit' : 'read', path: pattern.replaceAll('**', 'x').replaceAll('*', 'x') };
}

function* ofReadOnly(tool: 'shell' | 'aws', probes: Probes): Iterable<Call> {
	if (tool === 'shell') yield* probes.shell().filter(({ command }) => isReadOnlyPipe(command));
	else for (const verb of ['Get', 'Describe', 'List', 'Search', 'BatchGet']) yield* probes.cloud(`*:${verb}*`);
}

function* ofCapability(spec: Extract<Spec, { kind: 'capability' }>, probes: Probes): Iterable<Call> {
	const { capability } = spec;
	const all = capability === 'all' || capability === 'builtin';
	for (const pattern of spec.match && spec.match.length > 0 ? spec.match : ['*']) {
		if (all || capability === 'shell') yield* shellCallsOfGlob(pattern, probes);
		if (all || capability === 'fs_write' || capability === 'filesystem') yield* ofPath(pattern, 'write', probes);
		if (capability === 'fs_read' || capability === 'filesystem') yield* ofPath(pattern, 'read', probes);
		if (capability === 'mcp' || capability === 'all') {
			const [server = '*', tool] = pattern.split('/');
			yield* mcpCalls(server, tool, probes);
		}
		if (all || capability === 'web_fetch')
			yield { kind: 'fetch', url: pattern.includes('://') ? pattern.replaceAll('*', 'x') : 'https://example.com/' };
	}
}

import type { Call, McpCall } from '../../../acts/call.ts';
import type { Decision, Run } from '../../agent.ts';
import { matchesGlob } from '../../patterns/glob.ts';
import { normalPath, pathGlobMatcher } from '../../patterns/paths.ts';
import { withheld } from '../mcp/server.ts';
import { decideTerminal } from './decide-terminal.ts';
import { BUILT_IN_EDITS, BUILT_IN_URLS } from './defaults.ts';
import { live } from './live.ts';
import type { VsCodePolicy, VsCodeRule } from './types.ts';
import { isOutside } from './writes.ts';

/** What VS Code would do with a call. Its `false` asks; nothing in these settings refuses. */
export function decideVsCode(policy: VsCodePolicy, call: Call, run: Run): Decision {
	if (!run.trusted) return { decision: 'deny', rule: null, why: 'In a folder that is not trusted VS Code runs no agent.' };
	const decided = attended(policy, call);
	if (decided.decision !== 'ask' || run.attended) return decided;
	return { ...decided, decision: 'deny', why: `${decided.why} Without a person nothing answers.` };
}

function attended(policy: VsCodePolicy, call: Call): Decision {
	if (call.kind === 'cloud') return { decision: 'deny', rule: null, why: 'VS Code has no tool for cloud actions.' };
	if (call.kind === 'mcp') {
		const off = live(policy, 'no-servers')[0];
		if (off) return { decision: 'deny', rule: off, why: 'MCP servers are switched off.' };
	}
	const eligible = live(policy, 'eligible').find(({ spec }) => namesTool(spec.tool, call));
	if (eligible) return { decision: 'ask', rule: eligible, why: 'This tool is asked for every time.' };
	const everything = live(policy, 'everything')[0];
	if (everything) return { decision: 'allow', rule: everything, why: 'Every tool runs unasked, whatever the lists say.' };
	if (call.kind === 'shell') return decideTerminal(policy, call);
	if (call.kind === 'mcp') return decideServer(policy, call);
	if (call.kind === 'edit') return decideEdit(policy, call.path);
	if (call.kind === 'fetch') return decideFetch(policy, call.url);
	if (call.kind === 'read' && !isOutside(call.path))
		return { decision: 'allow', rule: null, why: 'Files of the workspace are read unasked.' };
	return ask('Nothing approves this.');
}

function decideServer(policy: VsCodePolicy, call: McpCall): Decision {
	const server = policy.servers.find(({ name }) => name === call.server);
	const rule = live(policy, 'server').find(({ spec }) => spec.server.name === call.server);
	if (server && withheld(server, call))
		return { decision: 'deny', rule: null, why: `The server only reads (\`${server.readOnlyBy}\`).` };
	if (rule?.effect === 'allow') return { decision: 'allow', rule, why: 'A server in the sandbox has its tools approved.' };
	return { decision: 'ask', rule: rule ?? null, why: 'VS Code asks before the tools of a server.' };
}

/** The last pattern that matches decides; a setting of a built-in pattern stays at that pattern's rank. */
function decideEdit(policy: VsCodePolicy, path: string): Decision {
	if (isOutside(path)) return ask('A file outside the workspace is asked for.');
	const rules = live(policy, 'edit');
	const merged = new Map<string, VsCodeRule | boolean>(BUILT_IN_EDITS);
	for (const rule of rules) merged.set(rule.spec.pattern, rule);
	const plain = normalPath(path);
	const found = [...merged].findLast(([pattern]) => pathGlobMatcher(pattern)(plain))?.[1];
	if (typeof found === 'object') {
		return { decision: found.effect, rule: found, why: 'Of the patterns for edits the last one that matches decides.' };
	}
	return ask('VS Code asks before it edits this kind of file.');
}

function decideFetch(policy: VsCodePolicy, url: string): Decision {
	const rules = live(policy, 'url').filter(({ spec }) => namesUrl(spec.pattern, url));
	const asks = rules.find(({ effect }) => effect === 'ask');
	if (asks) return { decision: 'ask', rule: asks, why: 'The address is asked for.' };
	const allows = rules[0];
	if (allows) return { decision: 'allow', rule: allows, why: 'The address is approved.' };
	if (BUILT_IN_URLS.some((pattern) => namesUrl(pattern, url)))
		return { decision: 'allow', rule: null, why: 'VS Code approves this address.' };
	return ask('Nothing approves this address.');
}

/** An address names what is below it; `*` is any run of characters. */
function namesUrl(pattern: string, url: string): boolean {
	if (matchesGlob(pattern, url) || matchesGlob(pattern, url.replace(/^\w+:\/\//, ''))) return true;
	return !pattern.includes('*') && url.startsWith(`${pattern.replace(/\/$/, '')}/`);
}

function namesTool(name: string, call: Call): boolean {
	const plain = name.split('/').at(-1)?.replaceAll('_', '').toLowerCase() ?? '';
	if (call.kind === 'mcp') return name === call.tool || name === `${call.server}/${call.tool}` || name === `${call.server}/*`;
	if (call.kind === 'tool') return name === call.name;
	const tools = {
		shell: ['runinterminal'],
		edit: ['editfiles', 'createfile', 'edit'],
		read: ['readfile'],
		fetch: ['fetch', 'fetchwebpage'],
		cloud: [],
	};
	return tools[call.kind].some((each) => each === plain);
}

function ask(why: string): Decision {
	return { decision: 'ask', rule: null, why };
}

import type { Family, Spec } from './types.ts';

/** Names of one family in VS Code's sets and tools, and in the aliases that GitHub's agents share. */
const FAMILIES: Readonly<Record<Family, ReadonlySet<string>>> = {
	shell: new Set([
		'execute',
		'shell',
		'bash',
		'powershell',
		'terminal',
		'runcommands',
		'runinterminal',
		'runtasks',
		'runtask',
		'createandruntask',
	]),
	edit: new Set([
		'edit',
		'editfiles',
		'multiedit',
		'write',
		'createfile',
		'replacestringinfile',
		'multireplacestringinfile',
		'inserteditintofile',
		'new',
		'applypatch',
	]),
	fetch: new Set(['web', 'fetch', 'fetchwebpage', 'webfetch']),
};

/** Tools and sets that look, plan or hand over, and change nothing outside. */
const HARMLESS: ReadonlySet<string> = new Set(
	(
		'read readfile search codebase usages problems changes findtestfiles searchresults filesearch grepsearch semanticsearch textsearch ' +
		'listdir listdirectory viewimage todo todos agent task runsubagent think githubrepo vscodeapi testfailure terminallastcommand ' +
		'terminalselection getterminaloutput terminaloutput awaitterminal getterrors geterrors askquestions opensimplebrowser extensions ' +
		'sequentialthinking getnotebooksummary readnotebookcelloutput copilotcodingagent runtests openbrowser skill'
	).split(' '),
);

/** Sets whose tools are written `set/tool`; before any other slash stands the name of a server. */
const SETS: ReadonlySet<string> = new Set(['execute', 'read', 'edit', 'search', 'web', 'agent', 'todo', 'vscode', 'browser']);

/**
 * What an entry of `tools` shows an agent: a family of tools, tools of a server, everything; undefined for tools that
 * change nothing. A name that nobody knows is taken for a server or a tool of one.
 */
export function toolSpec(entry: string): Spec | undefined {
	if (entry === '*') return { kind: 'all' };
	const [head = '', tool] = entry.split('/', 2);
	if (tool !== undefined && !SETS.has(head)) return { kind: 'mcp', server: head, tool: tool === '*' ? undefined : tool };
	const name = plain(tool === undefined || tool === '*' ? head : tool);
	for (const family of ['shell', 'edit', 'fetch'] as const) {
		if (FAMILIES[family].has(name)) return { kind: 'family', family };
	}
	if (HARMLESS.has(name) || tool !== undefined) return undefined;
	return { kind: 'mcp', server: entry, tool: undefined };
}

/** Whether an agent sees the tools that an entry of its list names. */
export function sees(tools: readonly string[] | undefined, matches: (spec: Spec) => boolean): boolean {
	if (!tools) return true;
	return tools.some((entry) => {
		const spec = toolSpec(entry);
		return spec !== undefined && (spec.kind === 'all' || matches(spec));
	});
}

/** `run_in_terminal` and `runInTerminal` are one. */
function plain(name: string): string {
	return name.replaceAll(/[_\s-]/g, '').toLowerCase();
}

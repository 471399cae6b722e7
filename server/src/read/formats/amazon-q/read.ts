import { type Document, placeIn } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readAgentHooks } from '../kiro/read-hooks.ts';
import { readToolLists, shellSettings } from '../kiro/read-tools.ts';
import { Reading } from '../kiro/reading.ts';
import { AWS, SHELL, seesTool } from '../kiro/tools.ts';
import type { KiroFacts } from '../kiro/types.ts';
import { asAmazonQ, toolName, withToolName } from './names.ts';
import { readServers } from './servers.ts';

export const GLOBS: readonly string[] = [
	'**/.amazonq/cli-agents/*.json',
	'**/.aws/amazonq/cli-agents/*.json',
	'**/.amazonq/mcp.json',
	'**/.aws/amazonq/mcp.json',
	'**/.amazonq/default.json',
	'**/.amazonq/agents/*.json',
];

/** What one file says: an agent of the command line, an agent of the editor plugin, or the servers of the built-in agent. */
export function readAmazonQ(document: Document): readonly KiroFacts[] {
	const found = /^(?:(.*)\/)?(?:\.amazonq|\.aws\/amazonq)\/(cli-agents\/|agents\/)?([^/]+)\.json$/.exec(document.uri);
	if (!found) return [];
	const [, folder = '.', kind, name = ''] = found;
	const inside = (id: string): string => (folder === '.' ? id : `${folder}/${id}`);
	const { root, problems } = readJson(document, { comments: false });
	const reading = new Reading(document);
	reading.problems.push(...problems);
	if (name === 'mcp' && kind === undefined) return readMcpFile(reading, root, inside('built-in'));
	const plugin = kind !== 'cli-agents/';
	const head = { agent: inside(plugin ? `${name}@plugin` : name), title: `the Amazon Q agent ${name}` };
	if (problems.length > 0 || root?.type !== 'object') {
		reading.problem({ start: 0, end: 1 }, 'Amazon Q drops an agent that does not parse and runs its built-in agent.');
		return [factsOf(reading, head, ['*'], undefined)];
	}
	readToolLists(reading, root);
	readAgentHooks(reading, valueAt(root, 'hooks'));
	readServers(reading, valueAt(root, 'mcpServers'));
	const tools = toolsOf(reading, root, plugin);
	readPresets(reading, valueAt(root, 'toolsSettings'), plugin, tools);
	return [factsOf(reading, head, tools, root)];
}

/** Servers of the workspace, which the built-in agent and agents with `useLegacyMcpJson` load. */
function readMcpFile(reading: Reading, root: TreeNode | undefined, agent: string): readonly KiroFacts[] {
	const servers = valueAt(root, 'mcpServers');
	if (entriesOf(servers).length === 0 && reading.problems.length === 0) return [];
	readServers(reading, servers);
	return [factsOf(reading, { agent, title: "Amazon Q's built-in agent" }, ['*'], undefined)];
}

/** `*` stands for everything only when it stands alone; without the key the command line's agent has no tools. */
function toolsOf(reading: Reading, root: TreeNode, plugin: boolean): readonly string[] | undefined {
	if (!entryOf(root, 'tools')) return plugin ? undefined : [];
	const listed = reading.strings(valueAt(root, 'tools'), 'tools').map(({ text }) => text);
	if (plugin) return listed.map(toolName);
	return listed.length === 1 ? listed : listed.filter((tool) => tool !== '*').map((tool) => tool.replace(/^@builtin\/(?=.)/, ''));
}

/** `alwaysAllow: [{ preset: readOnly }]` is the plugin's; the command line knows no such key. */
function readPresets(
	reading: Reading,
	settings: TreeNode | undefined,
	plugin: boolean,
	tools: readonly string[] | undefined,
): void {
	for (const { key, value } of entriesOf(settings)) {
		const tool = /aws/i.test(String(key.value)) ? 'aws' : 'shell';
		for (const item of itemsOf(valueAt(value, 'alwaysAllow'))) {
			const preset = stringOf(valueAt(item, 'preset')) ?? '';
			const seen = seesTool(tools, tool === 'aws' ? AWS : SHELL);
			const why = plugin
				? seen
					? undefined
					: 'the agent does not see this tool'
				: "Amazon Q's command line has no key `alwaysAllow`";
			const inert = why === undefined ? {} : { inert: why };
			if (preset === 'readOnly') reading.rule(item, `alwaysAllow: ${preset}`, 'allow', { kind: 'read-only', tool }, inert);
			else reading.problem(item, 'This entry of `alwaysAllow` is not understood.');
		}
	}
}

function factsOf(
	reading: Reading,
	head: { readonly agent: string; readonly title: string },
	tools: readonly string[] | undefined,
	root: TreeNode | undefined,
): KiroFacts {
	const name = entryOf(root, 'name')?.value;
	const shell = root ? shellSettings(root) : { present: false, broken: false };
	const named = reading.rules.map((rule) => (rule.inert === undefined ? rule : { ...rule, inert: asAmazonQ(rule.inert) }));
	return {
		...{ format: 'amazon-q', ...head, scope: 'agent', generation: 'second', tools },
		place: placeIn(reading.document, name?.start ?? 0, name?.end ?? 0),
		rules: head.agent.endsWith('@plugin') ? named.map(withToolName) : named,
		evidence: reading.evidence,
		problems: reading.problems.map((problem) => ({ ...problem, message: asAmazonQ(problem.message) })),
		shellSettingsBroken: shell.broken,
		hasShellSettings: shell.present,
	};
}

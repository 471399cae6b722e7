import type { Document } from '../../../text/document.ts';
import { readFrontMatter } from '../../../text/front-matter.ts';
import { readJson } from '../../../text/json.ts';
import { entriesOf, entryOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readYaml } from '../../../text/yaml.ts';
import { Gathering } from '../../gathering.ts';
import { serverOf } from '../mcp/server.ts';
import { type CopilotFile, copilotFile } from './files.ts';
import { readAgent } from './read-agent.ts';
import { readApprovals } from './read-approvals.ts';
import { readHooks } from './read-hooks.ts';
import { readSettings } from './read-settings.ts';
import { readSetup } from './read-setup.ts';
import type { CopilotFacts, Spec } from './types.ts';

/** What one Copilot file says; nothing when it only stands near, such as a prompt without tools. */
export function readCopilot(document: Document): readonly CopilotFacts[] {
	const file = copilotFile(document.uri);
	if (!file) return [];
	const gathering = new Gathering<Spec>(document);
	if (file.kind === 'agent' || file.kind === 'prompt') {
		const tree = readFrontMatter(document)?.tree;
		if (tree?.root?.type !== 'object' || (file.kind === 'prompt' && !entryOf(tree.root, 'tools'))) return [];
		gathering.problems.push(...tree.problems);
		const { tools, servers } = readAgent(gathering, tree.root, tree.problems.length > 0);
		const name = entryOf(tree.root, 'name')?.value;
		const title = `${file.kind === 'prompt' ? 'the Copilot prompt' : 'the Copilot agent'} ${file.name}`;
		return [{ ...factsOf(gathering, file, title, name), tools, servers }];
	}
	const { root, problems } = file.kind === 'setup' ? readYaml(document) : readJson(document, { comments: true });
	gathering.problems.push(...problems);
	if (file.kind === 'setup') readSetup(gathering, root);
	else if (file.kind === 'hooks') readHooks(gathering, valueAt(root, 'hooks'));
	else if (file.kind === 'approvals') readApprovals(gathering, root);
	else if (file.kind === 'settings') readSettings(gathering, root, file.repository);
	const servers = file.kind === 'servers' ? serversOf(gathering, root) : [];
	const says = gathering.rules.length + gathering.evidence.length + servers.length > 0;
	if (!says && (problems.length === 0 || file.kind === 'setup')) return [];
	return [{ ...factsOf(gathering, file, file.kind === 'setup' ? "Copilot's cloud agent" : "Copilot's command line"), servers }];
}

function serversOf(gathering: Gathering<Spec>, root: TreeNode | undefined): CopilotFacts['servers'] {
	return entriesOf(valueAt(root, 'mcpServers')).map(({ key, value }) => {
		const server = serverOf(String(key.value), value);
		const bound = server.bound.length > 0 ? { bound: server.bound } : {};
		if (server.known || server.disabled)
			gathering.rule(key, server.name, server.disabled ? 'deny' : 'ask', { kind: 'server', server }, bound);
		return server;
	});
}

function factsOf(gathering: Gathering<Spec>, file: CopilotFile, title: string, name?: TreeNode): CopilotFacts {
	const kind = file.kind === 'setup' ? 'cloud' : file.kind === 'agent' || file.kind === 'prompt' ? 'agent' : 'cli';
	const facts = gathering.facts({ format: 'copilot', agent: file.agent, title, scope: file.kind }, name);
	return { ...facts, kind, rules: gathering.rules, servers: [], tools: undefined };
}

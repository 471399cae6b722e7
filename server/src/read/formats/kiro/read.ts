import { type Document, placeIn } from '../../../text/document.ts';
import { readFrontMatter } from '../../../text/front-matter.ts';
import { readJson } from '../../../text/json.ts';
import { entryOf, type Tree, type TreeNode, valueAt } from '../../../text/node.ts';
import { readYaml } from '../../../text/yaml.ts';
import { kiroFile } from './files.ts';
import { readCapabilities, readManaged } from './read-capabilities.ts';
import { readAgentHooks, readHookFile } from './read-hooks.ts';
import { readIdeSettings } from './read-ide-settings.ts';
import { readMcpServers } from './read-mcp.ts';
import { readToolLists, shellSettings } from './read-tools.ts';
import { Reading } from './reading.ts';
import type { Generation, KiroFacts } from './types.ts';

/** What one Kiro file says about its agent; nothing when the file only bears the name. */
export function readKiro(document: Document): readonly KiroFacts[] {
	const file = kiroFile(document.uri);
	if (!file) return [];
	if (file.kind === 'agent') return readAgent(document, file.agent, file.name);
	const tree = treeOf(document, file.kind === 'ide-settings');
	const reading = new Reading(document);
	const { root } = tree;
	const foreign = file.kind === 'ide-settings' || file.kind === 'managed';
	if (!foreign) reading.problems.push(...tree.problems);
	if (root && !(foreign && !readForeign(reading, root, file.kind))) {
		if (file.kind === 'mcp' || file.kind === 'power') readMcpServers(reading, valueAt(root, 'mcpServers'));
		// Installed powers bring their servers into the same file.
		if (file.kind === 'mcp') readMcpServers(reading, valueAt(root, 'powers', 'mcpServers'));
		if (file.kind === 'hook') readHookFile(reading, root);
		if (file.kind === 'permissions') readCapabilities(reading, root, DEAD);
	} else if (foreign) return [];
	const generation = reading.rules.some(({ spec }) => spec.kind === 'trusted' || spec.kind === 'autonomy') ? 'ide' : 'third';
	return [
		factsOf(
			reading,
			file.agent,
			file.kind === 'power' ? `the Kiro power ${file.name}` : `Kiro${file.agent === '.' ? '' : ` in ${file.agent}`}`,
			file.kind,
			generation,
			undefined,
			undefined,
		),
	];
}

const DEAD = 'Kiro reads no permission rules from a repository, so that a clone cannot bring its own';

/** Files that other programs own: only what speaks to Kiro counts. */
function readForeign(reading: Reading, root: TreeNode, kind: string): boolean {
	if (kind === 'ide-settings') return readIdeSettings(reading, root);
	const rules = valueAt(root, 'rules');
	if (rules?.type !== 'array' || !rules.items.some((rule) => entryOf(rule, 'capability'))) return false;
	readManaged(reading, root);
	return true;
}

function treeOf(document: Document, comments: boolean): Tree {
	return /\.ya?ml$/.test(document.uri) ? readYaml(document) : readJson(document, { comments });
}

/** A universal agent carries both carriers of permissions; each engine reads its own, so each is judged. */
function readAgent(document: Document, agent: string, name: string): readonly KiroFacts[] {
	const markdown = document.uri.endsWith('.md');
	const front = markdown ? readFrontMatter(document) : undefined;
	if (markdown && !front) return [];
	const tree = front?.tree ?? readJson(document, { comments: false });
	const { root } = tree;
	const hasRules = entryOf(root, 'permissions') !== undefined;
	const hasLists = ['toolsSettings', 'allowedTools'].some((key) => entryOf(root, key) !== undefined);
	const generations: Generation[] =
		hasRules && hasLists ? ['second', 'third'] : hasRules || (markdown && !hasLists) ? ['third'] : ['second'];
	return generations.map((generation) => {
		const reading = new Reading(document);
		reading.problems.push(...tree.problems);
		const both = generations.length > 1;
		if (root) readAgentRules(reading, root, generation);
		const id = both && generation === 'third' ? `${agent}@v3` : agent;
		const title = `the Kiro agent ${name}${both && generation === 'third' ? ' under version 3' : ''}`;
		return factsOf(reading, id, title, 'agent', generation, root, entryOf(root, 'name')?.value);
	});
}

function readAgentRules(reading: Reading, root: TreeNode, generation: Generation): void {
	if (generation === 'third') readCapabilities(reading, valueAt(root, 'permissions'));
	else readToolLists(reading, root);
	readMcpServers(reading, valueAt(root, 'mcpServers'));
	readAgentHooks(reading, valueAt(root, 'hooks'));
}

function factsOf(
	reading: Reading,
	agent: string,
	title: string,
	scope: string,
	generation: Generation,
	root: TreeNode | undefined,
	name: TreeNode | undefined,
): KiroFacts {
	const { document, rules, evidence, problems } = reading;
	const place = placeIn(document, name?.start ?? 0, name?.end ?? 0);
	const listed = entryOf(root, 'tools') ? reading.strings(valueAt(root, 'tools'), 'tools').map(({ text }) => text) : undefined;
	const shell = root ? shellSettings(root) : { present: false, broken: false };
	return {
		...{ format: 'kiro', agent, title, scope, place, generation, rules, evidence, problems },
		tools: listed,
		shellSettingsBroken: shell.broken,
		hasShellSettings: shell.present,
	};
}

import type { Document, Span } from '../../../text/document.ts';
import { itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { CoveringFacts } from '../../patterns/covering.ts';
import { Reader } from '../../patterns/reader.ts';
import { referencesOf, type Template, templateOf, textOf } from '../../patterns/template.ts';
import { readGroup } from './read-group.ts';
import { readSchemaFile, treeOfText } from './read-schema.ts';
import { readTerraformAgents } from './read-terraform.ts';

/** What one file says of Bedrock agents: a template, Terraform, a request as JSON, or an OpenAPI schema. */
export function readBedrock(document: Document): readonly CoveringFacts[] {
	if (document.uri.endsWith('.tf')) return readTerraformAgents(document);
	const template = templateOf(document);
	if (template) return readTemplateAgents(document, template);
	if (/["']?openapi["']?\s*:/.test(document.text)) return readSchemaFile(document);
	return /functionSchema|actionGroupName/.test(document.text) ? readRequest(document) : [];
}

function readTemplateAgents(document: Document, template: Template): readonly CoveringFacts[] {
	const agents = template.resources.filter(({ type }) => type === 'AWS::Bedrock::Agent');
	return agents.flatMap(({ name, key, properties }, at) => {
		const own = textOf(valueAt(properties, 'AgentName'));
		const reader = new Reader(document);
		if (at === 0) reader.problems.push(...template.problems);
		const roles = [...referencesOf(valueAt(properties, 'AgentResourceRoleArn'))];
		const known = template.resources.filter((each) => roles.includes(each.name)).map((each) => each.name);
		const shown = own === undefined || own.includes('$') ? name : own;
		readGroups(reader, valueAt(properties, 'ActionGroups'), [...(own === undefined ? [] : [own]), ...known]);
		return factsOf(reader, `${document.uri}#${name}`, shown, key);
	});
}

/** The input of `create-agent-action-group`, or a list of such groups. */
function readRequest(document: Document): readonly CoveringFacts[] {
	const { root, problems } = treeOfText(document);
	const groups = valueAt(root, 'actionGroups') ?? root;
	const [first] = itemsOf(groups);
	if (!first || !(valueAt(first, 'functionSchema') ?? valueAt(first, 'apiSchema') ?? valueAt(first, 'actionGroupName')))
		return [];
	const reader = new Reader(document);
	reader.problems.push(...problems);
	readGroups(reader, groups, []);
	const name = stringOf(valueAt(root, 'agentName')) ?? stringOf(valueAt(first, 'actionGroupName')) ?? document.uri;
	return factsOf(reader, document.uri, name, { start: 0, end: 0 });
}

function readGroups(reader: Reader, groups: TreeNode | undefined, bound: readonly string[]): void {
	for (const group of itemsOf(groups)) readGroup(reader, group, bound);
}

/** An agent without action groups has nothing to permit. */
function factsOf(reader: Reader, agent: string, name: string, at: Span): readonly CoveringFacts[] {
	if (reader.rules.length === 0 && reader.problems.length === 0) return [];
	return [reader.facts('bedrock', agent, `the Bedrock agent ${name}`, 'agent', at)];
}

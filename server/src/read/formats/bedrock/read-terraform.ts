import type { Document } from '../../../text/document.ts';
import { readHcl } from '../../../text/hcl.ts';
import { entriesOf, itemsOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { CoveringFacts } from '../../patterns/covering.ts';
import { Reader } from '../../patterns/reader.ts';
import { textOf } from '../../patterns/template.ts';
import { readGroup } from './read-group.ts';

/** The agents of one Terraform file; action groups meet their agent by its name in the folder. */
export function readTerraformAgents(document: Document): readonly CoveringFacts[] {
	if (!/aws(?:cc)?_bedrock(?:agent)?_agent/.test(document.text)) return [];
	const { root, problems } = readHcl(document);
	const folder = document.uri.replace(/[^/]*$/, '');
	const facts: CoveringFacts[] = [];
	const add = (name: string, at: TreeNode, groups: readonly TreeNode[]): void => {
		const reader = new Reader(document);
		if (facts.length === 0) reader.problems.push(...problems);
		for (const group of groups) readGroup(reader, group, []);
		if (reader.rules.length > 0 || reader.problems.length > 0)
			facts.push(reader.facts('bedrock', `${folder}#${name}`, `the Bedrock agent ${name}`, 'agent', at));
	};
	for (const { key: kind, value } of entriesOf(root)) {
		if (kind.value !== 'resource') continue;
		for (const { key: type, value: named } of entriesOf(value)) {
			for (const { key: name, value: body } of entriesOf(named)) {
				if (type.value === 'awscc_bedrock_agent')
					add(String(name.value), name, itemsOf(valueAt(body, 'action_groups')).filter(isGroup));
				else if (type.value === 'aws_bedrockagent_agent_action_group') add(agentOf(body, String(name.value)), name, [body]);
			}
		}
	}
	return facts;
}

function isGroup(node: TreeNode): boolean {
	return node.type === 'object';
}

function agentOf(body: TreeNode, otherwise: string): string {
	return /aws_bedrockagent_agent\.(\w+)/.exec(textOf(valueAt(body, 'agent_id')) ?? '')?.[1] ?? otherwise;
}

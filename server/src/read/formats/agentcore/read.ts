import { type Document, placeIn, type Span } from '../../../text/document.ts';
import { readHcl } from '../../../text/hcl.ts';
import { entriesOf, type TreeNode } from '../../../text/node.ts';
import { Reader } from '../../patterns/reader.ts';
import { templateOf } from '../../patterns/template.ts';
import { readCedarRules } from './cedar-rules.ts';
import { readProject, readToolkit } from './read-project.ts';
import { readResources } from './read-resources.ts';
import type { GatewayFacts } from './types.ts';

/** What one file says of AgentCore: a template, Terraform, a project of its command line, or Cedar policies. */
export function readAgentcore(document: Document): readonly GatewayFacts[] {
	const { uri, text } = document;
	if (uri.endsWith('.cedar')) return readPolicies(document);
	if (/(?:^|\/)\.bedrock_agentcore\.yaml$/.test(uri)) return readToolkit(document);
	if (/(?:^|\/)agentcore\.json$/.test(uri)) return readProject(document);
	if (uri.endsWith('.tf')) return text.includes('bedrockagentcore_') ? readTerraform(document) : [];
	if (!text.includes('AWS::BedrockAgentCore::')) return [];
	const template = templateOf(document);
	return template ? readResources(document, template.resources, uri, template.problems) : [];
}

/** Cedar has other users too: a file of policies is AgentCore's when it names its types, or lies in its folder. */
function readPolicies(document: Document): readonly GatewayFacts[] {
	const { uri, text } = document;
	const folder = /^(?:(.*\/)?agentcore)\//.exec(uri)?.[0]?.replace(/\/$/, '');
	if (!text.includes('AgentCore::') && folder === undefined) return [];
	const reader = new Reader(document);
	readCedarRules(reader, text, (span: Span) => span, { tools: [] });
	if (reader.rules.length === 0 && reader.problems.length === 0) return [];
	const agent = folder ?? (uri.includes('/') ? uri.slice(0, uri.lastIndexOf('/')) : '.');
	const first = reader.rules[0]?.place ?? placeIn(document, 0, 0);
	return [reader.facts('agentcore', agent, agent === '.' ? 'AgentCore' : `AgentCore in ${agent}`, 'policies', first)];
}

/** Terraform's resources under the names that CloudFormation has for them. */
function readTerraform(document: Document): readonly GatewayFacts[] {
	const { root, problems } = readHcl(document);
	const resources = entriesOf(root)
		.filter(({ key }) => key.value === 'resource')
		.flatMap(({ value }) => entriesOf(value))
		.flatMap(({ key, value }) =>
			entriesOf(value).map(({ key: name, value: properties }: { key: typeof key; value: TreeNode }) => ({
				name: String(name.value),
				key: name,
				type: KINDS[String(key.value).replace(/^aws(?:cc)?_/, '')] ?? '',
				properties,
			})),
		);
	return readResources(document, resources, document.uri.replace(/[^/]*$/, ''), problems);
}

const KINDS: Readonly<Record<string, string>> = {
	bedrockagentcore_gateway: 'AWS::BedrockAgentCore::Gateway',
	bedrockagentcore_gateway_target: 'AWS::BedrockAgentCore::GatewayTarget',
	bedrockagentcore_policy: 'AWS::BedrockAgentCore::Policy',
	bedrockagentcore_policy_engine: 'AWS::BedrockAgentCore::PolicyEngine',
};

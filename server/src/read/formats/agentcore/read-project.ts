import type { Document } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { booleanOf, entriesOf, entryOf, itemsOf, type ScalarNode, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readYaml } from '../../../text/yaml.ts';
import { Reader } from '../../patterns/reader.ts';
import { readGateway } from './gateway.ts';
import { addStatement, logOnly } from './read-resources.ts';
import { toolsOfTarget } from './tools.ts';
import type { GatewayFacts, Tool } from './types.ts';

/** `agentcore/agentcore.json`: the project's gateways are one agent, and meet the Cedar files of their folder. */
export function readProject(document: Document): readonly GatewayFacts[] {
	const tree = readJson(document, { comments: false });
	const gateways = itemsOf(valueAt(tree.root, 'agentCoreGateways'));
	const engines = itemsOf(valueAt(tree.root, 'policyEngines'));
	if (gateways.length + engines.length === 0) return [];
	const reader = new Reader(document, tree);
	const modes = new Map<string, boolean>();
	const tools: Tool[] = [];
	for (const gateway of gateways) {
		const name = stringOf(valueAt(gateway, 'name')) ?? 'gateway';
		const own = itemsOf(valueAt(gateway, 'targets')).flatMap((target) =>
			toolsOfTarget(reader, target, stringOf(valueAt(target, 'name')) ?? name),
		);
		tools.push(...own);
		const at = valueAt(gateway, 'name') ?? { start: gateway.start, end: gateway.start + 1 };
		const enforcement = readGateway(reader, { name, at, body: gateway, tools: own });
		const engine = stringOf(valueAt(gateway, 'policyEngineConfiguration', 'policyEngineName'));
		if (engine !== undefined) modes.set(engine, enforcement === 'enforced' || modes.get(engine) === true);
	}
	for (const engine of engines) {
		const enforced = modes.get(stringOf(valueAt(engine, 'name')) ?? '') ?? gateways.length === 0;
		for (const policy of itemsOf(valueAt(engine, 'policies'))) {
			const statement = valueAt(policy, 'statement');
			const at = (valueAt(policy, 'name') ?? policy) as ScalarNode;
			if (!statement && valueAt(policy, 'sourceFile')) continue;
			const inert = enforced ? logOnly(valueAt(policy, 'enforcementMode')) : 'no gateway here enforces this engine';
			addStatement(reader, statement, at, tools, inert);
		}
	}
	const folder = document.uri.includes('/') ? document.uri.slice(0, document.uri.lastIndexOf('/')) : '.';
	return [reader.facts('agentcore', folder, folder === '.' ? 'AgentCore' : `AgentCore in ${folder}`, 'project')];
}

/** `.bedrock_agentcore.yaml` of the starter toolkit deploys agents; what they may do stands in their role. */
export function readToolkit(document: Document): readonly GatewayFacts[] {
	const tree = readYaml(document);
	return entriesOf(valueAt(tree.root, 'agents')).map(({ key, value }) => {
		const reader = new Reader(document, tree);
		const name = String(key.value);
		readObservability(reader, value);
		const authorizer = entryOf(value, 'authorizer_configuration');
		if (authorizer && authorizer.value.type === 'object')
			reader.prove('attribution', true, 'callers show who they are by a token', authorizer);
		return reader.facts('agentcore', `${document.uri}#${name}`, `the AgentCore agent ${name}`, 'agent', key);
	});
}

function readObservability(reader: Reader, agent: TreeNode): void {
	const entry = entryOf(valueAt(agent, 'aws', 'observability'), 'enabled');
	if (!entry) return;
	const on = booleanOf(entry.value) === true;
	reader.prove(
		'logging',
		on,
		on ? 'AgentCore observability sends traces to CloudWatch' : 'AgentCore observability is switched off',
		entry,
	);
}

import type { Document, Problem } from '../../../text/document.ts';
import { type ScalarNode, stringOf, type TreeNode } from '../../../text/node.ts';
import { Reader } from '../../patterns/reader.ts';
import { property, type Resource, referencesOf, textOf } from '../../patterns/template.ts';
import { cedarOf, readCedarRules } from './cedar-rules.ts';
import { readGateway } from './gateway.ts';
import { toolsOfTarget } from './tools.ts';
import type { GatewayFacts, Tool } from './types.ts';

const PREFIX = 'AWS::BedrockAgentCore::';

/** One agent a gateway, with the targets and the engine that the same file gives to it; engines alone stand for themselves. */
export function readResources(
	document: Document,
	resources: readonly Resource[],
	home: string,
	problems: readonly Problem[],
): readonly GatewayFacts[] {
	const of = (type: string) => resources.filter((each) => each.type === PREFIX + type);
	const gateways = of('Gateway');
	const guarded = new Set<string>();
	const facts = gateways.map((gateway, at) => {
		const reader = new Reader(document);
		if (at === 0) reader.problems.push(...problems);
		const name = plain(textOf(property(gateway.properties, 'Name'))) ?? gateway.name;
		const own = of('GatewayTarget').filter((target) =>
			mentions(property(target.properties, 'GatewayIdentifier'), gateway.name, gateways.length),
		);
		const tools = own.flatMap((target) =>
			toolsOfTarget(reader, target.properties, plain(textOf(property(target.properties, 'Name'))) ?? target.name),
		);
		const enforcement = readGateway(reader, { name, at: gateway.key, body: gateway.properties, tools });
		const engine = property(property(gateway.properties, 'PolicyEngineConfiguration'), 'Arn');
		const engines = of('PolicyEngine').filter((each) => mentions(engine, each.name, 2));
		for (const each of engines) guarded.add(each.name);
		const policies = engines.length > 0 ? policiesOf(of('Policy'), engines) : enforcement === 'none' ? [] : of('Policy');
		for (const policy of policies) readPolicy(reader, policy, tools, enforcement === 'logged' ? LOGGED : undefined);
		if (enforcement === 'enforced' && policies.length === 0)
			reader.problem(
				gateway.key,
				`The policies that \`${name}\` enforces stand elsewhere; what they permit is not read from here.`,
			);
		readDelivery(reader, resources, gateway);
		return reader.facts('agentcore', `${home}#${gateway.name}`, `the AgentCore gateway ${name}`, 'gateway', gateway.key);
	});
	const loose = of('Policy').filter((policy) => gateways.length === 0 || !policiesOf([policy], gateways).length);
	if (gateways.length > 0 || loose.length === 0) return facts;
	const reader = new Reader(document);
	for (const policy of loose) readPolicy(reader, policy, [], undefined);
	return [reader.facts('agentcore', home, 'the AgentCore policy engine', 'policies', loose[0]?.key)];
}

/** A source of log deliveries that names the gateway sends its logs on. */
function readDelivery(reader: Reader, resources: readonly Resource[], gateway: Resource): void {
	for (const { type, key, properties } of resources) {
		if (type === 'AWS::Logs::DeliverySource' && mentions(property(properties, 'ResourceArn'), gateway.name, 2))
			reader.prove('logging', true, `\`${gateway.name}\` delivers its logs (\`AWS::Logs::DeliverySource\`)`, key);
	}
}

const LOGGED = 'the policy engine only logs (`LOG_ONLY`)';

function policiesOf(policies: readonly Resource[], engines: readonly Resource[]): readonly Resource[] {
	return policies.filter(({ properties }) =>
		engines.some((each) => mentions(property(properties, 'PolicyEngineId'), each.name, 2)),
	);
}

function readPolicy(reader: Reader, { properties, key }: Resource, tools: readonly Tool[], inert: string | undefined): void {
	const cedar = property(property(properties, 'Definition'), 'Cedar');
	const statement = cedar?.type === 'string' ? cedar : (property(cedar, 'Statement') ?? property(cedar, 'statement'));
	addStatement(reader, statement, key, tools, inert ?? logOnly(property(properties, 'EnforcementMode')));
}

/** A policy of its own mode: one that only logs decides nothing. */
export function logOnly(mode: TreeNode | undefined): string | undefined {
	return stringOf(mode) === 'LOG_ONLY' ? 'the policy only logs (`enforcementMode: LOG_ONLY`)' : undefined;
}

/** Adds the rules of a statement that a string holds. */
export function addStatement(
	reader: Reader,
	statement: TreeNode | undefined,
	at: ScalarNode,
	tools: readonly Tool[],
	inert: string | undefined,
): void {
	const text = textOf(statement);
	if (!statement || text === undefined) {
		reader.problem(statement ?? at, 'The statement of this policy is not here; it is not read.');
		return;
	}
	const circumstances = inert === undefined ? { tools } : { tools, inert };
	const held = statement.type === 'string' ? cedarOf(reader.document, statement) : { text, at: () => statement };
	readCedarRules(reader, held.text, held.at, circumstances);
}

/** Whether a value refers to a resource; where there is only one of its kind, a value that is known later may mean it. */
function mentions(node: TreeNode | undefined, name: string, others: number): boolean {
	if (!node) return others === 1;
	return referencesOf(node).has(name) || new RegExp(`\\.${name}\\b`).test(stringOf(node) ?? '');
}

/** A name that is known before deployment. */
function plain(name: string | undefined): string | undefined {
	return name === undefined || name.includes('$') ? undefined : name;
}

import type { Call } from '../../../acts/call.ts';
import { entriesOf, itemsOf, stringOf, type TreeNode } from '../../../text/node.ts';
import { readEmbedded } from '../../patterns/embedded.ts';
import type { Reader } from '../../patterns/reader.ts';
import { isOpen, property, propertyItems, textOf } from '../../patterns/template.ts';
import type { Tool } from './types.ts';

/** The tools that a gateway's target declares: by a Lambda's tool schema, an OpenAPI schema or a connector. */
export function toolsOfTarget(reader: Reader, target: TreeNode | undefined, name: string): readonly Tool[] {
	const mcp = property(property(target, 'TargetConfiguration'), 'Mcp') ?? property(target, 'TargetConfiguration') ?? target;
	const lambda = property(property(mcp, 'Lambda'), 'ToolSchema');
	const written = [...propertyItems(lambda, 'InlinePayload'), ...propertyItems(mcp, 'ToolDefinitions')];
	const declared = written
		.flatMap((each) => itemsOf(embedded(reader, each)))
		.flatMap((each): Tool[] => {
			const own = stringOf(property(each, 'Name'));
			return own === undefined ? [] : [{ target: name, name: own, description: textOf(property(each, 'Description')) }];
		});
	const api = property(property(mcp, 'OpenApiSchema'), 'InlinePayload');
	const operations = entriesOf(property(embedded(reader, api), 'Paths')).flatMap(({ value }) =>
		entriesOf(value).flatMap(({ value: operation }): Tool[] => {
			const own = stringOf(property(operation, 'OperationId'));
			return own === undefined ? [] : [{ target: name, name: own, description: stringOf(property(operation, 'Description')) }];
		}),
	);
	const enabled = itemsOf(property(property(mcp, 'Connector'), 'Enabled')).flatMap((item): Tool[] => {
		const own = stringOf(item);
		return own === undefined ? [] : [{ target: name, name: own, description: undefined }];
	});
	const all = [...declared, ...operations, ...enabled];
	return all.length > 0 ? all : [{ target: name, name: '*', description: textOf(property(target, 'Description')) }];
}

/** Calls of tools: over the gateway's MCP, and with what the tool says of itself. */
export function* toolCalls(tools: readonly Tool[], otherwise: string): Iterable<Call> {
	for (const { target, name, description } of tools) {
		yield { kind: 'mcp', server: target, tool: name };
		if (description !== undefined && name !== '*') yield { kind: 'tool', name: `${target}___${name}`, description };
	}
	if (tools.length === 0) yield { kind: 'mcp', server: otherwise, tool: '*' };
}

/** The name under which policies know a call's tool; undefined for what is no call through a gateway. */
export function nameOf(call: Call): string | undefined {
	if (call.kind === 'mcp') return `${call.server}___${call.tool}`;
	return call.kind === 'tool' ? call.name : undefined;
}

/** A schema in a string is read where it stands; one that is known only later is not. */
function embedded(reader: Reader, node: TreeNode | undefined): TreeNode | undefined {
	if (node?.type !== 'string') return node;
	if (isOpen(node)) return undefined;
	const { root, problems } = readEmbedded(reader.document, node);
	reader.problems.push(...problems);
	return root;
}

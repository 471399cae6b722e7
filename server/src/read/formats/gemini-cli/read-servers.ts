import { booleanOf, entriesOf, entryOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { mcpScope } from '../../patterns/scopes.ts';
import type { GeminiReader } from './read.ts';

const NON_PLAN = ['default', 'autoEdit', 'yolo'] as const;

/** Reads `mcpServers` and `mcp`: trust waives every question, and lists take tools and servers away. */
export function readServers(reader: GeminiReader, root: TreeNode | undefined): void {
	for (const { key, value } of entriesOf(valueAt(root, 'mcpServers'))) readServer(reader, String(key.value), value);
	const mcp = valueAt(root, 'mcp');
	for (const { text, node } of reader.strings(valueAt(mcp, 'excluded'), 'mcp.excluded')) {
		reader.state(node, text, 'deny', {
			...{ ...mcpScope(text, '*'), priority: 4.9 },
			matches: ({ server }) => server !== undefined && (text === '*' || server === text),
		});
	}
	const allowed = entryOf(mcp, 'allowed');
	const names = reader.strings(allowed?.value, 'mcp.allowed');
	for (const { text, node } of names) {
		reader.state(node, text, 'allow', {
			...{ ...mcpScope(text, '*'), priority: 4.1, modes: NON_PLAN, narrow: reader.without(node) },
			matches: ({ server }) => server !== undefined && (text === '*' || server === text),
		});
	}
	if (allowed && allowed.value.type === 'array' && !names.some(({ text }) => text === '*')) {
		reader.state(allowed.key, '`mcp.allowed` is a list, so no other server is loaded', 'deny', {
			...{ priority: 4.95, implicit: true },
			matches: ({ server }) => server !== undefined && !names.some(({ text }) => text === server),
		});
	}
}

function readServer(reader: GeminiReader, name: string, value: TreeNode): void {
	const trust = entryOf(value, 'trust');
	if (trust && booleanOf(trust.value)) {
		reader.state(trust, `${name}: "trust": true`, 'allow', {
			...{ ...mcpScope(name, '*'), priority: 4.2, modes: NON_PLAN, bound: [name] },
			...{ matches: ({ server }) => server === name, narrow: (to) => (to === 'ask' ? reader.raw(trust.value, 'false') : []) },
		});
	}
	for (const { text, node } of reader.strings(valueAt(value, 'excludeTools'), 'excludeTools')) {
		reader.state(node, text, 'deny', {
			...{ ...mcpScope(name, bare(text)), priority: 9, bound: [name] },
			matches: (use) => use.server === name && use.name === `mcp_${name}_${bare(text)}`,
		});
	}
	const included = entryOf(value, 'includeTools');
	if (included?.value.type !== 'array') return;
	const tools = reader.strings(included.value, 'includeTools').map(({ text }) => bare(text));
	reader.state(included.key, `\`includeTools\` of ${name} leaves every other tool out`, 'deny', {
		...{ priority: 9, implicit: true, bound: [name] },
		matches: (use) => use.server === name && !tools.some((tool) => use.name === `mcp_${name}_${tool}`),
	});
}

function bare(tool: string): string {
	return tool.replace(/\(.*\)$/s, '');
}

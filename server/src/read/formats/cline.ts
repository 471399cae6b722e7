import type { Document } from '../../text/document.ts';
import { readJson } from '../../text/json.ts';
import { booleanOf, entriesOf, entryOf, valueAt } from '../../text/node.ts';
import { asks, type CoveringFacts, decideByOrder } from '../patterns/covering.ts';
import { plainFormat } from '../patterns/plain-format.ts';
import { Reader } from '../patterns/reader.ts';
import { mcpScope } from '../patterns/scopes.ts';

/** Cline: which tools of which servers run unasked; everything else is decided in its interface. */
export const format = plainFormat({
	id: 'cline',
	title: 'Cline',
	docs: 'https://docs.cline.bot/features/auto-approve',
	files: ['**/cline_mcp_settings.json'],
	read: readCline,
	decide: ({ rules }, call) =>
		decideByOrder(rules, call, 'strictest', () => asks('What runs unasked besides is set in the interface.')),
});

function readCline(document: Document): readonly CoveringFacts[] {
	const tree = readJson(document, { comments: false });
	const reader = new Reader(document, tree);
	for (const { key, value } of entriesOf(valueAt(tree.root, 'mcpServers'))) {
		const server = String(key.value);
		const off = entryOf(value, 'disabled');
		if (off && booleanOf(off.value) === true)
			reader.rule(off, `${server}: disabled`, 'deny', mcpScope(server, '*'), { bound: [server] });
		for (const { text, node } of reader.strings(valueAt(value, 'autoApprove'), 'autoApprove'))
			reader.rule(node, text, 'allow', mcpScope(server, text), { bound: [server], narrow: reader.without(node) });
	}
	const folder = /^(.*)\/[^/]*$/.exec(document.uri)?.[1] ?? '.';
	return [reader.facts('cline', folder, 'Cline', 'user')];
}

import { type Document, placeIn } from '../../../text/document.ts';
import { readFrontMatter } from '../../../text/front-matter.ts';
import { readJson } from '../../../text/json.ts';
import { booleanOf, entriesOf, entryOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { everything } from '../../patterns/scopes.ts';
import { OpencodeReader, readOldTools, readPermission } from './rules.ts';
import type { OpencodeFacts, OpencodeRule } from './types.ts';

/** What one file of opencode says: of every agent, and of each agent that it names. */
export function readOpencode(document: Document): readonly OpencodeFacts[] {
	const { uri } = document;
	if (uri.endsWith('.md')) return readAgentFile(document);
	const folder = /^(?:(.*)\/)?(?:\.opencode\/)?[^/]+$/.exec(uri)?.[1] ?? '.';
	const { root, problems } = readJson(document, { comments: true });
	const reader = new OpencodeReader(document);
	reader.problems.push(...problems);
	// With a file that does not parse, opencode does not start.
	if (!root || problems.length > 0) return [factsOf(reader, folder, undefined, undefined)];
	reader.servers = entriesOf(valueAt(root, 'mcp')).map(({ key }) => String(key.value));
	readOldTools(reader, valueAt(root, 'tools'));
	readPermission(reader, valueAt(root, 'permission'));
	const share = entryOf(root, 'share');
	if (share && stringOf(share.value) === 'auto')
		reader.prove('custody', false, '`"share": "auto"` publishes every conversation at the vendor', share);
	const permission = entryOf(root, 'permission');
	const silent = permission
		? silentRule(document, permission.key, 'the silence of `permission`', reader.servers)
		: silentRule(document, { start: root.start, end: root.start }, 'no `permission` key', reader.servers);
	const named = [...entriesOf(valueAt(root, 'mode')), ...entriesOf(valueAt(root, 'agent'))];
	return [
		factsOf(reader, folder, undefined, silent),
		...named.flatMap(({ key, value }) => readNamed(document, folder, String(key.value), value, reader.servers, key)),
	];
}

function readNamed(
	document: Document,
	folder: string,
	name: string,
	value: TreeNode,
	servers: readonly string[],
	at: { readonly start: number; readonly end: number },
): readonly OpencodeFacts[] {
	if (booleanOf(valueAt(value, 'disable'))) return [];
	const reader = new OpencodeReader(document);
	reader.servers = servers;
	readOldTools(reader, valueAt(value, 'tools'));
	readPermission(reader, valueAt(value, 'permission'));
	if (reader.rules.length === 0 && reader.problems.length === 0) return [];
	return [factsOf(reader, folder, name, undefined, at)];
}

/** A Markdown file is an agent; without a head or a permission in it, the global rules hold alone. */
function readAgentFile(document: Document): readonly OpencodeFacts[] {
	const front = readFrontMatter(document);
	if (!front) return [];
	const folder = /^(?:(.*)\/)?\.opencode\//.exec(document.uri)
		? (/^(?:(.*?)\/)?\.opencode\//.exec(document.uri)?.[1] ?? '.')
		: document.uri.replace(/\/(?:agents?|modes?)\/.*$/, '');
	const name = /\/(?:agents?|modes?)\/(.+)\.md$/.exec(document.uri)?.[1] ?? 'agent';
	const { root } = front.tree;
	const facts = readNamed(document, folder, name, root ?? { type: 'null', value: null, start: 0, end: 0 }, [], {
		start: 0,
		end: 3,
	});
	const at = entryOf(root, 'permission')?.key ?? { start: 0, end: 0 };
	const text = entryOf(root, 'permission') ? 'the silence of `permission`' : 'no `permission` key';
	return facts.map((each) => ({
		...each,
		problems: [...front.tree.problems, ...each.problems],
		silent: silentRule(document, at, text, []),
	}));
}

function silentRule(
	document: Document,
	at: { start: number; end: number },
	text: string,
	servers: readonly string[],
): OpencodeRule {
	const place = placeIn(document, at.start, at.end);
	return { place, text, effect: 'allow', implicit: true, permission: '*', pattern: '*', ...everything(servers) };
}

function factsOf(
	reader: OpencodeReader,
	folder: string,
	subject: string | undefined,
	silent: OpencodeRule | undefined,
	at?: { readonly start: number; readonly end: number },
): OpencodeFacts {
	const where = folder === '.' ? '' : ` in ${folder}`;
	const title = subject === undefined ? `opencode${where}` : `the opencode agent ${subject}${where}`;
	const facts = reader.facts('opencode', folder, title, subject === undefined ? 'project' : 'agent', at) as OpencodeFacts;
	return { ...facts, silent, ...(subject === undefined ? {} : { subject }) };
}

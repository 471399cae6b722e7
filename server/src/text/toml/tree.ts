import type { AST } from 'toml-eslint-parser';
import type { ArrayNode, ObjectNode, ScalarNode, TreeNode } from '../node.ts';
import { DEEPEST } from '../tree.ts';

type Complain = (message: string, start: number, end: number) => void;
type Range = readonly [number, number];

/** A node while it is built: tables are reopened by later headers, so spans and entries grow. */
interface GrowingObject {
	readonly type: 'object';
	readonly entries: GrowingEntry[];
	start: number;
	end: number;
}

interface GrowingEntry {
	readonly key: ScalarNode;
	value: TreeNode;
	start: number;
	end: number;
}

/** The tree of a parsed TOML text; headers and dotted keys become objects within objects. */
export function treeOfToml(program: AST.TOMLProgram, complain: Complain): ObjectNode {
	const [table] = program.body;
	const root: GrowingObject = { type: 'object', entries: [], start: 0, end: program.range[1] };
	const index: Index = new WeakMap();
	for (const item of table.body) {
		if (item.type === 'TOMLKeyValue') put(root, item, index, complain);
		else openTable(root, item, index, complain);
	}
	return root;
}

/** Entries by key, for each object that is being built. */
type Index = WeakMap<GrowingObject, Map<string, GrowingEntry>>;

function openTable(root: GrowingObject, table: AST.TOMLTable, index: Index, complain: Complain): void {
	const { keys } = table.key;
	const last = keys.at(-1);
	if (!last || tooDeep(keys.length, table.range, complain)) return;
	let at = root;
	for (const key of keys.slice(0, -1)) at = inside(at, key, table.range, index);
	const entry = entryFor(at, last, table.range, index);
	const made: GrowingObject = { type: 'object', entries: [], start: table.range[0], end: table.range[1] };
	let target = made;
	if (table.kind === 'array') {
		const items = entry.value.type === 'array' ? entry.value.items : [];
		entry.value = { type: 'array', items: [...items, made], start: entry.start, end: table.range[1] } satisfies ArrayNode;
	} else if (entry.value.type === 'object') target = entry.value as GrowingObject;
	else entry.value = made;
	for (const each of table.body) put(target, each, index, complain);
}

function put(into: GrowingObject, pair: AST.TOMLKeyValue, index: Index, complain: Complain): void {
	const { keys } = pair.key;
	const last = keys.at(-1);
	if (!last || tooDeep(keys.length, pair.range, complain)) return;
	let at = into;
	for (const key of keys.slice(0, -1)) at = inside(at, key, pair.range, index);
	at.end = Math.max(at.end, pair.range[1]);
	const entry = entryFor(at, last, pair.range, index);
	entry.value = nodeOf(pair.value, keys.length, index, complain);
}

/** The object under a key, made when it is not there; of an array of tables, the last one. */
function inside(at: GrowingObject, key: AST.TOMLBare | AST.TOMLQuoted, range: Range, index: Index): GrowingObject {
	const entry = entryFor(at, key, range, index);
	const value = entry.value.type === 'array' ? entry.value.items.at(-1) : entry.value;
	if (value?.type === 'object') return value as GrowingObject;
	const made: GrowingObject = { type: 'object', entries: [], start: range[0], end: range[1] };
	entry.value = made;
	return made;
}

function entryFor(at: GrowingObject, key: AST.TOMLBare | AST.TOMLQuoted, range: Range, index: Index): GrowingEntry {
	const known = index.get(at) ?? new Map<string, GrowingEntry>();
	index.set(at, known);
	const name = key.type === 'TOMLBare' ? key.name : key.value;
	const before = known.get(name);
	at.end = Math.max(at.end, range[1]);
	if (before) {
		before.end = Math.max(before.end, range[1]);
		return before;
	}
	const [start, end] = key.range;
	const node: ScalarNode = { type: 'string', value: name, start, end };
	const entry: GrowingEntry = { key: node, value: { type: 'null', value: null, start: end, end }, start, end: range[1] };
	known.set(name, entry);
	at.entries.push(entry);
	return entry;
}

function nodeOf(node: AST.TOMLContentNode, depth: number, index: Index, complain: Complain): TreeNode {
	const [start, end] = node.range;
	if (tooDeep(depth, node.range, complain)) return { type: 'null', value: null, start, end };
	if (node.type === 'TOMLArray') {
		return { type: 'array', items: node.elements.map((each) => nodeOf(each, depth + 1, index, complain)), start, end };
	}
	if (node.type === 'TOMLInlineTable') {
		const object: GrowingObject = { type: 'object', entries: [], start, end };
		for (const each of node.body) put(object, each, index, complain);
		return object;
	}
	if (node.kind === 'boolean') return { type: 'boolean', value: node.value, start, end };
	if (node.kind === 'integer' || node.kind === 'float') return { type: 'number', value: Number(node.value), start, end };
	return { type: 'string', value: node.kind === 'string' ? node.value : node.datetime, start, end };
}

function tooDeep(depth: number, [start, end]: Range, complain: Complain): boolean {
	if (depth <= DEEPEST) return false;
	complain(`Nested deeper than ${DEEPEST} levels; what stands here is not read.`, start, end);
	return true;
}

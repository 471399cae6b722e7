import { isAlias, isMap, isScalar, isSeq, LineCounter, type Document as Parsed, parseAllDocuments, type YAMLMap } from 'yaml';
import type { Document, Problem, Span } from './document.ts';
import { placeIn } from './document.ts';
import type { Entry, ScalarNode, Tree, TreeNode } from './node.ts';
import { DEEPEST } from './tree.ts';

/**
 * Reads the first YAML document of a text, or of the stretch `within`, into a tree whose nodes know their
 * offsets in the whole text. Tags such as `!GetAtt` are kept on scalars; `<<` is merged, own keys winning.
 */
export function readYaml(document: Document, within?: Span): Tree {
	return readYamlAll(document, within)[0] ?? { root: undefined, problems: [] };
}

/** Reads every YAML document of a text, or of the stretch `within`, in order. */
export function readYamlAll(document: Document, within?: Span): readonly Tree[] {
	const start = within?.start ?? 0;
	const text = document.text.slice(start, within?.end);
	const refused = tooDeep(text);
	if (refused !== undefined) {
		const message = `Nested deeper than ${DEEPEST} levels; the YAML is not read.`;
		return [{ root: undefined, problems: [{ place: placeIn(document, start + refused, start + refused + 1), message }] }];
	}
	try {
		const options = {
			uniqueKeys: false,
			strict: true,
			logLevel: 'silent',
			lineCounter: new LineCounter(),
			prettyErrors: false,
		} as const;
		const parsed = parseAllDocuments(text, options);
		return 'empty' in parsed ? [] : parsed.map((each) => treeOf(each as Parsed, document, start));
	} catch (error) {
		// The parser recurses and may run out of stack on hostile text: say so, and read the rest of the world.
		const message = `The YAML could not be read: ${error instanceof Error ? error.message : 'unknown reason'}.`;
		return [{ root: undefined, problems: [{ place: placeIn(document, start, start + 1), message }] }];
	}
}

/** Nodes that one document may copy through aliases; a bomb of nine levels of nine would make 387 million. */
const MOST_COPIES = 20_000;
const MOST_PROBLEMS = 50;

/** Where brackets or indicators nest beyond what is read; a rough count, which only hostile text reaches. */
function tooDeep(text: string): number | undefined {
	let depth = 0;
	let run = 0;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === '[' || sign === '{') depth++;
		else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
		if (sign === '-' || sign === '?' || sign === ':' || sign === '[' || sign === '{') run++;
		else if (sign === '\n') run = 0;
		if (depth > 5 * DEEPEST || (run > 5 * DEEPEST && depth > DEEPEST)) return at;
		if (run > DEEPEST && nestsOnOneLine(text, at)) return at;
	}
	return undefined;
}

/** `- - - - …`: one line may open many levels of a list. */
function nestsOnOneLine(text: string, at: number): boolean {
	return /^(?:[-?] ){100}$/.test(text.slice(Math.max(0, at - 199), at + 1).padStart(200));
}

function treeOf(parsed: Parsed, document: Document, offset: number): Tree {
	const problems: Problem[] = [];
	const complain = (start: number, end: number, message: string): void => {
		if (problems.length < MOST_PROBLEMS) problems.push({ place: placeIn(document, start, end), message });
	};
	for (const error of parsed.errors) complain(offset + error.pos[0], offset + error.pos[1], sentence(error.message));
	const walk = new Walk(parsed, offset, complain);
	const root = parsed.contents === null ? undefined : walk.node(parsed.contents, 0);
	return { root, problems };
}

function sentence(message: string): string {
	const line = message.split('\n', 1)[0] ?? message;
	return /[.!?]$/.test(line) ? line : `${line}.`;
}

class Walk {
	readonly #parsed: Parsed;
	readonly #offset: number;
	readonly #complain: (start: number, end: number, message: string) => void;
	#copies = 0;
	#copying = 0;

	constructor(parsed: Parsed, offset: number, complain: (start: number, end: number, message: string) => void) {
		this.#parsed = parsed;
		this.#offset = offset;
		this.#complain = complain;
	}

	/** The tree of one parsed node; an alias becomes a copy of what it names, with the anchor's places. */
	node(node: unknown, depth: number): TreeNode {
		const span = this.#span(node);
		const nothing: TreeNode = { type: 'null', value: null, ...span };
		if (this.#copying > 0 && ++this.#copies > MOST_COPIES) {
			if (this.#copies === MOST_COPIES + 1)
				this.#complain(span.start, span.end, 'Aliases repeat too much; the rest is not read.');
			return nothing;
		}
		if (depth > DEEPEST) {
			this.#complain(span.start, span.end, `Nested deeper than ${DEEPEST} levels; what stands below is not read.`);
			return nothing;
		}
		if (isAlias(node)) {
			const named = this.#copies > MOST_COPIES ? undefined : node.resolve(this.#parsed);
			if (!named) return nothing;
			this.#copying++;
			const copy = this.node(named, depth + 1);
			this.#copying--;
			return copy;
		}
		if (isMap(node)) return { type: 'object', entries: this.#entries(node, depth), ...span };
		if (isSeq(node)) return { type: 'array', items: node.items.map((item) => this.node(item, depth + 1)), ...span };
		return isScalar(node) ? this.#scalar(node.value, node.tag, span) : nothing;
	}

	#entries(map: YAMLMap, depth: number): readonly Entry[] {
		let merged: readonly Entry[] = [];
		const entries: Entry[] = [];
		const seen = new Set<unknown>();
		for (const pair of map.items) {
			const key = this.#key(pair.key, depth);
			const value =
				pair.value === null
					? { type: 'null' as const, value: null, start: key.end, end: key.end }
					: this.node(pair.value, depth + 1);
			if (key.value === '<<') {
				for (const each of value.type === 'array' ? value.items : [value]) {
					if (each.type === 'object') merged = [...each.entries, ...merged];
				}
				continue;
			}
			if (seen.has(key.value)) this.#complain(key.start, key.end, `The key ${JSON.stringify(key.value)} is repeated.`);
			seen.add(key.value);
			entries.push({ key, value, start: key.start, end: Math.max(key.end, value.end) });
		}
		return [...merged, ...entries];
	}

	#key(key: unknown, depth: number): ScalarNode {
		const node = this.node(key, depth + 1);
		if (node.type !== 'object' && node.type !== 'array') return node;
		return { type: 'string', value: '', start: node.start, end: node.end };
	}

	#scalar(value: unknown, tag: string | undefined, span: Span): ScalarNode {
		const kept = tag && !tag.startsWith('tag:yaml.org,2002:') ? { tag } : {};
		if (typeof value === 'number') return { type: 'number', value, ...kept, ...span };
		if (typeof value === 'boolean') return { type: 'boolean', value, ...kept, ...span };
		if (value === null || value === undefined) return { type: 'null', value: null, ...kept, ...span };
		return { type: 'string', value: String(value), ...kept, ...span };
	}

	#span(node: unknown): Span {
		const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
		const start = this.#offset + (range?.[0] ?? 0);
		return { start, end: Math.max(start, this.#offset + (range?.[1] ?? 0)) };
	}
}

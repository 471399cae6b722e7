import type { Document } from '../../../text/document.ts';
import { EXPRESSION } from '../../../text/hcl.ts';
import { entriesOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readEmbedded } from '../../patterns/embedded.ts';
import { policyOfBlocks } from './policy-blocks.ts';
import { TerraformBlocks } from './terraform-blocks.ts';

const AWS = 'arn:aws:iam::aws:policy/';
const ADDRESSES = /arn:(?:aws[a-z-]*|\$\{[^}]*\}):iam::aws:policy\/[\w+=,.@/-]+/g;

/** No policy nests deeper, and local values may name each other in a circle. */
const MOST_LEVELS = 60;

/** What one Terraform file defines, and what its expressions refer to. */
export class Terraform {
	readonly #document: Document;
	readonly blocks: TerraformBlocks;
	readonly #locals: ReadonlyMap<string, TreeNode>;

	constructor(document: Document, root: TreeNode | undefined) {
		this.#document = document;
		this.blocks = new TerraformBlocks(document, root);
		const locals = entriesOf(root).filter(({ key }) => key.value === 'locals');
		this.#locals = new Map(
			locals.flatMap(({ value }) => entriesOf(value).map(({ key, value: held }) => [String(key.value), held] as const)),
		);
	}

	/** An expression's source, with that of the local values it names behind it. */
	expand(node: TreeNode): string {
		const text = node.type === 'string' ? String(node.value) : this.#document.text.slice(node.start, node.end);
		const locals = [...text.matchAll(/\blocal\.(\w+)/g)].map(([, name = '']) => this.#locals.get(name));
		return [text, ...locals.map((held) => (held ? this.#document.text.slice(held.start, held.end) : ''))].join(' ');
	}

	/** The policy that an attribute holds: an object, JSON in a string, or a document of this file. */
	policy(node: TreeNode | undefined): TreeNode | undefined {
		if (!node || node.type === 'object') return node && this.#resolved(node, 0);
		if (node.type !== 'string') return undefined;
		if (node.tag !== EXPRESSION) return readEmbedded(this.#document, node).root;
		const text = this.expand(node);
		const named = /\baws_iam_policy_document\.(\w+)/.exec(text)?.[1];
		if (named !== undefined) return this.document(named);
		const local = /^local\.(\w+)$/.exec(String(node.value))?.[1];
		const held = local === undefined ? undefined : this.#locals.get(local);
		return held?.type === 'object' ? this.#resolved(held, 0) : undefined;
	}

	/** The addresses of policies of AWS that an expression may become: its own, its locals', or its block's `for_each`. */
	addresses(node: TreeNode, body: TreeNode): readonly TreeNode[] {
		if (node.type !== 'string' || node.tag !== EXPRESSION) return [node];
		const each = valueAt(body, 'for_each');
		const named = /\bdata\.aws_iam_policy\.(\w+)/.exec(String(node.value))?.[1];
		const data = named === undefined ? undefined : this.blocks.one('data', 'aws_iam_policy', named);
		const own = ['arn', 'name'].map((key) => valueAt(data, key)).find((value) => value !== undefined);
		if (own?.type === 'string') return [{ ...node, value: String(own.value).replace(/^(?!arn:)/, AWS) }];
		const text = this.expand(node) + (each && /\beach\./.test(String(node.value)) ? this.expand(each) : '');
		return [...text.matchAll(ADDRESSES)].map(([value]) => ({ ...node, value }));
	}

	/** A tree in which the local values of this file stand in the place of their names. */
	#resolved(node: TreeNode, depth: number): TreeNode {
		if (depth > MOST_LEVELS) return node;
		if (node.type === 'array') return { ...node, items: node.items.map((item) => this.#resolved(item, depth + 1)) };
		if (node.type === 'object')
			return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: this.#resolved(entry.value, depth + 1) })) };
		const local = node.tag === EXPRESSION ? /^local\.(\w+)$/.exec(String(node.value))?.[1] : undefined;
		const held = local === undefined ? undefined : this.#locals.get(local);
		return held ? this.#resolved(held, depth + 10) : node;
	}

	/** The `policy` attribute of an `aws_iam_policy` of this file. */
	attachable(name: string): TreeNode | undefined {
		return valueAt(this.blocks.one('resource', 'aws_iam_policy', name), 'policy');
	}

	/** An `aws_iam_policy_document` of this file as the JSON that Terraform makes of it. */
	document(name: string): TreeNode | undefined {
		const body = this.blocks.one('data', 'aws_iam_policy_document', name);
		return body?.type === 'object' ? this.#resolved(policyOfBlocks(body), 0) : undefined;
	}
}

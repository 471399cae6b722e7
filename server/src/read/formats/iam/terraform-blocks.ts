import type { Document } from '../../../text/document.ts';
import { entriesOf, type ScalarNode, type TreeNode } from '../../../text/node.ts';

/** One `resource` or `data` block. */
export interface Block {
	readonly name: string;
	readonly key: ScalarNode;
	readonly body: TreeNode;
}

/** The blocks of one Terraform file, indexed, and the names that its expressions speak of. */
export class TerraformBlocks {
	readonly #byType = new Map<string, Block[]>();
	readonly #byName = new Map<string, Block>();
	readonly #spokenOf: ReadonlySet<string>;
	readonly #ofAgents: ReadonlySet<string>;

	constructor(document: Document, root: TreeNode | undefined) {
		let agents = '';
		for (const { key: kind, value: types } of entriesOf(root)) {
			for (const { key: type, value: names } of entriesOf(types)) {
				for (const { key, value: body } of entriesOf(names))
					this.#add(`${kind.value} ${type.value}`, { name: String(key.value), key, body });
				if (kind.value === 'resource' && /^aws(?:cc)?_bedrock/.test(String(type.value)))
					agents += `${document.text.slice(names.start, names.end)}\n`;
			}
		}
		this.#spokenOf = namesIn(document.text);
		this.#ofAgents = namesIn(agents);
	}

	resources(...types: readonly string[]): readonly Block[] {
		return types.flatMap((type) => this.#byType.get(`resource ${type}`) ?? []);
	}

	data(type: string): readonly Block[] {
		return this.#byType.get(`data ${type}`) ?? [];
	}

	/** The block of a kind, type and name. */
	one(kind: 'resource' | 'data', type: string, name: string): TreeNode | undefined {
		return this.#byName.get(`${kind} ${type} ${name}`)?.body;
	}

	/** Whether an expression of this file speaks of a block. */
	isTaken(type: string, name: string): boolean {
		return this.#spokenOf.has(`${type}.${name}`);
	}

	/** Whether a Bedrock agent or AgentCore of this file runs under a role. */
	runsAgent(role: string): boolean {
		return this.#ofAgents.has(`aws_iam_role.${role}`);
	}

	#add(type: string, block: Block): void {
		const list = this.#byType.get(type);
		if (list) list.push(block);
		else this.#byType.set(type, [block]);
		this.#byName.set(`${type} ${block.name}`, block);
	}
}

function namesIn(text: string): ReadonlySet<string> {
	return new Set([...text.matchAll(/\baws_iam_\w+\.\w+/g)].map(([name]) => name));
}

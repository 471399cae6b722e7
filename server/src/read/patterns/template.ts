import type { Document, Problem } from '../../text/document.ts';
import { readJson } from '../../text/json.ts';
import { type Entry, entriesOf, itemsOf, type ScalarNode, stringOf, type TreeNode, valueAt } from '../../text/node.ts';
import { readYaml } from '../../text/yaml.ts';

/** One resource of a CloudFormation or SAM template. */
export interface Resource {
	/** Its logical id, and where that stands. */
	readonly name: string;
	readonly key: ScalarNode;
	/** `AWS::IAM::Role` and the like. */
	readonly type: string;
	readonly properties: TreeNode | undefined;
}

export interface Template {
	readonly root: TreeNode;
	readonly resources: readonly Resource[];
	readonly problems: readonly Problem[];
}

/** Where templates of CloudFormation and SAM are looked for; what is in a file decides, since they bear any name. */
export const TEMPLATES: readonly string[] = [
	'**/!(pnpm-lock).{yaml,yml}',
	'**/*.template',
	'**/*{template,Template,cfn,stack,Stack,agent,Agent,gateway,bedrock}*.json',
	'**/{cfn,cloudformation,templates,stacks,infra,infrastructure,iac,deploy}/**/*.json',
];

/** The CloudFormation or SAM template that a file is, or undefined. Kept with the document, since several formats ask. */
export function templateOf(document: Document): Template | undefined {
	if (!known.has(document)) known.set(document, read(document));
	return known.get(document);
}

const known = new WeakMap<Document, Template | undefined>();

/** Most YAML and JSON is no template: its text says so before it is parsed. */
function read(document: Document): Template | undefined {
	if (!document.text.includes('AWS::') || !document.text.includes('Resources')) return undefined;
	const json = /^\s*\{/.test(document.text);
	const { root, problems } = json ? readJson(document, { comments: false }) : readYaml(document);
	const resources = entriesOf(valueAt(root, 'Resources')).flatMap(({ key, value }): Resource[] => {
		const type = stringOf(valueAt(value, 'Type'));
		if (type === undefined) return [];
		return [{ name: String(key.value), key, type, properties: valueAt(value, 'Properties') }];
	});
	return root && resources.length > 0 ? { root, resources, problems } : undefined;
}

/**
 * The logical ids that a value refers to, by `Ref`, `Fn::GetAtt` or `Fn::Sub`, in their short and long forms;
 * words that are no resource of the template are left to the caller.
 */
export function referencesOf(node: TreeNode | undefined): ReadonlySet<string> {
	const found = new Set<string>();
	const walk = (at: TreeNode): void => {
		for (const { value } of entriesOf(at)) walk(value);
		if (at.type === 'array') for (const item of at.items) walk(item);
		const text = stringOf(at);
		if (text === undefined) return;
		found.add(text.replace(/\..*$/s, ''));
		for (const [, name = ''] of text.matchAll(/\$\{(\w+)/g)) found.add(name);
	};
	if (node) walk(node);
	return found;
}

/**
 * The text that a value has, as far as it can be told: what only a deployment knows stands in `${}`, which every
 * reader of names takes for anything. Undefined when nothing but a list or an object is there.
 */
export function textOf(node: TreeNode | undefined): string | undefined {
	const text = stringOf(node);
	if (text !== undefined) return node?.type === 'string' && isOpen(node) ? `\${${text}}` : text;
	if (node?.type === 'number') return String(node.value);
	const [entry] = entriesOf(node);
	if (!entry || entriesOf(node).length !== 1) return undefined;
	const name = String(entry.key.value);
	if (name === 'Fn::Sub') return stringOf(entry.value) ?? textOf(firstOf(entry.value));
	if (name === 'Fn::Join' && entry.value.type === 'array') {
		const [between, parts] = entry.value.items;
		const texts = parts?.type === 'array' ? parts.items.map((part) => textOf(part) ?? OPEN) : [];
		return texts.join(stringOf(between) ?? '');
	}
	return name === 'Ref' || name.startsWith('Fn::') ? `\${${[...referencesOf(entry.value)].join('.')}}` : undefined;
}

/** A word that only a deployment knows. */
export const OPEN = `\${}`;

/** Whether only a deployment or a run of Terraform knows what a scalar is. */
export function isOpen(node: TreeNode): boolean {
	return 'tag' in node && node.tag !== undefined && node.tag !== '!Sub';
}

/** A property under its name in CloudFormation, in the API's letters, or in Terraform's; the last one wins. */
export function property(node: TreeNode | undefined, name: string): TreeNode | undefined {
	return entryUnder(node, name).at(-1)?.value;
}

/** The items of every property of a name: a list's, or those of Terraform's repeated blocks. */
export function propertyItems(node: TreeNode | undefined, name: string): readonly TreeNode[] {
	return entryUnder(node, name).flatMap(({ value }) => itemsOf(value));
}

function entryUnder(node: TreeNode | undefined, name: string): readonly Entry[] {
	const camel = name.slice(0, 1).toLowerCase() + name.slice(1);
	const snake = camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	return entriesOf(node).filter(({ key }) => key.value === name || key.value === camel || key.value === snake);
}

function firstOf(node: TreeNode): TreeNode | undefined {
	return node.type === 'array' ? node.items[0] : undefined;
}

import { entriesOf, entryOf, itemsOf, stringOf, type TreeNode } from '../../../text/node.ts';

/** A policy document found in a file, and the name that stands beside it. */
export interface PolicyDocument {
	readonly node: TreeNode;
	/** `RoleName`, `PolicyName` or the like of the object that holds it. */
	readonly name: TreeNode | undefined;
}

/** Every object of a file that is a policy: it has a `Statement` with an `Effect` in it. */
export function findPolicies(root: TreeNode | undefined): readonly PolicyDocument[] {
	const found: PolicyDocument[] = [];
	const walk = (node: TreeNode, name: TreeNode | undefined): void => {
		if (isPolicy(node)) {
			found.push({ node, name });
			return;
		}
		const own = NAMES.map((key) => entryOf(node, key)?.value).find((value) => value?.type === 'string') ?? name;
		for (const { value } of entriesOf(node)) walk(value, own);
		if (node.type === 'array') for (const item of node.items) walk(item, own);
	};
	if (root) walk(root, undefined);
	return found;
}

const NAMES = ['RoleName', 'PolicyName', 'UserName', 'GroupName', 'ManagedPolicyName'];

function isPolicy(node: TreeNode): boolean {
	const statement = entryOf(node, 'Statement')?.value;
	return itemsOf(statement).some((item) => stringOf(entryOf(item, 'Effect')?.value) !== undefined);
}

import { type Entry, entriesOf, type ObjectNode, type TreeNode, valueAt } from '../../../text/node.ts';

/** The body of an `aws_iam_policy_document` as the policy that Terraform makes of it; `effect` is `Allow` unless said. */
export function policyOfBlocks(body: ObjectNode): ObjectNode {
	const statements = body.entries.filter(({ key }) => key.value === 'statement').map(({ value }) => statementOf(value));
	return objectOf(body, [['Statement', { start: body.start, end: body.end, type: 'array', items: statements }]]);
}

function statementOf(statement: TreeNode): ObjectNode {
	const blocks = (name: string) => entriesOf(statement).filter(({ key }) => key.value === name);
	const effect = valueAt(statement, 'effect') ?? { ...statement, type: 'string', value: 'Allow' };
	const pairs: [string, TreeNode | undefined][] = [
		['Effect', effect as TreeNode],
		['Action', valueAt(statement, 'actions')],
		['NotAction', valueAt(statement, 'not_actions')],
		['Resource', valueAt(statement, 'resources')],
		['NotResource', valueAt(statement, 'not_resources')],
	];
	for (const [block, name] of [
		['principals', 'Principal'],
		['not_principals', 'NotPrincipal'],
	] as const)
		for (const { value } of blocks(block)) pairs.push([name, objectOf(value, [['AWS', valueAt(value, 'identifiers')]])]);
	const conditions = blocks('condition').map(({ value }): [string, TreeNode] => {
		const condition = objectOf(value, [[textIn(valueAt(value, 'variable')), valueAt(value, 'values')]]);
		return [textIn(valueAt(value, 'test')), condition];
	});
	if (conditions.length > 0) pairs.push(['Condition', objectOf(statement, conditions)]);
	return objectOf(statement, pairs);
}

function textIn(node: TreeNode | undefined): string {
	return node?.type === 'string' ? String(node.value) : '';
}

function objectOf({ start, end }: TreeNode, pairs: readonly (readonly [string, TreeNode | undefined])[]): ObjectNode {
	const entries = pairs.flatMap(([key, value]): Entry[] =>
		value
			? [{ key: { type: 'string', value: key, start: value.start, end: value.start }, value, start: value.start, end: value.end }]
			: [],
	);
	return { type: 'object', entries, start, end };
}

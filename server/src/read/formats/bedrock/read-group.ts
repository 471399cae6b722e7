import { entryOf, stringOf, type TreeNode } from '../../../text/node.ts';
import { readEmbedded } from '../../patterns/embedded.ts';
import type { Reader } from '../../patterns/reader.ts';
import { EVERY_COMMAND, EVERY_EDIT } from '../../patterns/scopes.ts';
import { isOpen, property, propertyItems, textOf } from '../../patterns/template.ts';
import { actionScope, readConfirmation } from './confirmation.ts';
import { readOperations } from './read-schema.ts';

/** Reads one action group, whatever the letters of its keys: CloudFormation's, the API's or Terraform's. */
export function readGroup(reader: Reader, group: TreeNode, words: readonly string[]): void {
	const name = textOf(property(group, 'ActionGroupName')) ?? 'unnamed';
	const from = reader.rules.length;
	const bound = [...words, ...executorOf(group)];
	const more = bound.length > 0 ? { bound } : {};
	readSignature(reader, group, more);
	const schema = property(group, 'FunctionSchema');
	const members = property(schema, 'MemberFunctions') ?? schema;
	for (const each of propertyItems(members, 'Functions')) {
		const own = stringOf(property(each, 'Name'));
		const description = textOf(property(each, 'Description'));
		if (own === undefined) reader.problem(each, `A function of \`${name}\` has no name here; it is not read.`);
		else readConfirmation(reader, each, own, description, more);
	}
	readApi(reader, group, name, more);
	const state = entryOf(group, 'ActionGroupState') ?? entryOf(group, 'actionGroupState') ?? entryOf(group, 'action_group_state');
	if (stringOf(state?.value) !== 'DISABLED') return;
	for (const rule of reader.rules.splice(from)) reader.rules.push({ ...rule, inert: `the action group \`${name}\` is disabled` });
}

/** The function that carries the group's actions out, whose name may tell the environment. */
function executorOf(group: TreeNode): readonly string[] {
	const text = textOf(property(property(group, 'ActionGroupExecutor'), 'Lambda'));
	return text === undefined ? [] : [text];
}

type More = Parameters<Reader['rule']>[4];

/** Tools that Bedrock or Anthropic define. They have no key for confirmation. */
function readSignature(reader: Reader, group: TreeNode, more: More): void {
	const node = property(group, 'ParentActionGroupSignature');
	const text = stringOf(node);
	if (!node || text === undefined || isOpen(node) || text === 'AMAZON.UserInput') return;
	const scope = SIGNATURES[text];
	if (scope) reader.rule(node, text, 'allow', scope, more);
	else reader.problem(node, `The signature \`${text}\` is not known; what it lets the agent do is not read.`);
}

const SIGNATURES: Readonly<Record<string, ReturnType<typeof actionScope>>> = {
	'ANTHROPIC.Bash': EVERY_COMMAND,
	'ANTHROPIC.TextEditor': EVERY_EDIT,
	'ANTHROPIC.Computer': actionScope('computer', 'Controls a computer'),
	'AMAZON.CodeInterpreter': actionScope('code_interpreter', undefined),
};

function readApi(reader: Reader, group: TreeNode, name: string, more: More): void {
	const schema = property(group, 'ApiSchema');
	const payload = property(schema, 'Payload');
	if (payload?.type === 'object') readOperations(reader, payload, more);
	else if (payload?.type === 'string' && !isOpen(payload)) {
		const { root, problems } = readEmbedded(reader.document, payload);
		reader.problems.push(...problems);
		readOperations(reader, root, more);
	} else if (schema && schema.type !== 'null') readElsewhere(reader, group, schema, name, more);
}

/** Of a schema that stands elsewhere only the group's own words are known, and that nothing here asks. */
function readElsewhere(reader: Reader, group: TreeNode, schema: TreeNode, name: string, more: More): void {
	const key =
		textOf(property(property(schema, 'S3'), 'S3ObjectKey')) ?? textOf(property(property(schema, 'S3'), 'S3_object_key'));
	const where = key === undefined ? 'elsewhere' : `in \`${key}\``;
	reader.problem(schema, `The operations of \`${name}\` stand ${where}, which is not read from here.`);
	const at = property(group, 'ActionGroupName') ?? group;
	reader.rule(at, `${name}: its operations`, 'allow', actionScope(name, textOf(property(group, 'Description'))), more);
}

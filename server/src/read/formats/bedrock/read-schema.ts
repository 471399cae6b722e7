import type { Document } from '../../../text/document.ts';
import { readJson } from '../../../text/json.ts';
import { entriesOf, stringOf, type Tree, type TreeNode, valueAt } from '../../../text/node.ts';
import { readYaml } from '../../../text/yaml.ts';
import type { CoveringFacts } from '../../patterns/covering.ts';
import { Reader } from '../../patterns/reader.ts';
import { readConfirmation } from './confirmation.ts';

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch', 'options', 'head', 'trace']);

/** Reads the operations of an OpenAPI schema; each is one action. */
export function readOperations(reader: Reader, schema: TreeNode | undefined, more: Parameters<Reader['rule']>[4]): void {
	for (const { key: path, value: item } of entriesOf(valueAt(schema, 'paths'))) {
		for (const { key: method, value: operation } of entriesOf(item)) {
			const verb = String(method.value).toLowerCase();
			if (!METHODS.has(verb) || operation.type !== 'object') continue;
			const name = stringOf(valueAt(operation, 'operationId')) ?? `${verb}_${wordsOf(String(path.value))}`;
			const words = ['description', 'summary'].map((each) => stringOf(valueAt(operation, each)));
			readConfirmation(
				reader,
				operation,
				name,
				words.find((each) => each !== undefined),
				more,
			);
		}
	}
}

/**
 * An OpenAPI schema in a file of its own. It is an agent's when an operation speaks of confirmation or its path of
 * Bedrock or an action group; where only an agent is named it is listed, and any other schema is some program's.
 */
export function readSchemaFile(document: Document): readonly CoveringFacts[] {
	const own = /requireConfirmation/.test(document.text) || /bedrock|action[-_]?group/i.test(document.uri);
	if (!own && !/agent/i.test(document.uri.split('/').slice(-2).join('/'))) return [];
	const { root, problems } = treeOfText(document);
	if (!valueAt(root, 'openapi')) return [];
	const reader = new Reader(document);
	reader.problems.push(...problems);
	readOperations(reader, root, {});
	if (reader.rules.length === 0) return [];
	const title = stringOf(valueAt(root, 'info', 'title')) ?? document.uri;
	const facts = reader.facts('bedrock', document.uri, `the Bedrock agent behind ${title}`, 'schema');
	return [own ? facts : { ...facts, listed: 'nothing shows that a Bedrock agent uses this schema' }];
}

/** A file as JSON or YAML, by its first sign. */
export function treeOfText(document: Document): Tree {
	return /^\uFEFF?\s*[{[]/.test(document.text) ? readJson(document, { comments: false }) : readYaml(document);
}

/** `/orders/{id}/refund` is `orders_refund`. */
function wordsOf(path: string): string {
	return path
		.split('/')
		.filter((part) => part !== '' && !part.startsWith('{'))
		.join('_');
}

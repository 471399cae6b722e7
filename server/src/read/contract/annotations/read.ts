import type { ActId } from '../../../acts/act.ts';
import { type Document, type Problem, placeIn } from '../../../text/document.ts';
import { readFrontMatter } from '../../../text/front-matter.ts';
import { entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readYaml } from '../../../text/yaml.ts';
import type { Condition, Modality } from '../../contract.ts';
import { isAct } from '../acts.ts';
import type { Annotation, Annotations } from './annotation.ts';

const MODALITIES: readonly (readonly [string, Modality])[] = [
	['permission', 'permit'],
	['prohibition', 'prohibit'],
	['obligation', 'require'],
];

/** Whether a document is a coverage file: `NAME.coverage.yaml` beside a contract. */
export function isCoverageFile(document: Document): boolean {
	return /\.coverage\.ya?ml$/i.test(document.uri);
}

/** The coverage file that belongs to a contract, by its path. */
export function coverageFileOf(uri: string): string {
	return uri.replace(/\.[^./]+$/, '.coverage.yaml');
}

const known = new WeakMap<Document, Annotations>();

/** Reads the annotations of a coverage file, or of the key `odrl` in a contract's front matter. Never throws. */
export function annotationsOf(document: Document): Annotations {
	const before = known.get(document);
	if (before) return before;
	const tree = isCoverageFile(document) ? readYaml(document) : readFrontMatter(document)?.tree;
	const root = isCoverageFile(document) ? tree?.root : valueAt(tree?.root, 'odrl');
	const problems: Problem[] = isCoverageFile(document) ? [...(tree?.problems ?? [])] : [];
	const entries: Annotation[] = [];
	for (const [key, modality] of MODALITIES) {
		for (const node of itemsOf(valueAt(root, key))) {
			const entry = entryOfNode(document, node, modality, problems);
			if (entry) entries.push(entry);
		}
	}
	const annotations = { entries, problems, data: plainOf(root) };
	known.set(document, annotations);
	return annotations;
}

function entryOfNode(document: Document, node: TreeNode, modality: Modality, problems: Problem[]): Annotation | undefined {
	const place = placeIn(document, node.start, node.end);
	const uid = stringOf(valueAt(node, 'uid')) ?? '';
	const actions = itemsOf(valueAt(node, 'action')).map((item) => (stringOf(item) ?? '').replace(/^ac:/, ''));
	const acts = actions.filter(isAct);
	const exact = stringOf(valueAt(node, 'anchor', 'exact')) ?? '';
	const id = stringOf(valueAt(node, 'anchor', 'id')) ?? '';
	const none = actions.length === 1 && actions[0] === 'none';
	if (modality === 'require' && acts.length === 0) return undefined;
	if (actions.length === 0 || (!none && acts.length !== actions.length)) {
		problems.push({
			place,
			message: `The annotation ${uid} names no act, or one that is not known: ${actions.join(', ') || 'nothing'}.`,
		});
		return undefined;
	}
	if (exact.trim() === '' || id === '') {
		problems.push({ place, message: `The annotation ${uid} is not anchored: it needs \`anchor.id\` and \`anchor.exact\`.` });
		return undefined;
	}
	const constraints = [...itemsOf(valueAt(node, 'constraint')), ...itemsOf(valueAt(node, 'target', 'refinement'))];
	return {
		uid,
		modality,
		acts: acts as ActId[],
		environments: environmentsOf(node, constraints),
		conditions: [...itemsOf(valueAt(node, 'duty')).map(dutyOf), ...constraints.flatMap(conditionOf)],
		anchor: {
			id,
			exact,
			prefix: stringOf(valueAt(node, 'anchor', 'prefix')) ?? '',
			suffix: stringOf(valueAt(node, 'anchor', 'suffix')) ?? '',
		},
		place,
	};
}

function environmentsOf(node: TreeNode, constraints: readonly TreeNode[]): string[] {
	const target = stringOf(valueAt(node, 'target'));
	const named = constraints
		.filter((one) => /(?:^|:)environment$/.test(stringOf(valueAt(one, 'leftOperand')) ?? ''))
		.flatMap((one) => itemsOf(valueAt(one, 'rightOperand')).map((item) => stringOf(item) ?? ''));
	return [...new Set([...(target === undefined ? [] : [target]), ...named].map(environmentName).filter((name) => name !== ''))];
}

function environmentName(name: string): string {
	const plain = name.replace(/^ac:/, '').toLowerCase();
	return { dev: 'development', prod: 'production', stage: 'staging' }[plain] ?? plain;
}

/** A duty that comes before the permission: consent is approval, a log or a notice is what its name says. */
function dutyOf(node: TreeNode): Annotation['conditions'][number] {
	const action = (stringOf(valueAt(node, 'action')) ?? '').replace(/^ac:/, '');
	const approver = stringOf(valueAt(node, 'consentingParty'));
	const quorum = itemsOf(valueAt(node, 'constraint')).find((one) => /quorum$/.test(stringOf(valueAt(one, 'leftOperand')) ?? ''));
	const count = valueAt(quorum, 'rightOperand');
	const kind: Condition['kind'] =
		action === 'obtainConsent' ? 'approval' : /log/.test(action) ? 'log' : /inform|notify/.test(action) ? 'notice' : 'other';
	return {
		kind,
		text: action,
		...(approver === undefined ? {} : { approver }),
		...(count?.type === 'number' ? { quorum: Number(count.value) } : {}),
	};
}

/** A constraint other than the environment is a condition; one that is not known still is. */
function conditionOf(node: TreeNode): Annotation['conditions'] {
	const operand = (stringOf(valueAt(node, 'leftOperand')) ?? '').replace(/^ac:/, '');
	if (operand === 'environment') return [];
	const kinds: Readonly<Record<string, Condition['kind']>> = {
		timeInterval: 'window',
		dateTime: 'window',
		payAmount: 'money',
		count: 'quota',
		ticket: 'ticket',
		emergency: 'emergency',
	};
	return [{ kind: kinds[operand] ?? 'other', text: operand }];
}

/** A tree as plain data. */
function plainOf(node: TreeNode | undefined): unknown {
	if (!node) return null;
	if (node.type === 'object')
		return Object.fromEntries(entriesOf(node).map(({ key, value }) => [String(key.value), plainOf(value)]));
	return node.type === 'array' ? node.items.map(plainOf) : node.value;
}

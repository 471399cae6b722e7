import type { Document, Place, Problem } from '../text/document.ts';
import { placeIn } from '../text/document.ts';
import { entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../text/node.ts';
import { readYaml } from '../text/yaml.ts';
import { type Suppression, suppressionsOf } from './suppression.ts';

/** What `clauseline.yaml` says. */
export interface Config {
	readonly contracts: readonly ConfiguredContract[];
	/** Agents by id, with the identity that they run under. */
	readonly agents: readonly { readonly id: string; readonly runsAs?: string; readonly place: Place }[];
	/** A client's names for environments, mapped to ours: `live: production`. */
	readonly environments: Readonly<Record<string, string>>;
	/** Level of a rule, or `off`. */
	readonly rules: Readonly<Record<string, string>>;
	readonly suppressions: readonly Suppression[];
	readonly problems: readonly Problem[];
}

export interface ConfiguredContract {
	readonly file: string;
	/** Globs over the agents' files; empty means all. */
	readonly governs: readonly string[];
	/** The higher one wins where two documents contradict. */
	readonly precedence: number;
	readonly place: Place;
}

export const CONFIG_FILE = 'clauseline.yaml';

const KEYS = new Set(['contracts', 'agents', 'environments', 'rules', 'suppressions']);

/** Reads the project's own file. What is not understood is a problem, the rest holds. */
export function configOf(document: Document): Config {
	const tree = readYaml(document);
	const problems = [...tree.problems];
	const at = (node: TreeNode) => placeIn(document, node.start, node.end);
	for (const entry of entriesOf(tree.root)) {
		if (KEYS.has(String(entry.key.value))) continue;
		problems.push({ place: at(entry.key), message: `"${entry.key.value}" is not a key of ${CONFIG_FILE}` });
	}
	const { suppressions, refused } = suppressionsOf(tree.root, at);
	problems.push(...refused);
	return {
		contracts: itemsOf(valueAt(tree.root, 'contracts')).flatMap((node) => contractOf(node, at(node), problems)),
		agents: itemsOf(valueAt(tree.root, 'agents')).flatMap((node) => {
			const id = stringOf(valueAt(node, 'id'));
			const runsAs = stringOf(valueAt(node, 'runsAs'));
			if (id === undefined) problems.push({ place: at(node), message: 'An agent needs an `id`.' });
			return id === undefined ? [] : [{ id, place: at(node), ...(runsAs === undefined ? {} : { runsAs }) }];
		}),
		environments: stringsOf(valueAt(tree.root, 'environments')),
		rules: stringsOf(valueAt(tree.root, 'rules')),
		suppressions,
		problems,
	};
}

function contractOf(node: TreeNode, place: Place, problems: Problem[]): ConfiguredContract[] {
	const file = stringOf(valueAt(node, 'file'));
	if (file === undefined || escapes(file)) {
		problems.push({ place, message: file === undefined ? 'A contract needs a `file`.' : `"${file}" lies outside this root.` });
		return [];
	}
	const governs = itemsOf(valueAt(node, 'governs')).flatMap((item) => stringOf(item) ?? []);
	const precedence = valueAt(node, 'precedence');
	const rank = precedence?.type === 'number' ? Number(precedence.value) : 0;
	return [{ file: file.replace(/^\.\//, ''), governs, precedence: rank, place }];
}

/** A path that a file names never leaves its root. */
function escapes(path: string): boolean {
	return /^([a-zA-Z]:|[\\/~])/.test(path) || path.split(/[\\/]/).includes('..');
}

function stringsOf(node: TreeNode | undefined): Record<string, string> {
	return Object.fromEntries(
		entriesOf(node).flatMap((entry) => {
			const value = stringOf(entry.value);
			return value === undefined ? [] : [[String(entry.key.value), value] as const];
		}),
	);
}

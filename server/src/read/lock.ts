import type { Document, Place, Problem } from '../text/document.ts';
import { placeIn } from '../text/document.ts';
import { entriesOf, itemsOf, stringOf, type TreeNode, valueAt } from '../text/node.ts';
import { readYaml } from '../text/yaml.ts';

export const LOCK_FILE = 'clauseline.lock';

/** What was signed: for each agent its grants and verdicts, for each clause relied on its words. */
export interface Lock {
	readonly tool: string;
	readonly by: string;
	readonly on: string;
	readonly clauses: readonly LockedClause[];
	readonly grants: readonly LockedGrant[];
	readonly problems: readonly Problem[];
}

export interface LockedClause {
	/** `uri#clause-id`. */
	readonly id: string;
	readonly hash: string;
	/** The words as they were, white space folded: what a reader is shown beside today's. */
	readonly words: string;
	readonly place: Place;
}

export interface LockedGrant {
	readonly agent: string;
	readonly act: string;
	readonly environment: string;
	readonly decision: string;
	readonly verdict: string;
	/** The deciding rule as it was written. */
	readonly rule: string;
	readonly place: Place;
}

/** Reads a lock. One that was merged by hand and holds conflict marks is explained, and nothing of it holds. */
export function lockOf(document: Document): Lock {
	const conflict = /^<{7}|^={7}$|^>{7}/m.exec(document.text);
	if (conflict) {
		const place = placeIn(document, conflict.index, conflict.index + conflict[0].length);
		const message = `${LOCK_FILE} holds a merge conflict, so nothing in it counts as signed. Take either side, run \`clauseline sign\` again, and let whoever signs review the difference.`;
		return { ...NOTHING, problems: [{ place, message }] };
	}
	const { root, problems } = readYaml(document);
	const at = (node: TreeNode) => placeIn(document, node.start, node.end);
	const read = (node: TreeNode | undefined, key: string) => stringOf(valueAt(node, key)) ?? '';
	return {
		tool: read(root, 'tool'),
		by: read(valueAt(root, 'signed'), 'by'),
		on: read(valueAt(root, 'signed'), 'on'),
		clauses: entriesOf(valueAt(root, 'clauses')).map(({ key, value }) => ({
			id: String(key.value),
			hash: read(value, 'hash'),
			words: read(value, 'words'),
			place: at(key),
		})),
		grants: entriesOf(valueAt(root, 'agents')).flatMap(({ key, value }) =>
			itemsOf(value).map((node) => ({
				agent: String(key.value),
				act: read(node, 'act'),
				environment: read(node, 'environment'),
				decision: read(node, 'decision'),
				verdict: read(node, 'verdict'),
				rule: read(node, 'rule'),
				place: at(node),
			})),
		),
		problems,
	};
}

const NOTHING: Lock = { tool: '', by: '', on: '', clauses: [], grants: [], problems: [] };

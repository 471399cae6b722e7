import type { Document, Place } from '../text/document.ts';
import { itemsOf, stringOf, type TreeNode, valueAt } from '../text/node.ts';

/** A finding that somebody decided to live with, and why. Kept in every report, marked. */
export interface Suppression {
	/** Id of the rule. */
	readonly rule: string;
	readonly reason: string;
	/** Role of whoever decided, or null. */
	readonly by: string | null;
	/** Last day that it holds, `YYYY-MM-DD`, or null. */
	readonly until: string | null;
	readonly act?: string;
	/** Glob over the uri of the finding. */
	readonly path?: string;
	readonly agent?: string;
	/** For a comment: the lines of its document that it speaks for, zero-based. */
	readonly lines?: readonly [first: number, last: number];
	readonly place: Place;
}

/** What is said of a suppression that does not hold. */
export interface Refused {
	readonly place: Place;
	readonly message: string;
}

/** One entry of `suppressions:` in `clauseline.yaml`. A reason is required: without one nothing is suppressed. */
export function suppressionOf(node: TreeNode, place: Place): Suppression | Refused {
	const read = (key: string) => stringOf(valueAt(node, key));
	const rule = read('rule');
	const reason = read('reason')?.trim() ?? '';
	if (rule === undefined) return { place, message: 'A suppression needs a `rule`.' };
	if (reason === '') return { place, message: `The suppression of ${rule} needs a \`reason\`; without one it does not hold.` };
	const until = read('until') ?? null;
	if (until !== null && !/^\d{4}-\d{2}-\d{2}$/.test(until))
		return { place, message: `"${until}" is not a date such as 2027-01-31.` };
	const optional = Object.fromEntries(
		(['act', 'path', 'agent'] as const).flatMap((key) => {
			const value = read(key);
			return value === undefined ? [] : [[key, value] as const];
		}),
	);
	return { rule, reason, by: read('by') ?? null, until, place, ...optional };
}

/** `suppressions:` of a configuration, split into those that hold and those that do not. */
export function suppressionsOf(
	root: TreeNode | undefined,
	at: (node: TreeNode) => Place,
): { readonly suppressions: readonly Suppression[]; readonly refused: readonly Refused[] } {
	const all = itemsOf(valueAt(root, 'suppressions')).map((node) => suppressionOf(node, at(node)));
	return {
		suppressions: all.filter((item): item is Suppression => 'rule' in item),
		refused: all.filter((item): item is Refused => 'message' in item),
	};
}

const COMMENT = /(?:\/\/|#|<!--)[ \t]*clauseline-ignore[ \t]+([a-z-]+)(?:[ \t]*:[ \t]*([^\n]*?))?[ \t]*(?:-->)?[ \t]*\r?$/;

/**
 * `# clauseline-ignore RULE: reason`, with `//`, `#` or `<!-- -->`, for its own line and the next one.
 * Only in formats that have comments: in strict JSON a comment would break the file.
 */
export function commentSuppressions(document: Document): readonly (Suppression | Refused)[] {
	if (document.language === 'json' || !document.text.includes('clauseline-ignore')) return [];
	let offset = 0;
	return document.text.split('\n').flatMap((line, index): readonly (Suppression | Refused)[] => {
		const start = offset;
		offset += line.length + 1;
		const found = COMMENT.exec(line);
		if (!found) return [];
		const place = { uri: document.uri, start: start + found.index, end: start + line.trimEnd().length };
		const rule = found[1] ?? '';
		const reason = found[2]?.trim() ?? '';
		if (reason === '')
			return [{ place, message: `clauseline-ignore ${rule} needs a reason behind a colon; without one it does not hold.` }];
		return [{ rule, reason, by: null, until: null, lines: [index, index + 1] as const, place }];
	});
}

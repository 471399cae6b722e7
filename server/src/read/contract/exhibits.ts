import type { Document } from '../../text/document.ts';
import type { Clause } from '../contract.ts';
import { type Outline, outlineOf, type Passage } from './clauses.ts';
import { exhibitName, isBlank, passagesOf } from './references.ts';

/** An exhibit, schedule or annex in a document of its own, as the model found it for a contract that names it. */
export interface Exhibit {
	/** `schedule 2`; absent for a plain link. */
	readonly name?: string;
	/** The path in the link, as the contract writes it; absent when it was found by its name. */
	readonly target?: string;
	readonly document: Document;
}

/** What an exhibit says, wherever it stands. */
export interface Content {
	readonly document: Document;
	readonly outline: Outline;
	/** Its own clause; absent when the whole document is the exhibit. */
	readonly clause: Clause | undefined;
	readonly passages: readonly Passage[];
	readonly blank: boolean;
}

/** The exhibit of that name in a document: a clause of it, or all of it where it holds no other exhibit. */
export function contentIn(document: Document, outline: Outline, name: string | undefined, whole: boolean): Content | undefined {
	const clause = name === undefined ? undefined : outline.clauses.find((one) => exhibitName(one.number) === name);
	if (clause) return { document, outline, clause, passages: passagesOf(outline, clause), blank: isBlank(outline, clause) };
	if (!whole || (name !== undefined && outline.clauses.some((one) => exhibitName(one.number) !== undefined))) return undefined;
	const { passages } = outline;
	return { document, outline, clause: undefined, passages, blank: outline.clauses.every((one) => isBlank(outline, one)) };
}

/** The exhibit that words name or link to, among those in other documents. */
export function contentOutside(
	exhibits: readonly Exhibit[],
	name: string | undefined,
	target: string | undefined,
): Content | undefined {
	const found =
		exhibits.find((one) => target !== undefined && one.target === target) ??
		exhibits.find((one) => name !== undefined && one.name === name);
	return found && contentIn(found.document, outlineOf(found.document), name, true);
}

import type { ActId } from '../../../acts/act.ts';
import type { Place, Problem } from '../../../text/document.ts';
import type { Condition, Modality } from '../../contract.ts';

/** One reading of a clause that a human has confirmed. */
export interface Annotation {
	readonly uid: string;
	readonly modality: Modality;
	/** Empty for `ac:none`: the quoted words cover nothing. */
	readonly acts: readonly ActId[];
	readonly environments: readonly string[];
	readonly conditions: readonly Pick<Condition, 'kind' | 'approver' | 'quorum' | 'text'>[];
	readonly anchor: { readonly id: string; readonly exact: string; readonly prefix: string; readonly suffix: string };
	/** Where the annotation itself stands. */
	readonly place: Place;
}

/** What a coverage file, or the key `odrl` of a front matter, says. */
export interface Annotations {
	readonly entries: readonly Annotation[];
	readonly problems: readonly Problem[];
	/** The whole as plain data, for {@link toJsonLd}. */
	readonly data: unknown;
}

import type { Edit } from '../text/edit.ts';

/** An edit that removes a finding. `safe` may be applied in bulk; `review` always asks first. */
export interface Fix {
	/** An imperative that says exactly what will change, and where. */
	readonly title: string;
	readonly safety: 'safe' | 'review';
	/** Computed when asked for: editors list fixes far more often than they apply one. */
	edits(): readonly Edit[];
}

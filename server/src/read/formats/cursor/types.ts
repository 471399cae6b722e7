import type { CoveringFacts, CoveringPolicy } from '../../patterns/covering.ts';

/** Cursor's command line and its editor read different files; hooks, sandbox and servers belong to both. */
export type Surface = 'cli' | 'editor' | 'both';

export interface CursorFacts extends CoveringFacts {
	readonly surface: Surface;
}

export interface CursorPolicy extends CoveringPolicy {
	readonly surface: Surface;
}

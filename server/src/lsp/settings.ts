import type { Level, Settings } from '../model/settings.ts';

/** What a person sets in the editor under `clauseline`. */
export interface EditorSettings {
	/** Paths of contracts that govern everything, absolute or relative to the folder. */
	readonly contracts: readonly string[];
	readonly levels: Settings['levels'];
}

export const NO_SETTINGS: EditorSettings = { contracts: [], levels: {} };

/** Reads settings of any shape; what is not understood is left out. */
export function readSettings(value: unknown): EditorSettings {
	const { contracts, levels } = fieldsOf(value);
	const known = Object.entries(fieldsOf(levels)).filter((entry): entry is [string, Level | 'off'] => isLevel(entry[1]));
	return {
		contracts: Array.isArray(contracts) ? contracts.filter((path) => typeof path === 'string' && path !== '') : [],
		levels: Object.fromEntries(known),
	};
}

/** The fields of an object, or none for anything else. */
export function fieldsOf(value: unknown): { readonly [name: string]: unknown } & Record<'contracts' | 'levels', unknown> {
	return (typeof value === 'object' && value !== null ? value : {}) as ReturnType<typeof fieldsOf>;
}

function isLevel(value: unknown): value is Level | 'off' {
	return value === 'error' || value === 'warning' || value === 'note' || value === 'off';
}

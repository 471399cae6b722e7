import { createProbes } from '../acts/create-probes.ts';
import type { Probes } from '../acts/probes.ts';

let shared: Probes | undefined;

/** The catalogue's calls to try on rules, made once. */
export function probes(): Probes {
	shared ??= createProbes();
	return shared;
}

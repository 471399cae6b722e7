import type { Consequence } from '../call.ts';
import { knowledgeLines } from '../naming/lines.ts';
import { globMatches } from './glob.ts';
import { COMPUTE } from './overrides/compute.ts';
import { SECURITY } from './overrides/security.ts';
import { STORAGE } from './overrides/storage.ts';
import { isPlainRead } from './table.ts';

/**
 * Actions whose name does not say what they do, by hand: `service:Action  acts  why` in the form of `naming/lines.ts`.
 * `*` stands for any run. The first line that fits decides, so the narrow ones come first.
 */
const LINES = STORAGE + SECURITY + COMPUTE;

interface Override {
	readonly pattern: string;
	readonly consequences: readonly Consequence[];
}

let parsed: { exact: Map<string, readonly Consequence[]>; globs: Map<string, Override[]> } | undefined;

/**
 * What a hand-written line says of an action; undefined when none does.
 * @param service the IAM prefix in lower case
 * @param action the action in lower case
 */
export function overrideOf(service: string, action: string): readonly Consequence[] | undefined {
	parsed ??= parse();
	const exact = parsed.exact.get(`${service}:${action}`);
	if (exact) return exact;
	for (const key of [service, '*']) {
		const reads = isPlainRead(action);
		const fitting = parsed.globs
			.get(key)
			?.find(({ pattern }) => !(reads && pattern.startsWith('*')) && globMatches(pattern, action));
		if (fitting) return fitting.consequences;
	}
	return undefined;
}

/** The names that lines give, for the test that holds them against the table. */
export function overriddenActions(): readonly string[] {
	return knowledgeLines(LINES).map(({ shape }) => shape);
}

function parse() {
	const exact = new Map<string, readonly Consequence[]>();
	const globs = new Map<string, Override[]>();
	for (const { shape, consequences } of knowledgeLines(LINES)) {
		const [service = '', pattern = ''] = shape.toLowerCase().split(':');
		if (pattern.includes('*') || service.includes('*'))
			globs.set(service, [...(globs.get(service) ?? []), { pattern, consequences }]);
		else exact.set(`${service}:${pattern}`, consequences);
	}
	return { exact, globs };
}

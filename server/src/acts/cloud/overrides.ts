import { type ActId, byHarm, type Reversibility } from '../act.ts';
import type { Consequence } from '../call.ts';
import { globMatches } from './glob.ts';
import { COMPUTE } from './overrides/compute.ts';
import { SECURITY } from './overrides/security.ts';
import { STORAGE } from './overrides/storage.ts';
import { isPlainRead } from './table.ts';

/**
 * Actions whose name does not say what they do, by hand: `service:Action  acts  why`. An act may carry `/none`,
 * `/effort` or `/undo` for how it is taken back (`/effort` unless said); a dash is "known and harmless".
 * `*` stands for any run. The first line that fits decides, so the narrow ones come first.
 */
const LINES = [STORAGE, SECURITY, COMPUTE].flatMap((lines) => lines.trim().split('\n'));

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
	return LINES.map((line) => line.split('  ')[0] ?? '');
}

function parse() {
	const exact = new Map<string, readonly Consequence[]>();
	const globs = new Map<string, Override[]>();
	for (const line of LINES) {
		const [name = '', acts = '', why = ''] = line.split('  ');
		const consequences = acts === '-' ? [] : acts.split(' ').map((act) => consequence(act, why));
		consequences.sort((a, b) => byHarm(a.act, b.act));
		const [service = '', pattern = ''] = name.toLowerCase().split(':');
		if (pattern.includes('*') || service.includes('*'))
			globs.set(service, [...(globs.get(service) ?? []), { pattern, consequences }]);
		else exact.set(`${service}:${pattern}`, consequences);
	}
	return { exact, globs };
}

function consequence(text: string, why: string): Consequence {
	const [act = '', undone = 'effort'] = text.split('/');
	const words: Readonly<Record<string, Reversibility>> = { none: 'none', undo: 'reversible', effort: 'with-effort' };
	return { act: act as ActId, reversibility: words[undone] ?? 'with-effort', why };
}

import { type ActId, byHarm, type Reversibility } from '../act.ts';
import type { Consequence } from '../call.ts';

/**
 * Data files of hand-written knowledge hold a line an entry: `shape  acts  why`, parted by two blanks or more. An act may
 * carry `/none`, `/effort` or `/undo` for how it is taken back (`/effort` unless said); a dash is "known and harmless".
 */
export interface KnowledgeLine {
	readonly shape: string;
	/** Worst first. */
	readonly consequences: readonly Consequence[];
}

const UNDONE: Readonly<Record<string, Reversibility>> = { none: 'none', undo: 'reversible', effort: 'with-effort' };

/** The entries of a data file, in its order. A test holds that every act exists. */
export function knowledgeLines(text: string): readonly KnowledgeLine[] {
	return text
		.split('\n')
		.filter((line) => line !== '')
		.map(knowledgeLine);
}

function knowledgeLine(line: string): KnowledgeLine {
	const [shape = '', acts = '', why = ''] = line.split(/ {2,}/);
	const consequences = acts === '-' ? [] : acts.split(' ').map((act) => consequence(act, why));
	return { shape, consequences: consequences.sort((a, b) => byHarm(a.act, b.act)) };
}

function consequence(text: string, why: string): Consequence {
	const [act = '', undone = 'effort'] = text.split('/');
	return { act: act as ActId, reversibility: UNDONE[undone] ?? 'with-effort', why };
}

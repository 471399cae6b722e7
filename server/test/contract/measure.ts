import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ActId } from '../../src/acts/act.ts';
import { factsOf, type Outcome, outcomeOf } from './answer.ts';
import { grammar } from './grammar.ts';

/** One question put to a sentence. */
export interface Question {
	readonly id: string;
	readonly text: string;
	readonly act: ActId;
	readonly environment: string;
	readonly outcome: Outcome;
	readonly trap?: string;
	/** The text that does permit. */
	readonly pair?: string;
}

export interface Figures {
	readonly questions: number;
	readonly right: number;
	readonly permits: number;
	/** Permits among what was read as a permit, and read permits among the permits. */
	readonly precision: number;
	readonly recall: number;
	readonly wrong: readonly string[];
}

const GRANTING: readonly Outcome[] = ['permits', 'permits-on-conditions', 'permits-with-approval'];

/** The sentences written by hand. */
export function written(): Question[] {
	const file = new URL('../../../test-fixtures/contracts/sentences.yaml', import.meta.url);
	const entries = parse(readFileSync(file, 'utf8')) as {
		id: string;
		text: string;
		asks: Record<string, Outcome>;
		trap?: string;
		pair?: string;
	}[];
	const texts = new Map(entries.map((entry) => [entry.id, entry.text]));
	return entries.flatMap(({ id, text, asks, trap, pair }) =>
		Object.entries(asks).map(([ask, outcome]) => {
			const [act, environment] = ask.split('@') as [ActId, string];
			const pairText = pair === undefined ? undefined : texts.get(pair);
			return {
				id,
				text,
				act,
				environment,
				outcome,
				...(trap === undefined ? {} : { trap }),
				...(pairText === undefined ? {} : { pair: pairText }),
			};
		}),
	);
}

/** The sentences of the grammar. */
export function made(): Question[] {
	return grammar(20_251_216, 1500).map((one, index) => ({ ...one, id: `G${index}` }));
}

/** Which half a text belongs to: by a hash of it, so that adding sentences moves none. */
export function halfOf(text: string): 'building' | 'measuring' {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
	return ((hash >>> 7) ^ hash) & 1 ? 'measuring' : 'building';
}

/** How well the reader answers. A condition missed or invented is a wrong answer, a wrongly read permit the worst. */
export function measure(questions: readonly Question[]): Figures {
	const wrong: string[] = [];
	let right = 0;
	let permits = 0;
	let read = 0;
	let both = 0;
	for (const { id, text, act, environment, outcome } of questions) {
		const answer = outcomeOf(factsOf(text).norms, act, environment);
		if (answer === outcome) right++;
		else wrong.push(`${id} ${act}@${environment}: ${answer}, should be ${outcome}: ${text.slice(0, 120).replace(/\s+/g, ' ')}`);
		const grants = outcome === 'permits';
		const taken = answer === 'permits' || (GRANTING.includes(answer) && !GRANTING.includes(outcome));
		if (grants) permits++;
		if (taken) read++;
		if (grants && answer === 'permits') both++;
	}
	return {
		questions: questions.length,
		right,
		permits,
		precision: read === 0 ? 1 : both / read,
		recall: permits === 0 ? 1 : both / permits,
		wrong,
	};
}

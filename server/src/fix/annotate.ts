import type { ActId } from '../acts/act.ts';
import { ACT_IDS } from '../acts/act.ts';
import type { Finding } from '../judge/rule.ts';
import { clauseOf, listed, phraseOf } from '../judge/words.ts';
import { normsOf } from '../model/answer.ts';
import type { Contract, Model } from '../model/model.ts';
import { coverageFileOf } from '../read/contract/annotations/read.ts';
import type { Norm } from '../read/contract.ts';
import type { Document, Place } from '../text/document.ts';
import type { Edit } from '../text/edit.ts';
import { wordsOf } from '../text/markdown/words.ts';
import { appendEntries, type Entry } from './coverage-file.ts';
import type { Fix } from './fix.ts';

/**
 * Where words of the contract are in doubt, a person can say in `NAME.coverage.yaml` how they are to be read: that they
 * permit the acts, or that they cover nothing. Offered only where all that the words say can be said again, so that
 * a confirmed reading loses no condition, prohibition or environment.
 */
export function annotationFixes(finding: Finding, model: Model): readonly Fix[] {
	const open = finding.subject.judged ?? [];
	const [first] = open;
	const contract = model.agents.find(({ id }) => id === finding.agent)?.contract;
	if (!first || !contract || contract.notInForce || !open.every(({ answer }) => answer === 'ambiguous')) return [];
	const quotes = new Map<string, Quote>();
	for (const { norms } of open) {
		for (const norm of norms) {
			const key = `${norm.place.uri} ${norm.place.start} ${norm.place.end}`;
			const quote = quotes.get(key) ?? quoteOf(norm, contract, model);
			if (!quote) return [];
			quotes.set(key, quote);
		}
	}
	const acts = ACT_IDS.filter((act) => open.some(({ grant }) => grant.act === act));
	const all = [...quotes.values()];
	const files = listed([...new Set(all.map(({ place }) => coverageFileOf(place.uri)))]);
	const clauses = listed([...new Set(all.map(({ label }) => label))]);
	return [
		...whenSome(confirmed(all, acts), model, `Confirm in ${files} that ${clauses} permits the Agent to ${phrased(acts)}`),
		...whenSome(voided(all), model, `Mark ${clauses} as not covering it, in ${files}`),
	];
}

/** A stretch of the contract that an annotation quotes, with every norm that stands in it. */
interface Quote {
	readonly place: Place;
	readonly clause: string;
	readonly label: string;
	readonly exact: string;
	readonly prefix: string;
	readonly norms: readonly Norm[];
}

function quoteOf({ place, clause: id }: Norm, contract: Contract, model: Model): Quote | undefined {
	const document = model.documents.get(place.uri);
	const facts = [contract.facts, ...contract.stack].find(({ uri }) => uri === place.uri);
	const clause = facts?.clauses.find((one) => one.id === id);
	if (!document || !clause) return undefined;
	const whole = wordsOf(document.text, clause.start, clause.end).text;
	const exact = wordsOf(document.text, place.start, place.end).text;
	const norms = normsOf(contract).filter((norm) => overlaps(norm, place));
	if (exact === '' || !whole.includes(exact) || norms.some((norm) => norm.annotated)) return undefined;
	const prefix = whole.indexOf(exact) === whole.lastIndexOf(exact) ? '' : before(document, clause.start, place.start);
	return { place, clause: id, label: clauseOf(contract, norms[0]), exact, prefix, norms };
}

function before(document: Document, from: number, to: number): string {
	return wordsOf(document.text, from, to).text.slice(-60).trimStart();
}

function overlaps(norm: Norm, { uri, start, end }: Place): boolean {
	return norm.place.uri === uri && norm.place.start < end && norm.place.end > start;
}

/** One entry a quote: the acts in doubt that it may mean, with those that it permits anyway. */
function confirmed(quotes: readonly Quote[], acts: readonly ActId[]): readonly Placed[] {
	return quotes.every(({ norms }) => norms.every(saysNoMore))
		? quotes.map((quote) => {
				const meant = ACT_IDS.filter((act) =>
					quote.norms.some((norm) => norm.acts.includes(act) && (norm.firmness === 'firm' || acts.includes(act))),
				);
				return entryOf(quote, meant);
			})
		: [];
}

function saysNoMore({ modality, conditions, environments, overrides }: Norm): boolean {
	return modality === 'permit' && conditions.length === 0 && environments.length === 0 && overrides === undefined;
}

/** Taking a reading away must not take away a prohibition or what is permitted beyond doubt. */
function voided(quotes: readonly Quote[]): readonly Placed[] {
	const safe = quotes.every(({ norms }) => norms.every(({ modality, firmness }) => modality === 'permit' && firmness !== 'firm'));
	return safe ? quotes.map((quote) => entryOf(quote, [])) : [];
}

interface Placed {
	readonly contract: string;
	readonly entry: Entry;
}

function entryOf({ place, clause, exact, prefix }: Quote, acts: readonly ActId[]): Placed {
	return { contract: place.uri, entry: { acts, anchor: { id: clause, exact, ...(prefix === '' ? {} : { prefix }) } } };
}

function whenSome(placed: readonly Placed[], model: Model, title: string): readonly Fix[] {
	const edits = placed.length === 0 ? [] : editsOf(placed, model);
	return edits.length === 0 ? [] : [{ title, safety: 'review', edits: () => edits }];
}

/** Nothing when one of the files cannot be written to without changing what somebody wrote. */
function editsOf(placed: readonly Placed[], model: Model): readonly Edit[] {
	const edits = [...new Set(placed.map(({ contract }) => contract))].map((contract) => {
		const own = placed.filter((one) => one.contract === contract).map(({ entry }) => entry);
		return appendEntries(coverageFileOf(contract), model.documents.get(coverageFileOf(contract)), contract, own);
	});
	return edits.every((edit) => edit !== undefined) ? edits : [];
}

function phrased(acts: readonly ActId[]): string {
	const shown = acts.slice(0, 3).map(phraseOf);
	return acts.length > 3 ? `${shown.join(', ')} and ${acts.length - 3} more` : listed(shown);
}

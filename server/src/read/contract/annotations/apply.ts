import type { Document, Place } from '../../../text/document.ts';
import { sourceSpan, type Words, wordsOf } from '../../../text/markdown/words.ts';
import type { Clause, ContractFacts, Norm, Part, Remark } from '../../contract.ts';
import type { Annotation, Annotations } from './annotation.ts';

/**
 * The facts of a contract with its annotations: each replaces what the reader made of the words that it quotes.
 * One whose quote is no longer in its clause is void, and remains as a remark.
 */
export function withAnnotations(facts: ContractFacts, contract: Document, annotations: Annotations): ContractFacts {
	if (annotations.entries.length === 0)
		return annotations.problems.length === 0 ? facts : { ...facts, problems: [...facts.problems, ...annotations.problems] };
	let norms: readonly Norm[] = facts.norms;
	const added: Norm[] = [];
	const stale: Remark[] = [];
	for (const annotation of annotations.entries) {
		const clause = facts.clauses.find((one) => one.id === annotation.anchor.id);
		const quote = clause && quoteIn(contract, clause, annotation);
		if (!quote) {
			stale.push({
				kind: 'stale-annotation',
				text: annotation.anchor.exact,
				place: annotation.place,
				clause: clause?.id ?? null,
			});
			continue;
		}
		norms = norms.filter((norm) => !speaksIn(norm, quote.place));
		if (annotation.acts.length > 0) added.push(normOf(annotation, annotation.anchor.id, quote));
	}
	return {
		...facts,
		norms: [...norms, ...added].sort((a, b) => a.place.start - b.place.start),
		environments: [...new Set([...facts.environments, ...added.flatMap((norm) => norm.environments)])],
		problems: [...facts.problems, ...annotations.problems],
		remarks: [...(facts.remarks ?? []), ...stale],
	};
}

/** Whether a norm stands in a stretch of the contract; one that an exhibit fills in stands where the contract names it. */
function speaksIn({ place, parts }: Norm, { uri, start, end }: Place): boolean {
	const own = place.uri === uri ? place : parts.modality?.place;
	return own?.uri === uri && own.start < end && own.end > start;
}

/** The quoted words in their clause, with the words before and after when they are given. */
function quoteIn(contract: Document, clause: Clause, { anchor }: Annotation): Part | undefined {
	const words = wordsOf(contract.text, clause.start, clause.end);
	const plain = (text: string): string => wordsOf(text, 0, text.length).text;
	const exact = plain(anchor.exact);
	const prefix = plain(anchor.prefix);
	const suffix = plain(anchor.suffix);
	for (let at = words.text.indexOf(exact); at >= 0 && exact !== ''; at = words.text.indexOf(exact, at + 1)) {
		const before = words.text.slice(0, at).trimEnd().endsWith(prefix);
		const after = words.text
			.slice(at + exact.length)
			.trimStart()
			.startsWith(suffix);
		if (before && after) return partAt(contract, words, at, at + exact.length);
	}
	return undefined;
}

function partAt({ uri }: Document, words: Words, from: number, to: number): Part {
	return { text: words.text.slice(from, to), place: { uri, ...sourceSpan(words, from, to) } };
}

function normOf({ modality, acts, environments, conditions }: Annotation, clause: string, quote: Part): Norm {
	const held = conditions.map((condition) => ({ ...condition, place: quote.place }));
	return {
		place: quote.place,
		clause,
		modality,
		actor: 'agent',
		acts,
		environments,
		conditions: held,
		firmness: 'firm',
		annotated: true,
		parts: { actor: null, modality: null, acts: [quote], environments: [], conditions: held },
	};
}

import { type Document, type Problem, placeIn } from '../../text/document.ts';
import type { Clause, ContractFacts, Norm } from '../contract.ts';
import { outlineOf } from './clauses.ts';
import { contextOf, definitionsOf } from './context.ts';
import { environmentsNamed } from './environments.ts';
import { placedNorm, rawNormsOf } from './norms.ts';
import { pillarsOf } from './pillars.ts';
import { statementsOf } from './sentences.ts';
import { standingOf } from './standing.ts';
import { tableNorms } from './tables.ts';

const known = new WeakMap<Document, ContractFacts>();

/** What one contract document says. Depends on the document only; never throws. */
export function contractFactsOf(document: Document): ContractFacts {
	const before = known.get(document);
	if (before) return before;
	const facts = read(document);
	known.set(document, facts);
	return facts;
}

function read(document: Document): ContractFacts {
	const { uri } = document;
	const outline = outlineOf(document);
	const statements = statementsOf(outline.passages);
	const definitions = definitionsOf(statements);
	const context = contextOf(definitions, statements);
	const norms: Norm[] = [];
	const problems: Problem[] = [];
	for (const statement of statements) {
		if (statement.passage.block.quoted) continue;
		for (const raw of rawNormsOf(statement.words.text, context)) {
			norms.push(
				placedNorm(
					raw,
					statement,
					uri,
					raw.overrides
						? overridden(statement.words.text.slice(raw.overrides.from, raw.overrides.to), outline.clauses)
						: undefined,
				),
			);
		}
	}
	norms.push(...tableNorms(document, outline, context));
	norms.sort((a, b) => a.place.start - b.place.start);
	const head = outline.clauses[0]?.head ?? placeIn(document, 0, 0);
	return {
		uri,
		title: outline.title?.text || (uri.split('/').at(-1) ?? uri),
		place: head,
		clauses: outline.clauses,
		norms,
		pillars: pillarsOf(statements, norms, context, uri, outline.clauses, outline.title?.text ?? ''),
		environments: environmentsNamed(statements, norms),
		standing: standingOf(document),
		problems,
	};
}

/** The ids of the clauses that "notwithstanding Section 4" names; empty for "anything to the contrary". */
function overridden(words: string, clauses: readonly Clause[]): string[] {
	const numbers = [...words.matchAll(/\b\d{1,3}(?:\.\d{1,3})*\b/g)].map((found) => found[0]);
	return clauses
		.filter((clause) => numbers.includes(clause.number.replace(/[.)]$/, '')) || numbers.includes(clause.label.replace('§', '')))
		.map((clause) => clause.id);
}

import { type Document, placeIn } from '../../text/document.ts';
import type { Clause, ContractFacts, Norm } from '../contract.ts';
import { agenticOf } from './about.ts';
import { amendmentsOf } from './amendments.ts';
import { withAnnotations } from './annotations/apply.ts';
import { annotationsOf } from './annotations/read.ts';
import { titleNorms } from './banned.ts';
import { outsideRecitals, withLookingBack } from './caveats.ts';
import { type Outline, outlineOf } from './clauses.ts';
import { contextOf, type Definition, definitionsOf } from './context.ts';
import { environmentsNamed } from './environments.ts';
import type { Exhibit } from './exhibits.ts';
import { foreignIn, foreignLanguageOf, languageProblems } from './language.ts';
import { placedNorm, rawNormsOf } from './norms.ts';
import { pillarsOf } from './pillars.ts';
import { precedencesOf } from './precedence.ts';
import type { Context } from './raw-norm.ts';
import { referencesOf } from './references.ts';
import { remarksOf } from './remarks.ts';
import { scheduleNorms } from './schedules.ts';
import { longSentences, type Statement, statementsOf } from './sentences.ts';
import { standingOf } from './standing.ts';
import { tableNorms } from './tables.ts';

const known = new WeakMap<Document, ContractFacts>();
const ALONE: Around = { exhibits: [], owner: undefined };

/** What one contract document says. Depends on the document only; never throws. */
export function contractFactsOf(document: Document): ContractFacts {
	const before = known.get(document);
	if (before) return before;
	const facts = withAnnotations(read(document, ALONE), document, annotationsOf(document));
	known.set(document, facts);
	return facts;
}

/** What stands in other documents and decides how one is read. */
export interface Around {
	/** The exhibits that the contract leaves the answer to. */
	readonly exhibits: readonly Exhibit[];
	/** The contract whose exhibit this is: its definitions hold here too. */
	readonly owner: Document | undefined;
}

/** What a contract says together with its exhibits, or an exhibit under the definitions of its contract. Not memoised. */
export function contractFactsAround(document: Document, around: Around): ContractFacts {
	return withAnnotations(read(document, around), document, annotationsOf(document));
}

function read(document: Document, { exhibits, owner }: Around): ContractFacts {
	const { uri } = document;
	const outline = outlineOf(document);
	const statements = statementsOf(outline.passages);
	const definitions = [...(owner ? definitionsIn(owner) : []), ...definitionsOf(statements)];
	const context = contextOf(definitions, statements);
	const foreign = foreignIn(document, outline.passages);
	const title = outline.title?.text ?? '';
	const agentic = agenticOf(context, outline.clauses, title);
	const prose = withLookingBack(
		statements,
		(statement) => normsOfStatement(document, outline, statement, context, exhibits),
		uri,
	);
	const norms = outsideRecitals(
		[...prose, ...tableNorms(document, outline, context), ...titleNorms(uri, outline, context)],
		outline.clauses,
	);
	norms.sort((a, b) => a.place.start - b.place.start);
	return {
		uri,
		title: title || (uri.split('/').at(-1) ?? uri),
		place: outline.clauses[0]?.head ?? placeIn(document, 0, 0),
		clauses: outline.clauses,
		norms,
		pillars: pillarsOf(statements, norms, agentic, uri),
		environments: environmentsNamed(statements, norms),
		standing: standingOf(document),
		problems: [...languageProblems(document, outline.passages), ...longSentences(document, outline.passages)],
		...(foreign && { foreign }),
		amends: amendmentsOf(statements),
		precedences: precedencesOf(statements),
		references: referencesOf(document, outline, statements),
		remarks: remarksOf(document, outline, statements, norms, definitions, agentic),
	};
}

function definitionsIn(owner: Document): Definition[] {
	return definitionsOf(statementsOf(outlineOf(owner).passages));
}

/** The norms of one statement; those that refer to a schedule in this document are read from there. */
function normsOfStatement(
	document: Document,
	outline: Outline,
	statement: Statement,
	context: Context,
	exhibits: readonly Exhibit[],
): Norm[] {
	if (statement.passage.block.quoted) return [];
	const { words, lead } = statement;
	if (foreignLanguageOf(words.text.slice(lead))) return [];
	return rawNormsOf(words.text, lead, context).flatMap((raw) => {
		const overrides = raw.overrides
			? overridden(words.text.slice(raw.overrides.from, raw.overrides.to), outline.clauses)
			: undefined;
		const norm = placedNorm(raw, statement, document.uri, overrides);
		if (!raw.reference) return [norm];
		const schedule = scheduleNorms(document, outline, statement, raw, context, exhibits);
		return schedule.norms.length > 0 ? schedule.norms : [{ ...norm, doubt: schedule.doubt }];
	});
}

/**
 * The ids of the clauses that "notwithstanding Section 4" names; empty for "anything to the contrary". A section that is
 * not in this document stays as its number, `§4`: another document of the stack may have it.
 */
function overridden(words: string, clauses: readonly Clause[]): string[] {
	const numbers = new Set([...words.matchAll(/\b\d{1,3}(?:\.\d{1,3})*\b/g)].map((found) => found[0]));
	const named = clauses.filter(
		({ number, label }) => numbers.has(number.replace(/[.)]$/, '')) || (label.startsWith('§') && numbers.has(label.slice(1))),
	);
	return named.length > 0 ? named.map((clause) => clause.id) : [...numbers].map((number) => `§${number}`);
}

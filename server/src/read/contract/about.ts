import type { Clause } from '../contract.ts';
import type { Context } from './raw-norm.ts';
import { remembered } from './remember.ts';
import type { Statement } from './sentences.ts';

/** Whether a statement is about AI agents. */
export type Agentic = (statement: Statement) => boolean;

const ABOUT =
	/\b(?:AI|[Aa]utonomous|[Aa]gentic|[Cc]oding|LLM) (?:[Cc]oding )?(?:[Aa]gent|[Aa]ssistant|[Aa]ction)s?\b|\b(?:[Aa]utonomous|[Aa]gentic) (?:[Ss]ystem|[Ss]oftware)s?\b/;
const BARE = /\bAgents?(?:'s)?\b(?! Bank| of Record)/;

const namesAgents = remembered((text) => ABOUT.test(text));
const namesAgent = remembered((text) => BARE.test(text));

/** Whether a statement is about agents: by its own words, by the titles above it, or by the title of the contract. */
export function agenticOf(context: Context, clauses: readonly Clause[], title: string): Agentic {
	const terms = [...context.agents];
	const says = (text: string): boolean =>
		namesAgents(text) ||
		(context.sense !== 'human' && namesAgent(text)) ||
		terms.some((term) => text.toLowerCase().includes(term));
	const titles = new Map<string, boolean>();
	for (const clause of clauses)
		titles.set(clause.id, says(clause.title) || (clause.parent !== null && (titles.get(clause.parent) ?? false)));
	const whole = /\b(?:AI|autonomous|agentic) agents?\b|\bagents? (?:addendum|schedule|exhibit|annex)\b/i.test(title);
	const known = new Map<Statement, boolean>();
	return (statement) => {
		let about = known.get(statement);
		if (about === undefined) {
			about = whole || (titles.get(statement.clause.id) ?? false) || says(statement.words.text);
			known.set(statement, about);
		}
		return about;
	};
}

import type { ActId } from '../../acts/act.ts';
import type { AgentSense } from './actors.ts';
import { predicateOf } from './predicate.ts';
import type { Context } from './raw-norm.ts';
import { remembered } from './remember.ts';
import type { Statement } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** A term that the contract defines, with the words of its definition. */
export interface Definition {
	readonly term: string;
	readonly meaning: string;
	readonly statement: Statement;
}

const DEFINED =
	/"([^"]{2,60})"(?: (?:or|and) "([^"]{2,60})")?[^"]{0,40}?\b(?:means|shall mean|refers to|has the meaning|includes?|is defined as|is an?\b|are\b)/;
const INLINE = /([^."]{0,200}?)\((?:the|each,? an?|an?|collectively,? the|together,? the|hereinafter)? ?"([^"]{2,50})"\)/g;
const AI =
	/\b(?:ai|artificial[- ]intelligence|autonomous(?:ly)?|agentic|language model|llm|machine learning|software (?:system|agent|component|program)|model-driven|generative|automated (?:system|agent)|kiro|claude|copilot|codex|gemini|cursor)\b/i;

const definedIn = remembered((text): readonly Omit<Definition, 'statement'>[] => {
	const found = DEFINED.exec(text.slice(0, 260));
	if (!found) return [...text.matchAll(INLINE)].map((inline) => ({ term: inline[2] as string, meaning: inline[1] as string }));
	const meaning = text.slice(found.index + found[0].length);
	return [found[1], found[2]].filter((term) => term !== undefined).map((term) => ({ term, meaning }));
});

/** The definitions of a contract. */
export function definitionsOf(statements: readonly Statement[]): Definition[] {
	return statements.flatMap((statement) => {
		const text = statement.words.text.slice(statement.lead, statement.lead + 1500);
		return text.includes('"') ? definedIn(text).map((one) => ({ ...one, statement })) : [];
	});
}

/** What the statements of a contract need to know of its definitions. */
export function contextOf(definitions: readonly Definition[], statements: readonly Statement[]): Context {
	const agents = new Set<string>();
	const terms = new Map<string, readonly ActId[]>();
	let sense: AgentSense = 'undefined';
	for (const { term, meaning } of definitions) {
		const word = term.toLowerCase();
		const isAgent = /\bagents?$/.test(word);
		if (word === 'agent' || word === 'agents') {
			if (AI.test(meaning) || AI.test(term)) sense = 'ai';
			else if (sense !== 'ai') sense = 'human';
		} else if (
			(isAgent || /\b(?:assistant|bot|system|tool)s?$/.test(word)) &&
			(AI.test(meaning) || AI.test(term)) &&
			!/^(?:system|tool)s?$/.test(word)
		) {
			agents
				.add(word)
				.add(word.replace(/s$/, ''))
				.add(word.endsWith('s') ? word : `${word}s`);
		}
		if (/\b(?:actions?|acts?|operations?|changes?|deletions?)$/.test(word)) {
			const tokens = tokensOf(meaning);
			const acts = predicateOf(tokens, 0, tokens.length, new Map()).doings.flatMap((doing) => [...doing.acts, ...doing.hidden]);
			if (acts.length > 0) terms.set(word.replace(/s$/, ''), [...new Set(acts)]);
		}
	}
	if (sense === 'undefined' && humanAgents(statements)) sense = 'human';
	const agentic =
		sense === 'ai' ||
		agents.size > 0 ||
		(sense !== 'human' &&
			statements.some(({ words }) =>
				/\b(?:AI|[Aa]utonomous|[Aa]gentic|[Cc]oding) [Aa]gents?\b|\bthe Agents?\b|\bThe Agents?\b/.test(words.text),
			));
	const key = `${agentic}|${sense}|${[...agents].join(',')}|${[...terms].map(([term, acts]) => `${term}=${acts.join('+')}`).join(';')}`;
	return { sense, agents, terms, agentic, key };
}

/** An undefined "Agent" in a text that knows transfer, escrow or paying agents, and no AI, is a person. */
function humanAgents(statements: readonly Statement[]): boolean {
	let human = false;
	for (const { words } of statements) {
		if (/\b(?:AI|[Aa]utonomous|[Aa]gentic|[Cc]oding) [Aa]gents?\b/.test(words.text)) return false;
		if (
			/\b(?:transfer|escrow|collateral|paying|shipping|sales|insurance|administrative|fiscal|insurance|listing|placement|real estate|booking|travel|process|calculation|servicing|custod\w+) agents?\b/i.test(
				words.text,
			)
		)
			human = true;
	}
	return human;
}

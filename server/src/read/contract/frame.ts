import { agentAt } from './actors.ts';
import { type Limit, limitOf, opensLimit } from './conditions.ts';
import { environmentsBetween } from './phrases.ts';
import { type Predicate, predicateOf, type Stretch } from './predicate.ts';
import type { Frame, Reading } from './raw-norm.ts';
import { phrase } from './tokens.ts';

const GLUE =
	/^(?:,|and|but|or|nor|however|\(|\)|"|further|furthermore|also|additionally|—|-|–|:|\.|then|therefore|accordingly|moreover)$/;
/** A number that was run into its sentence: "D.2 The Agent shall not …". */
const NUMBER = /^(?:§|[a-z]{1,2}[.-]?\d{1,3}(?:\.\d{1,3})*|\d{1,3}(?:\.\d{1,3})+)\.?$/;
/** Fronted words that limit nothing. */
const IDLE =
	/^ (?:on behalf|from time|in addition|in general|in particular|in principle|in such|in this|in accordance|for the avoidance|for clarity|for this|for that|by default|under (?:this|section|clause|the agreement)|in performing|in providing|in connection|with effect|as of|as from|as (?:an?|its|part|between)|at all times|at any time|with respect|with regard|on this|to this|to that|for the purposes?) /;
const FRONTED = /^ (?:between|in|with|for|on|at|during|as|under|subject|by|from|to) /;

/** Reads what stands before the subject; undefined when the clause is only spoken about: "whether the Agent may …". */
export function frameOf(reading: Reading): Frame | undefined {
	const { tokens, modal } = reading;
	let from = reading.start;
	while (from < modal.from && (GLUE.test(tokens[from]?.word ?? '') || (from === 0 && NUMBER.test(tokens[from]?.word ?? ''))))
		from++;
	const limits: Limit[] = [];
	const places: Stretch[] = [];
	let before: Predicate | undefined;
	let doubt: string | undefined;
	const inverted = / (?:no circumstances|no event|no case|no time) $/.test(phrase(tokens, from, modal.from));
	let at = from;
	while (at < modal.from && !inverted) {
		const comma = tokens.findIndex((token, index) => index >= at && index < modal.from && token.word === ',');
		if (comma < 0 || agentAt(tokens, at, reading.context) === comma - at) break;
		const words = phrase(tokens, at, comma);
		if (opensLimit(tokens, at) > 0 || FRONTED.test(words)) {
			const found = environmentsBetween(tokens, at, comma);
			if (/^ for example /.test(words)) doubt = 'is an example';
			else if (/^ (?:before|prior to) /.test(words))
				before = predicateOf(tokens, at + (words.startsWith(' prior') ? 2 : 1), comma, reading.context.terms);
			else if (opensLimit(tokens, at) > 0 || /^ between /.test(words)) limits.push(limitOf(tokens, at, comma));
			else if (found.length > 0) places.push(...found);
			else if (!IDLE.test(words)) limits.push(limitOf(tokens, at, comma));
			from = comma + 1;
		}
		at = comma + 1;
	}
	const agent = inverted ? -1 : agentBeside(reading, from);
	if (agent > from) {
		const found = environmentsBetween(tokens, from, agent);
		if (opensLimit(tokens, from) === 0 && found.length > 0) places.push(...found);
		else if (!IDLE.test(phrase(tokens, from, agent))) limits.push(limitOf(tokens, from, agent));
		from = agent;
	}
	const words = phrase(tokens, from, modal.from);
	const complement = / (?:that|whether|which|who|if|when|where|because|how|what|unless|until|while|damage|extent) /.exec(words);
	if (!complement) return { subjectStart: from, limits, places, before, doubt };
	const index =
		from +
		words
			.slice(0, complement.index)
			.split(' ')
			.filter((word) => word !== '').length;
	const inner = complementOf(reading, from, index);
	return inner && { subjectStart: index + 1, limits, places, before, doubt: inner.doubt ?? doubt };
}

/** "In a code freeze the Agent shall not …": where the agent begins after words put in front without a comma, or -1. */
function agentBeside({ tokens, modal, context }: Reading, from: number): number {
	const words = phrase(tokens, from, modal.from);
	if (opensLimit(tokens, from) === 0 && !FRONTED.test(words)) return -1;
	if (/ (?:that|whether|which|who|if|when|where|because|how|what|unless|until|while|extent) /.test(words)) return -1;
	for (let at = from + 2; at < modal.from; at++) {
		if (agentAt(tokens, at, context) !== modal.from - at || /^(?:the|an?|any|each)$/.test(tokens[at + 1]?.word ?? '')) continue;
		return /^(?:of|by|for|to|with|through|from|under|via|on|in|than|and|or|nor)$/.test(tokens[at - 1]?.word ?? '') ? -1 : at;
	}
	return -1;
}

/** "Customer acknowledges that the Agent may …": what the matrix says decides what is left of the permission. */
function complementOf({ tokens, modal }: Reading, from: number, index: number): { doubt: string | undefined } | undefined {
	if (tokens[index]?.word !== 'that') return undefined;
	const matrix = phrase(tokens, from, index);
	if (/ acknowledges? and agrees? $/.test(matrix)) return { doubt: 'is acknowledged, which is not authorised' };
	if (
		/ (?:agrees?|confirms and agrees) $/.test(matrix) &&
		!/ (?:may|might|could|can|shall|will) (?:\S+ )?agree $| acknowledg/.test(matrix)
	)
		return { doubt: undefined };
	if (modal.mode === 'prohibit' && / (?:ensures?|procures?|warrants?|undertakes?) $/.test(matrix)) return { doubt: undefined };
	return undefined;
}

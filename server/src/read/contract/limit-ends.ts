import { opensLimit } from './conditions.ts';
import { lookUp } from './lexicon.ts';
import { phrase, type Token } from './tokens.ts';

/** A condition runs to the next one, or to a comma or semicolon after which something new begins. */
export function limitEnd(tokens: readonly Token[], from: number, to: number, start: number): number {
	if (/^ (?:per|a|each|in any) (?:\w+ )$/.test(phrase(tokens, start, from))) return from;
	for (let at = from; at < to; at++) {
		const word = (tokens[at] as Token).word;
		if (word === ';' || word === '—') return at;
		const next = at + (word === 'and' || word === 'or' || word === ',' || word === 'but' ? 1 : 0);
		if (next > at) {
			const after = tokens[next]?.word === 'and' || tokens[next]?.word === 'but' ? next + 1 : next;
			if (
				opensLimit(tokens, after) > 0 &&
				/^(?:only|provided|unless|if|subject|during|except|with|without|after|in|up|on|to)$/.test(tokens[after]?.word ?? '')
			)
				return at;
			if (word === ',' && (lookUp(tokens, after)?.verbs.length ?? 0) > 0 && (lookUp(tokens, after)?.objects.length ?? 0) === 0)
				return at;
		}
	}
	return to;
}

/** `up to ten objects`, `$500 per day on services`: the number belongs to the condition, what it counts does not. */
export function quantityEnd(tokens: readonly Token[], from: number, to: number): number {
	let at = from;
	while (
		at < to &&
		/^[$€£]?\d|^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|thousand|million|usd|eur|gbp|aud|cad|dollars?|euros?|pounds?|total|of|%|percent)$/.test(
			(tokens[at] as Token).word,
		)
	)
		at++;
	return Math.max(at, Math.min(from + 1, to));
}

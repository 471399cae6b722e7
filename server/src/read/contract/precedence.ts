import type { Precedence } from '../contract.ts';
import type { Statement } from './sentences.ts';

const KIND = String.raw`(addendum|amendment|statement of work|sow|order form|agreement|msa)`;
const WINS = String.raw`(?:(?:shall|will|must) )?(?:prevails?|controls?|governs?|takes? precedence|supersedes?)\b`;
const WINNER = new RegExp(
	String.raw`\b(this|the|that|such|any|each|an?) (?:applicable |relevant |master |main |services? |ai |agent )*${KIND},? (?:first )?${WINS}`,
	'i',
);
const CONFLICT = /\b(?:conflict\w*|inconsisten\w*|contradict\w*|discrepanc\w*|precedence)\b/i;
/** Words that limit the precedence to a matter, or take it back: then nothing is certain. */
const DOUBT =
	/\b(?:except|unless|other than|only|not|no|solely|save|provided|regarding|concerning|with respect to|relating to|in respect of|as to|expressly|if|where|may|either|both)\b/i;

/** Sentences that say which document of a stack wins. One that limits this is not relied on. */
export function precedencesOf(statements: readonly Statement[]): Precedence[] {
	return statements.flatMap(({ words, lead }): Precedence[] => {
		const text = words.text.slice(lead);
		const found = text.length < 600 && CONFLICT.test(text) && !DOUBT.test(text) ? WINNER.exec(text) : null;
		if (!found) return [];
		const kind = (found[2] as string).toLowerCase();
		return [{ self: /^this$/i.test(found[1] as string), kind: kindOf(kind) }];
	});
}

function kindOf(word: string): Precedence['kind'] {
	if (word === 'statement of work' || word === 'sow' || word === 'order form') return 'sow';
	return word === 'addendum' || word === 'amendment' ? word : 'agreement';
}

import type { Condition } from '../contract.ts';
import { phrase, type Token } from './tokens.ts';

/** A condition before it has a place: its kind and the tokens it covers. */
export interface Limit {
	readonly kind: Condition['kind'] | 'exception' | 'open-ended' | 'precedence';
	readonly from: number;
	readonly to: number;
	readonly approver?: string;
	readonly quorum?: number;
	readonly weak?: 'model' | 'deemed';
	/** Words such as `unless` and `without` turn a prohibition into a permission on condition. */
	readonly unless: boolean;
}

const OPENERS = [
	'if and only if', 'subject to', 'provided that', 'provided', 'providing that', 'on condition that', 'unless and until', 'unless', 'until', 'if', 'when', 'where', 'whenever', 'once', 'upon', 'after', 'following',
	'before', 'prior to', 'during', 'between', 'outside', 'without', 'with', 'up to', 'not exceeding', 'not to exceed', 'no more than', 'more than', 'exceeding', 'above', 'in excess of', 'at most', 'less than', 'fewer than',
	'in an emergency', 'in emergencies', 'in case of', 'in the event', 'in the case of', 'for the purpose of', 'for the purposes of', 'for purposes of', 'in order to', 'in accordance with', 'pursuant to', 'as set out', 'as described',
	'as specified', 'as directed', 'as instructed', 'as approved', 'as required', 'as necessary', 'as needed', 'as reasonably necessary', 'as it considers', 'as it deems', 'as appropriate', 'to the extent', 'so long as', 'as long as', 'while',
	'except', 'other than', 'save', 'excluding', 'apart from', 'notwithstanding', 'despite', 'at its discretion', 'in its discretion', 'in its sole discretion', 'on reasonable notice', 'with respect to',
	'on at least', 'on not less than', 'on written instruction', 'on the instruction', 'on instruction', 'on the instructions', 'on approval', 'under the supervision', 'within', 'necessary to', 'needed to', 'to provide the', 'to perform the',
].map((words) => words.split(' ')); // biome-ignore format: phrases read best in rows

/** How many tokens of a condition's opening words stand at `at`; 0 when none opens there. */
export function opensLimit(tokens: readonly Token[], at: number): number {
	const word = tokens[at]?.word;
	if (word === 'on' && /^(?:\d+|two|twenty-four|thirty|forty-eight|seventy-two|ten|five)$/.test(tokens[at + 1]?.word ?? ''))
		return 1;
	if (word === 'following' && tokens[at - 1]?.word === 'the') return 0;
	if (word === 'as' && AT_WILL.test(phrase(tokens, at, at + 9))) return 1;
	if (/^(?:only|solely|exclusively|strictly)$/.test(word ?? '')) {
		const after = tokens[at + 1]?.word === 'in' ? 0 : opensLimit(tokens, at + 1);
		const emergency =
			/^ in (?:an emergency|emergencies|case|the event) /.test(phrase(tokens, at + 1, at + 4)) ||
			/^ in (?:emergencies|case) /.test(phrase(tokens, at + 1, at + 3));
		return after > 0 ? after + 1 : emergency ? 2 : 0;
	}
	if (
		/^ (?:per|in any|each|in any one|a) (?:hour|day|week|month|quarter|year|run|session|incident|transaction) /.test(
			phrase(tokens, at, at + 2),
		) ||
		/^ in any (?:hour|day|week|month|quarter|year) /.test(phrase(tokens, at, at + 3))
	)
		return word === 'in' ? 3 : 2;
	let longest = 0;
	for (const words of OPENERS) {
		if (words[0] !== word || words.length <= longest) continue;
		if (words.every((part, index) => tokens[at + index]?.word === part)) longest = words.length;
	}
	return longest;
}

/** "As its plan requires it", "as it sees fit": how far it goes is left to whoever acts. */
const AT_WILL =
	/^ as (?!well |directed |instructed |approved |required by )(?:[^\s,;]+ ){1,5}?(?:requires?|needs?|demands?|calls? for|sees? fit|thinks? fit|wants?|wishes|likes|prefers?|considers?|deems?|finds?|judges?|chooses|decides) /;
/** "Where useful", "if necessary": nobody else says when. */
const IF_NEEDED =
	/^ (?:where|wherever|if|when|whenever) (?:(?:it is|this is|reasonably|it considers it|it deems it|it finds it|so) )*(?:necessary|useful|needed|appropriate|helpful|desirable|sensible|expedient) /;

const APPROVAL =
	/\b(?:approv\w*|consents?|consented|sign-off|signoff|signs off|permission|confirm\w*|authori[sz]ation|authori[sz]ed by|agreement of|go-ahead|four-eyes|dual control|two-person)\b/;
/** A quantity that opens here: what it counts is still the object. */
export const QUANTITY =
	/^ (?:up to|no more than|more than|not exceeding|not to exceed|exceeding|above|in excess of|at most|less than|fewer than) $/;

const NUMBERS: Readonly<Record<string, number>> = {
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	both: 2,
	dual: 2,
	'2': 2,
	'3': 3,
	'4': 4,
	'5': 5,
	'two-person': 2,
	'four-eyes': 2,
	'dual-control': 2,
	'two-party': 2,
	'three-person': 3,
	'two-human': 2,
};

/** Reads what kind of condition the tokens from `from` to `to` state. */
export function limitOf(tokens: readonly Token[], from: number, to: number): Limit {
	const words = phrase(tokens, from, to);
	const unless =
		/^ (?:if and only|unless|until|without|except|other than|save|only|before|prior to)\b/.test(words) || / only /.test(words);
	const base = { from, to, unless };
	if (/^ (?:notwithstanding|despite) /.test(words)) return { ...base, kind: 'precedence' };
	if (
		/^ without (?:any |the )?(?:further |prior |additional |human |such |need for |requiring )*(?:approval|confirmation|consent|notice|permission|authori[sz]ation|review)\b/.test(
			words,
		)
	)
		return { ...base, ...approval(tokens, from, to), kind: 'approval' };
	if (/^ (?:except|other than|save|excluding|apart from)\b/.test(words) && !APPROVAL.test(words))
		return { ...base, kind: 'exception' };
	if (AT_WILL.test(words) || (IF_NEEDED.test(words) && !APPROVAL.test(words))) return { ...base, kind: 'open-ended' };
	if (
		/^ (?:as (?:reasonably )?(?:necessary|needed|appropriate|it considers|it deems)|at its|in its|necessary to|needed to)\b/.test(
			words,
		)
	)
		return { ...base, kind: 'open-ended' };
	if (/\b(?:tickets?|change requests?|change records?|work orders?)\b/.test(words)) return { ...base, kind: 'ticket' };
	if (APPROVAL.test(words) && !/^ (?:as |where|during|between)/.test(words))
		return { ...base, ...approval(tokens, from, to), kind: 'approval' };
	if (/\b(?:emergenc\w+|exigent)\b/.test(words)) return { ...base, kind: 'emergency' };
	if (/\b(?:windows?|hours of|between|weekends?|weekdays?|business hours|utc|night)\b/.test(words) && !/notice/.test(words))
		return { ...base, kind: 'window' };
	if (/\bnotices?\b|\bnotif/.test(words)) return { ...base, kind: 'notice' };
	if (/\b(?:logged|logs?|recorded|audit trail)\b/.test(words)) return { ...base, kind: 'log' };
	if (/[$€£]|\b(?:usd|eur|gbp|cad|aud|chf|dollars|euros?|pounds|fees?|costs?|budget)\b/.test(words))
		return { ...base, kind: 'money' };
	if (
		/^ (?:up to|no more than|more than|not exceeding|not to exceed|exceeding|above|in excess of|at most|less than|fewer than)\b/.test(
			words,
		)
	)
		return { ...base, kind: 'quota' };
	if (/^ (?:per|a|each|in any) (?:hour|day|week|month|quarter|year|run|session|incident|transaction)/.test(words))
		return { ...base, kind: 'quota' };
	return { ...base, kind: 'other' };
}

function approval(tokens: readonly Token[], from: number, to: number): Pick<Limit, 'approver' | 'quorum' | 'weak'> {
	const words = phrase(tokens, from, to);
	const found: { approver?: string; quorum?: number; weak?: 'model' | 'deemed' } = {};
	for (let at = from; at < to; at++) {
		const count = NUMBERS[tokens[at]?.word ?? ''];
		const next = phrase(tokens, at + 1, at + 5);
		if (
			count &&
			(/-/.test(tokens[at]?.word ?? '') ||
				/\b(?:persons?|people|approv|reviewers|humans?|named|individuals|engineers|administrators|authori[sz]ed|different|parties|of)/.test(
					next,
				))
		)
			found.quorum = count;
	}
	const approver = approverIn(tokens, from, to);
	if (approver) found.approver = approver;
	if (/\b(?:model|llm|ai|agent|automated|automatically|bot|classifier)\b/.test(words) && !/\bhuman\b/.test(words))
		found.weak = 'model';
	if (
		/\b(?:deemed|silence|does not (?:object|respond|reply)|fails to (?:object|respond)|tacit|implied|no objection)\b/.test(words)
	)
		found.weak = 'deemed';
	return found;
}

/** `approval of X`, `approved by X`, `X's approval`, `X has approved`, as the contract writes it. */
function approverIn(tokens: readonly Token[], from: number, to: number): string | undefined {
	const raws = tokens.slice(from, to).map((token) => token.raw);
	const words = raws.join(' ');
	const after =
		/\b(?:approval|approvals|consent|approved|permission|confirmation|sign-off|authori[sz]ation|authori[sz]ed|confirmed) (?:in writing )?(?:of|by|from) (?:the |a |an |at least )?([\w' -]{2,60})/i.exec(
			words,
		);
	if (after)
		return (after[1] as string).replace(/ (?:before|which|who|in|for|and then|on|at|via|through|has|is)\b.*$/, '').trim();
	const before =
		/(?:^|\b(?:the|a|an|with|without|unless|if|only|after|when|until) )([A-Z][\w-]*(?: [A-Z][\w-]*){0,3})(?:'s?)? (?:(?:has|have|gives?|given) )?(?:explicitly |expressly |previously )?(?:prior |written |explicit |express |express written |prior written )*(?:approv|consent|permission|confirm|authori)/.exec(
			words,
		);
	return before ? (before[1] as string).trim().replace(/^(?:Unless|With|Without|Only|If|After|When|Until|The) /, '') : undefined;
}

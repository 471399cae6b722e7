import { ACT_IDS } from '../../acts/act.ts';
import { agentAt } from './actors.ts';
import { lookUp } from './lexicon.ts';
import { environmentsBetween } from './phrases.ts';
import type { Context, RawNorm } from './raw-norm.ts';
import { phrase, type Token } from './tokens.ts';

const ACT = '(?:acts?|actions?|operations?|activity|activities|tasks?|things?|uses?)';
const UNLISTED =
	'(?:(?:that|which) (?:is|are) )?(?:not (?:(?:expressly|explicitly|specifically) )?(?:listed|named|permitted|authori[sz]ed|allowed|set out|provided for|covered|mentioned|described|granted)|other than (?:those|these|the|as)|outside (?:this|the|its|those|these))';
const BE = '(?:is|are|shall be|remains?|will be|must be)';
const FORBIDDEN =
	'(?:(?:strictly|expressly|hereby) )*(?:prohibited|forbidden|disallowed|denied|excluded|not (?:permitted|allowed|authori[sz]ed))';
const DO = '(?:perform|take|do|carry out|undertake|engage in|execute|attempt|make)';

/** Subjects without the agent before them: "every other act of the Agent is prohibited". */
const PASSIVE: readonly RegExp[] = [
	new RegExp(`^ (?:(?:every|any|all|each) other ${ACT}|everything else|anything else) (?:[^;]{0,80}? )?${BE} ${FORBIDDEN} `),
	new RegExp(
		`^ (?:(?:every|any|all|each) ${ACT}|anything|everything|whatever) (?:(?:of|by) [^;]{0,40}? )?${UNLISTED} [^;]{0,80}?${BE} ${FORBIDDEN} `,
	),
	new RegExp(`^ (?:whatever|what|anything) is ${UNLISTED} [^;]{0,60}?${BE} ${FORBIDDEN} `),
	new RegExp(
		`^ (?:no other ${ACT}|nothing else|no ${ACT} other than) (?:[^;]{0,80}? )?${BE} (?:permitted|allowed|authori[sz]ed) `,
	),
];
/** What follows the agent. */
const ACTIVE: readonly RegExp[] = [
	new RegExp(
		`^ (?:(?:shall|may|must|will) (?:not|never)|cannot) ${DO} (?:any other ${ACT}|anything else) (?:of any kind |than |of the |for |in |on |\\. |$)`,
	),
	new RegExp(`^ (?:(?:shall|may|must|will) (?:not|never)|cannot) ${DO} (?:any ${ACT}|anything) ${UNLISTED} `),
	new RegExp(`^ (?:shall|may|must|will) ${DO} (?:no other ${ACT}|nothing else|no ${ACT} (?:other than|${UNLISTED})) ?`),
	/^ (?:has|have|shall have) no (?:other|further) (?:authority|power|powers|permission|permissions|rights?) /,
];
/** What approval lifts is no closing default. */
const LIFTED =
	/\b(?:unless|without|until|before|prior|subject to)\b.*\b(?:approv|consent|permission|confirm|authori[sz]ation|instruct|agree[ds])/;
const OTHERS =
	/ (?:of|by) (?:the |either |any )?(?:client|customer|buyer|provider|supplier|vendor|party|parties|user|users|employee|employees|recipient|licensee|contractor) /;

/** A closing default in a sentence, with the token that it begins at: "every act not listed here is prohibited". */
export function residualOf(
	text: string,
	tokens: readonly Token[],
	context: Context,
): { norm: RawNorm; from: number } | undefined {
	if (!context.agentic) return undefined;
	for (let from = 0; from < tokens.length; from++) {
		if (from > 0 && !/^(?:;|,|and|but)$/.test(tokens[from - 1]?.word ?? '')) continue;
		const agent = agentAt(tokens, from, context);
		const words = phrase(tokens, from + agent);
		const found = (agent > 0 ? ACTIVE : PASSIVE).map((one) => one.exec(words)).find((one) => one !== null);
		if (!found || LIFTED.test(words) || (agent === 0 && OTHERS.test(found[0]))) continue;
		return { norm: normOf(text, tokens, from, agent), from };
	}
	return undefined;
}

function normOf(text: string, tokens: readonly Token[], from: number, agent: number): RawNorm {
	const start = tokens[from]?.start ?? 0;
	const whole = { from: start, to: tokens.at(-1)?.end ?? text.length };
	const places = environmentsBetween(tokens, 0, tokens.length);
	return {
		modality: 'prohibit',
		actor: agent > 0 || /\bagents?\b/i.test(text.slice(start)) ? 'agent' : 'anyone',
		acts: ACT_IDS,
		environments: [...new Set(places.flatMap((place) => lookUp(tokens, place.from)?.environments ?? []))],
		limits: [],
		firmness: 'firm',
		overrides: null,
		reference: null,
		openEnded: false,
		residual: true,
		actorWords: agent > 0 ? { from: start, to: tokens[from + agent - 1]?.end ?? start } : null,
		modalWords: null,
		actWords: [whole],
		environmentWords: places.map((place) => ({ from: tokens[place.from]?.start ?? 0, to: tokens[place.to - 1]?.end ?? 0 })),
	};
}

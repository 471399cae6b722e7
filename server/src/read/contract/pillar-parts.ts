import type { Pillar } from '../contract.ts';

/** One thing that a pillar wants said, and the words that say it. */
export interface PartPattern {
	readonly name: string;
	/** Every one of these must be found in one statement. */
	readonly all: readonly RegExp[];
	/** `agent`: counts only about the agent. `general`: counts as weak without words on agents. */
	readonly about: 'agent' | 'general';
}

const LOG =
	/\b(?:logs?|logged|logging|audit (?:log|trail|record)s?|records? (?:of|all|each|every)|recorded|action record|event record)\b/i;
const SPAN =
	/\b(?:\d+|one|two|three|four|five|six|seven|ten|twelve|thirteen|eighteen|twenty-four|thirty|sixty|ninety|seventy-two|forty-eight)\b[^.;]{0,20}\b(?:hours?|days?|weeks?|months?|years?|minutes?|seconds?)\b/i;
const INCIDENT = /\b(?:agent incident|incident|unintended (?:action|act)|destructive event|event)s?\b/i;
const LIABLE = /\b(?:liab(?:le|ility)|indemni\w+|damages|losses|loss)\b/i;

export const PILLAR_PARTS: Readonly<Record<Pillar, readonly PartPattern[]>> = {
	/** The parts that norms do not show by themselves; the others are read off the norms. */
	boundary: [
		{ name: 'default', all: [/\b(?:not (?:expressly )?(?:listed|permitted|authori[sz]ed|named)|all other (?:acts|actions)|any (?:other )?(?:act|action) (?:not|outside|that is not)|(?:every|any) other (?:act|action)|no other act\w*|only (?:the )?(?:acts|actions)|outside (?:the|this) (?:list|schedule|catalogue|scope)|other than (?:those|as))/i, /\b(?:prohibit\w*|forbidden|not (?:be )?(?:authori[sz]ed|permitted|allowed)|may not|shall not|must not|no other|only|requires?)\b/i], about: 'agent' },
		{ name: 'environment', all: [/\b(?:environments?|production|staging|sandbox)\b/i, /\b(?:may|shall|must|only|never|approval)\b/i], about: 'agent' },
		{ name: 'stop', all: [/\b(?:kill[- ]?switch|circuit breaker|emergency stop|(?:stop|halt|suspend|disable|disengage|terminate|revoke)(?:s|ped|ped|ed)? (?:\w+ ){0,4}(?:the |any |each |all )?(?:\w+ )?agents?'?s?\b|agents? (?:\w+ ){0,3}(?:is|be|are) (?:stopped|halted|suspended|disabled))/i, /\b(?:within|immediately|seconds?|minutes?|hours?|at any time|without delay)\b/i], about: 'agent' },
	],
	logging: [
		{ name: 'content', all: [LOG, /\b(?:every|each|all|any|record|records|logs?|logged|generate|keep|capture|contain|include)\b/i], about: 'agent' },
		{ name: 'retention', all: [LOG, SPAN, /\b(?:retain\w*|retention|kept|keep|preserv\w+|stored?|maintain\w*|for)\b/i], about: 'agent' },
		{ name: 'integrity', all: [LOG, /\b(?:tamper|append-only|immutab\w+|write-once|worm|hash|sign(?:ed|ature)|integrity|unalter\w+|cannot be (?:altered|changed|deleted))/i], about: 'agent' },
		{ name: 'custody', all: [LOG, /\b(?:(?:client|customer|buyer)(?:'s)?(?:-held| own)?(?: \w+){0,3} (?:custody|account|storage|tenant|siem|system|possession|bucket|control)|(?:held|kept|stored|retained|hosted) (?:by|with|in the name of|for) (?:the )?(?:client|customer|buyer|independent|third)|(?:client|customer|buyer) (?:also )?(?:holds?|keeps?|stores?|retains?|shall hold|shall keep)|independent (?:custod\w+|third party|store)|outside (?:the )?(?:\w+ ){0,4}(?:reach|control|access|write)|delivered to (?:the )?(?:client|customer|buyer)|(?:copy|copies|stream\w*|forward\w*|export\w*|sent|transmit\w*|ship\w*) (?:\w+ ){0,6}to (?:the )?(?:client|customer|buyer|purchaser|licensee)|(?:agent|provider|vendor) (?:cannot|can not|may not|shall not|must not|has no|is not able to) (?:\w+ ){0,5}(?:alter|change|delete|write|access|modify)|no write access|not (?:be )?(?:held|kept|stored) (?:solely|only|exclusively) by)/i], about: 'agent' },
		{ name: 'access', all: [LOG, /\b(?:(?:client|customer|buyer)(?:'s \w+)? (?:may|shall have|has|have|will have|can) (?:\w+ ){0,6}(?:access|read|inspect|review|obtain|request|export)|(?:provide|make available|give|deliver|grant|furnish)(?:s|d)? (?:\w+ ){0,10}to (?:the )?(?:client|customer|buyer)|read access)/i], about: 'agent' },
	],
	liability: [
		{ name: 'cap', all: [/\b(?:liab\w+|indemnif\w+)/i, /\b(?:exceed|limited to|cap(?:ped)?|maximum|not be (?:more|greater) than|limitation|up to (?:\S+ ){0,5}(?:fees|eur|usd|gbp|[$€£]))/i], about: 'general' },
		{ name: 'super-cap', all: [/\b(?:super-?cap|enhanced (?:cap|claims?|liability)|increased (?:cap|claims?)|higher cap|separate cap|cap of (?:\w+ ){0,4}times|times the (?:\w+ )?(?:cap|fees))/i], about: 'general' },
		{ name: 'sub-cap', all: [/\b(?:sub-?cap|sub-?limit|per[- ]incident (?:cap|limit)|cap for irreversible)/i], about: 'general' },
		{ name: 'carve-outs', all: [/\b(?:limitations?|caps?|exclusions?|liab\w+)\b/i, /\b(?:(?:do(?:es)?|shall|will) not (?:apply|limit|exclude)|nothing (?:in this|limits|excludes)|except for|other than for|excluding)\b/i], about: 'general' },
		{ name: 'uncapped', all: [/\b(?:uncapped|unlimited (?:liability|claims?)|without limit\b|without limitation of liability|no (?:cap|limit(?:ation)?) (?:of|on|to|applies))/i], about: 'general' },
		{ name: 'first-party-loss', all: [LIABLE, /\b(?:(?:client|customer)'s own (?:loss|data|cost)|first-party|restor(?:e|ation|ing) (?:\w+ ){0,4}(?:data|systems?|environment)|cost of (?:recover\w+|restor\w+|recreat\w+|reconstruct\w+)|loss of data|recover\w* (?:of |the )?(?:data|systems?))/i], about: 'agent' },
		{ name: 'vendor-pass-through', all: [/\b(?:vendor|model provider|third[- ]party (?:model|provider|vendor|supplier)|upstream|tool provider|agent vendor|sub-?processor)s?\b/i, /\b(?:pass(?:es|ed)?[- ](?:through|on)|flow[- ]down|back-to-back|(?:remain\w*|is|be) (?:fully )?(?:liable|responsible) for|terms of the|no less protective|whether or not|regardless of)/i], about: 'agent' },
		{ name: 'insurance', all: [/\binsur(?:ance|ed|er)\b|\bcoverage limits?\b/i], about: 'general' },
	],
	attribution: [
		{ name: 'incident-definition', all: [/"[^"]{0,30}(?:incident|event|failure)s?"/i, /\b(?:means|includes?|is)\b/i], about: 'agent' },
		{ name: 'notice-clock', all: [/\b(?:notif\w+|notice|report\w*|inform\w*)\b/i, SPAN, INCIDENT], about: 'agent' },
		{ name: 'root-cause-deadline', all: [/\b(?:root[- ]cause|post-?incident (?:report|review)|cause analysis|post-?mortem)\b/i, SPAN], about: 'agent' },
		{ name: 'preservation', all: [/\b(?:preserv\w+|retain\w*|hold|secure|not (?:alter|delete|destroy))\b/i, /\b(?:evidence|logs?|records|snapshots?|transcripts?|configuration)\b/i, /\b(?:incident|dispute|claim|event|investigation)\b/i], about: 'agent' },
		{ name: 'burden', all: [/\b(?:burden of proof|presum\w+|adverse inference|bears? the burden|must prove|shall prove|deemed (?:to be )?(?:caused|attributable))\b/i], about: 'agent' },
		{ name: 'shares', all: [/\b(?:attribut\w+|allocat\w+|apportion\w+|responsib\w+|answers? for|proportion|shares?)\b/i, /\b(?:configuration|configured|operator|instruction|vendor|model)\b/i], about: 'agent' },
		{ name: 'configuration', all: [/\b(?:mis-?configur\w+|configuration|access controls?|permissions?|user error)\b/i, /\b(?:attribut\w+|responsib\w+|liab\w+|caused by|result(?:s|ing)? from|answers? for|is (?:not )?an? agent incident|no defen[cs]e|does not (?:excuse|relieve))\b/i], about: 'agent' },
	],
}; // biome-ignore format: one part a line reads best

import { phrase, type Token } from './tokens.ts';

/** What a modal does: grants, forbids, obliges, tells of a capability, or makes a nominal act depend on something. */
export type Mode =
	| 'permit'
	| 'prohibit'
	| 'require'
	| 'can'
	| 'none'
	| 'nominal-permit'
	| 'nominal-prohibit'
	| 'nominal-require'
	| 'grant'
	| 'ungrant';

export interface Modal {
	readonly mode: Mode;
	readonly from: number;
	readonly to: number;
	/** "may only": what follows are conditions. */
	readonly only: boolean;
}

const ADVERB =
	/^(?:also|hereby|expressly|only|then|further|additionally|therefore|at all times|always|not|never|, however ,|freely|autonomously|independently|itself|however|explicitly|solely|ever|likewise)$/;
const NEGATIVE = ['under no circumstances', 'in no event', 'in no case', 'at no time'];
const AUTHORISED = /^(?:authori[sz]ed|permitted|allowed|entitled|empowered|licensed|cleared)$/;

/** The modal that begins at `at`, if any, in a clause that begins at `start`. */
export function modalAt(tokens: readonly Token[], at: number, start: number): Modal | undefined {
	const word = tokens[at]?.word ?? '';
	if (/^(?:can't|cannot|won't|mustn't|shan't|mayn't)$/.test(word)) return modal('prohibit', at, at + 1, false);
	if (/^(?:may|shall|must|will|can|might|could|would|should)$/.test(word)) return plainModal(tokens, at, word);
	if (/^(?:is|are)$/.test(word)) return beModal(tokens, at, false, at) ?? noneIs(tokens, at, start);
	if (/^(?:has|have)$/.test(word)) return haveModal(tokens, at, at);
	if (/^(?:requires?|needs?)$/.test(word)) return modal('nominal-require', at, at + 1, false);
	if (/^(?:permits?|authori[sz]es?|allows?|empowers?|grants?)$/.test(word)) return grantModal(tokens, at);
	return undefined;
}

function plainModal(tokens: readonly Token[], at: number, word: string): Modal {
	let next = at + 1;
	let negated = false;
	let only = false;
	for (;;) {
		const three = phrase(tokens, next, next + 3).trim();
		if (NEGATIVE.includes(three)) {
			negated = true;
			next += 3;
			continue;
		}
		const adverb = tokens[next]?.word ?? '';
		if (!ADVERB.test(adverb)) break;
		if (adverb === 'not' || adverb === 'never') negated = true;
		if (adverb === 'only' || adverb === 'solely') only = true;
		next++;
	}
	const after = tokens[next]?.word ?? '';
	if ((after === 'be' || after === 'have') && !negated) {
		const inner = after === 'be' ? beModal(tokens, next, true, at) : haveModal(tokens, next, at);
		if (inner && word !== 'might' && word !== 'could' && word !== 'would') return inner;
	}
	if (after === 'be' && negated) {
		const inner = beModal(tokens, next, true, at);
		if (inner?.mode === 'permit') return { ...inner, mode: 'prohibit' };
		if (inner?.mode === 'nominal-permit') return { ...inner, mode: 'nominal-prohibit' };
	}
	if (/^(?:refrain|abstain)$/.test(after) && !negated) return modal('prohibit', at, next + 2, false);
	if (negated) return modal('prohibit', at, next, only);
	if (word === 'may') return modal('permit', at, next, only);
	if (word === 'can') return modal(only ? 'permit' : 'can', at, next, only);
	if (/^(?:might|could|would)$/.test(word)) return modal('none', at, next, false);
	return modal('require', at, next, only);
}

/** `is authorised to`, `is prohibited from`, `is permitted`, `is subject to`, `is able to`. */
function beModal(tokens: readonly Token[], at: number, verbal: boolean, from: number): Modal | undefined {
	let next = at + 1;
	let negated = false;
	let only = false;
	while (/^(?:not|never|hereby|expressly|only|also|fully|strictly|explicitly)$/.test(tokens[next]?.word ?? '')) {
		const word = tokens[next]?.word;
		if (word === 'not' || word === 'never') negated = true;
		if (word === 'only') only = true;
		next++;
	}
	const word = tokens[next]?.word ?? '';
	const after = tokens[next + 1]?.word ?? '';
	if (AUTHORISED.test(word)) {
		if (after === 'to') return modal(negated ? 'prohibit' : 'permit', from, next + 2, only);
		return modal(negated ? 'nominal-prohibit' : 'nominal-permit', from, next + 1, only);
	}
	if (/^(?:prohibited|forbidden|barred|precluded|restricted|banned|disallowed)$/.test(word)) {
		if (after === 'from' || after === 'to') return modal(negated ? 'none' : 'prohibit', from, next + 2, false);
		return modal(negated ? 'none' : 'nominal-prohibit', from, next + 1, false);
	}
	if (word === 'subject' && after === 'to') return modal('nominal-require', from, next, false);
	if (/^(?:able|capable)$/.test(word)) return modal('can', from, next + 2, false);
	if (word === 'free' && after === 'to') return modal(negated ? 'prohibit' : 'permit', from, next + 2, only);
	if ((word === 'required' || word === 'obliged') && after === 'to')
		return modal(negated ? 'none' : 'require', from, next + 2, false);
	if (verbal) return undefined;
	return undefined;
}

/** "No outbound message is sent without approval": the negative subject forbids. */
function noneIs(tokens: readonly Token[], at: number, start: number): Modal | undefined {
	if (start < 0 || tokens[start]?.word !== 'no' || at - start > 8) return undefined;
	return modal('prohibit', at, at, false);
}

function haveModal(tokens: readonly Token[], at: number, from: number): Modal | undefined {
	const words = phrase(tokens, at + 1, at + 8);
	const found =
		/^ (no |the |full |any )?(?:(?:express|delegated|full|standing|prior|autonomous) )*(right|authority|permission|power|authorisation|authorization|mandate|ability)(?: and (?:authority|power|permission))? (to|of) /.exec(
			words,
		);
	if (!found) return undefined;
	const to = at + 1 + found[0].trim().split(' ').length;
	if (found[2] === 'ability') return modal('can', from, to, false);
	return modal(found[1] === 'no ' ? 'prohibit' : 'permit', from, to, false);
}

/** `Client permits the Agent to …`, `grants the Agent permission to …`; `does not permit` is the opposite. */
function grantModal(tokens: readonly Token[], at: number): Modal {
	const before = phrase(tokens, at - 2, at);
	return modal(/ (?:not|never) $/.test(before) ? 'ungrant' : 'grant', at, at + 1, false);
}

function modal(mode: Mode, from: number, to: number, only: boolean): Modal {
	return { mode, from, to, only };
}

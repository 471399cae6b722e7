import type { ActId } from '../../acts/act.ts';
import { lookUp } from './lexicon.ts';
import type { Stretch, Terms } from './predicate.ts';
import { phrase, type Token } from './tokens.ts';

/** Acts of a "destructive action" where the contract does not define one. */
const DESTRUCTIVE: readonly ActId[] = ['delete-infrastructure', 'delete-backups', 'delete-data', 'destroy-code-history'];

/** A term at `at` that stands for acts, with how many tokens it takes. */
export function termAt(
	tokens: readonly Token[],
	at: number,
	to: number,
	terms: Terms,
): { acts: readonly ActId[]; length: number } | undefined {
	for (let length = Math.min(5, to - at); length > 0; length--) {
		const words = phrase(tokens, at, at + length).trim();
		const acts = terms.get(words) ?? terms.get(words.replace(/s$/, ''));
		if (acts) return { acts, length };
	}
	if (/^ (?:destructive|irreversible) (?:actions?|acts?|operations?|changes?) $/.test(phrase(tokens, at, at + 2)))
		return { acts: DESTRUCTIVE, length: 2 };
	return undefined;
}

/** Authority without end at `at`: `any action`, `whatever`. The number of tokens, or 0. */
export function openAt(tokens: readonly Token[], at: number, to: number): number {
	const words = phrase(tokens, at, Math.min(to, at + 7));
	const found =
		/^ (?:(?:any|all|every|such|other|whatever)(?: and all)? (?:other |further |necessary |reasonable |required |appropriate |lawful )*(?:actions?|acts?|things?|steps?|operations?|tasks?|measures?)|anything|everything|whatever)(?= )/.exec(
			words,
		);
	if (!found) return 0;
	const length = found[0].trim().split(' ').length;
	return /^ (?:listed|set|described|specified|named|identified|permitted|approved|marked) /.test(
		phrase(tokens, at + length, at + length + 1),
	)
		? 0
		: length;
}

/** Authority that stands elsewhere: `the acts listed in Schedule 2`. The number of tokens, or 0. */
export function referenceAt(tokens: readonly Token[], at: number, to: number): number {
	const words = phrase(tokens, at, Math.min(to, at + 22));
	const found =
		/^ (?:(?:the|any|all|those|only|of|and|following) )*(?:actions?|acts?|operations?|activities|tasks|permissions?|powers|things)?(?: (?:that|which) (?:is|are))? ?(?:expressly |specifically )?(?:listed|set out|set forth|described|specified|enumerated|named|identified|contained|marked as permitted|stated) (?:in|on|under) (?:the |an |a |any )?(?:applicable |relevant |attached )?(?:schedule|exhibit|annex|appendix|attachment|action catalogue|action catalog|statement of work|sow|order form|authority matrix|permission matrix|catalogue|service guide|addendum|cover page)(?: [a-z0-9]{1,4}(?= ))?/.exec(
			words,
		);
	return found ? found[0].trim().split(' ').length : 0;
}

/** Every environment named between two tokens. */
export function environmentsBetween(tokens: readonly Token[], from: number, to: number): Stretch[] {
	const found: Stretch[] = [];
	for (let at = from; at < to; at++) {
		const entry = lookUp(tokens, at);
		if (!entry) continue;
		if (entry.environments.length > 0) found.push({ from: at, to: at + entry.length });
		at += entry.length - 1;
	}
	return found;
}

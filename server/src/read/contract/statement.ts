import { readClause } from './clause.ts';
import { opensLimit } from './conditions.ts';
import { modalAt } from './modals.ts';
import type { Context, RawNorm, Subject } from './raw-norm.ts';
import { residualOf } from './residual.ts';
import { phrase, type Token, tokensOf } from './tokens.ts';

/** Sentences that speak about permissions without giving one. */
const NO_NORM: readonly RegExp[] = [
	/^ (?:" )?(?:nothing|no provision|no clause|no term|none) (?:in|of|contained|herein)/,
	/^ (?:whereas|recital|note to|drafting note|\[ (?:drafting|note|lawyer|guidance|instruction|comment|alternative|optional)|e\.g\.)/,
	/ (?:nothing in (?:this|the|any)|nothing (?:herein|contained)|no provision of|(?:shall|may) not be construed|is not to be construed|does not constitute|are not restricted|is not restricted) /,
	/\? $/,
	/^ \[ .* \] (?:\. )?$/,
];

/**
 * Reads one statement; `lead` is how many of its letters are the lead-in of a list.
 * What it cannot read as a norm gives none; what it reads in doubt is not firm.
 */
export function readStatement(text: string, lead: number, context: Context): RawNorm[] {
	const all = tokensOf(text);
	const words = phrase(all);
	if (all.length < 3 || NO_NORM.some((pattern) => pattern.test(words)) || isDefinition(all, words)) return [];
	const residual = residualOf(text, all, context);
	const tokens = residual ? all.slice(0, residual.from) : all;
	const item = lead > 0 ? tokens.findIndex((token) => token.start >= lead) : 0;
	const norms: RawNorm[] = [];
	let start = 0;
	let subject: Subject | undefined;
	for (let at = 0; at < tokens.length; at++) {
		if (tokens[at]?.word === ';') {
			start = at + 1;
			continue;
		}
		const modal = modalAt(tokens, at, start);
		if (!modal) continue;
		const end = clauseEnd(tokens, modal.to);
		const read = readClause({ text, tokens, start, modal, end, item: Math.max(0, item), context, subject });
		norms.push(...read.norms);
		subject = read.subject ?? subject;
		start = end;
		at = Math.max(at, end - 1, modal.to - 1);
	}
	const heard = TAKEN_BACK.test(words) ? norms.map(inDoubt) : norms;
	return residual ? [...heard, residual.norm] : heard;
}

/** "…; this does not apply to production": what is said behind the semicolon takes back what stands before it. */
const TAKEN_BACK =
	/ [;,—–-] (?:(?:but|however|and|,) )*(?:this|that|such|these|the same|the (?:foregoing|permission|authority)|it)(?: \S+){0,3} (?:does not|do not|shall not|is not|are not|excludes?|ends?|expires?|lapses?|ceases?)(?: \S+)? (?:apply|extend|include|cover|hold|valid|available|production|staging|[;.,]|when|where|if|on|in|at|to)/;

function inDoubt(norm: RawNorm): RawNorm {
	if (norm.modality !== 'permit' || norm.firmness !== 'firm') return norm;
	return { ...norm, firmness: 'ambiguous', doubt: 'is limited by what follows in the same sentence' };
}

const SUBORDINATE =
	/^(?:that|whether|which|who|whom|whose|if|unless|when|where|whenever|until|while|because|since|provided|after|before|once|how|what|extent)$/;

/** Where the clause of a modal ends: before the subject of the next modal, or at a semicolon. */
function clauseEnd(tokens: readonly Token[], from: number): number {
	for (let at = from; at < tokens.length; at++) {
		if (tokens[at]?.word === ';' && !goesOn(tokens, at + 1)) return at;
		const next = modalAt(tokens, at, -1);
		if (!next || /^(?:un)?grant$/.test(next.mode) || /^(?:needs?|requires?|is|are|has|have)$/.test(tokens[at]?.word ?? ''))
			continue;
		for (let back = at - 1; back >= from; back--) {
			const word = tokens[back]?.word ?? '';
			if (SUBORDINATE.test(word)) break;
			if (/^(?:and|but|or|,|nor|however)$/.test(word)) return tokens[back - 1]?.word === ',' ? back - 1 : back;
		}
	}
	return tokens.length;
}

/** "…; provided that", "…; but only if": what follows the semicolon limits what stands before it. */
function goesOn(tokens: readonly Token[], at: number): boolean {
	const next = /^(?:and|but|however|,)$/.test(tokens[at]?.word ?? '') ? at + 1 : at;
	return opensLimit(tokens, next) > 0 || /^(?:only|provided|except|unless|subject)$/.test(tokens[next]?.word ?? '');
}

/** `"X" means …`, `X has the meaning …`: a definition carries no norm. */
function isDefinition(tokens: readonly Token[], words: string): boolean {
	const head = phrase(tokens, 0, 24);
	if (
		/ (?:means|shall mean|has the meaning|have the meaning|refers to|shall refer to|is defined|are defined|is deemed to mean) /.test(
			head,
		)
	) {
		return !/ by (?:any|all) means /.test(words);
	}
	return tokens[0]?.word === '"' && / includes? /.test(phrase(tokens, 0, 14));
}

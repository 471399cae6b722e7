import type { Clause, Condition, Norm } from '../contract.ts';
import { limitOf } from './conditions.ts';
import { partOf } from './norms.ts';
import type { Statement } from './sentences.ts';
import { tokensOf } from './tokens.ts';

const BACK =
	/^\W*(?:this|that|such|these|those|the (?:foregoing|above|preceding|said)|any such|each such|every such|all such|the permissions?|the authority|it|in (?:each|every|all) (?:such )?cases?|however|provided|except|unless|only|doing so)\b/i;
const LIMITS =
	/\b(?:requires?|approv\w+|consent|subject to|only|not|never|unless|provided|limit\w*|exclud\w+|except|no longer|must|shall|expires?|ends?|suspended|revoked)\b/i;
const TAKES_BACK = /\b(?:not|never|exclud\w+|except|no longer|expires?|ends?|suspended|revoked|withdrawn|unless)\b/i;
const RECITAL =
	/^(?:\W*)(?:recitals?|background|preamble|whereas|introduction|examples?|illustrations?|guidance|commentary|drafting notes?|notes? to (?:draft|counsel)|reserved|deleted|superseded|explanatory notes?|summary|overview)\W*$/i;

/**
 * A sentence that looks back, "This requires approval", "Such authority does not extend to production", limits what the
 * sentences before it in the same clause permit: it becomes a condition of them, or takes away their firmness.
 */
export function withLookingBack(
	statements: readonly Statement[],
	normsOf: (statement: Statement) => readonly Norm[],
	uri: string,
): Norm[] {
	const norms: Norm[] = [];
	let inClause: { clause: string; from: number } = { clause: '', from: 0 };
	for (const statement of statements) {
		const own = normsOf(statement);
		if (statement.clause.id !== inClause.clause) inClause = { clause: statement.clause.id, from: norms.length };
		const text = statement.words.text.slice(statement.lead);
		if (
			norms.length > inClause.from &&
			statement.lead === 0 &&
			BACK.test(text) &&
			LIMITS.test(text) &&
			!own.some((norm) => norm.modality === 'permit')
		) {
			for (let at = inClause.from; at < norms.length; at++) norms[at] = limited(norms[at] as Norm, statement, own, uri);
		}
		norms.push(...own);
	}
	return norms;
}

function limited(norm: Norm, { words, lead }: Statement, own: readonly Norm[], uri: string): Norm {
	if (norm.modality !== 'permit' || norm.firmness !== 'firm') return norm;
	const part = partOf(words, { from: lead, to: words.text.length }, uri);
	const tokens = tokensOf(part.text);
	const limit = limitOf(tokens, 0, tokens.length);
	if (limit.kind === 'approval' && /\b(?:approv|consent|confirm|sign-off)/i.test(part.text)) {
		const condition: Condition = {
			...part,
			kind: 'approval',
			...(limit.approver === undefined ? {} : { approver: limit.approver }),
			...(limit.quorum === undefined ? {} : { quorum: limit.quorum }),
			...(limit.weak === undefined ? {} : { weak: limit.weak }),
		};
		return withCondition(norm, condition);
	}
	if (own.length > 0) return norm;
	if (TAKES_BACK.test(part.text)) return { ...norm, firmness: 'ambiguous', doubt: `is limited by what follows: "${part.text}"` };
	const kind = limit.kind === 'exception' || limit.kind === 'open-ended' || limit.kind === 'precedence' ? 'other' : limit.kind;
	return withCondition(norm, { ...part, kind });
}

function withCondition(norm: Norm, condition: Condition): Norm {
	const conditions = [...norm.conditions, condition];
	return { ...norm, conditions, parts: { ...norm.parts, conditions } };
}

/** A permission in a recital, an example or a drafting note is not one to rely on. */
export function outsideRecitals(norms: readonly Norm[], clauses: readonly Clause[]): Norm[] {
	const recitals = new Set<string>();
	for (const clause of clauses)
		if (RECITAL.test(clause.title) || (clause.parent !== null && recitals.has(clause.parent))) recitals.add(clause.id);
	if (recitals.size === 0) return [...norms];
	return norms.map((norm) =>
		recitals.has(norm.clause) && norm.modality === 'permit' && norm.firmness === 'firm'
			? { ...norm, firmness: 'ambiguous', doubt: 'stands among recitals, examples or notes' }
			: norm,
	);
}

import type { Token } from './tokens.ts';

/** A `DELETE` or an `UPDATE` in a statement, wherever it stands, and which rows it reaches. */
export interface RowChange {
	readonly verb: 'DELETE' | 'UPDATE';
	/** True when no condition holds it back: no `WHERE`, or one that is always true. */
	readonly everyRow: boolean;
}

/** Words before which neither verb is one: they belong to locks, triggers, keys, policies and privileges. */
const NO_VERB_AFTER = new Set(['ON', 'FOR', 'AFTER', 'BEFORE', 'OF', 'OR', 'KEY', 'AS', 'INSTEAD', '.', ',']);
/** Statements that define; what they name is not done now. */
const DEFINES = new Set(['GRANT', 'REVOKE', 'DENY', 'CREATE', 'ALTER', 'COMMENT', 'SHOW', 'DESCRIBE']);

/** Rows that a statement deletes or overwrites, CTEs, `MERGE` and blocks included. */
export function rowChanges(tokens: readonly Token[]): readonly RowChange[] {
	const first = tokens[0];
	if (first?.kind === 'word' && DEFINES.has(first.text)) return [];
	const found: RowChange[] = [];
	for (const [at, { kind, text }] of tokens.entries()) {
		if (kind !== 'word' || (text !== 'DELETE' && text !== 'UPDATE')) continue;
		const before = tokens[at - 1];
		const next = tokens[at + 1];
		if (before && before.kind !== 'literal' && NO_VERB_AFTER.has(before.text)) continue;
		if (
			next === undefined ? text === 'UPDATE' : next.kind === 'sign' && next.text !== '*' && next.text !== '#' && next.text !== ')'
		)
			continue;
		if (text === 'UPDATE' && (before?.text === 'THEN' || before?.text === 'DO' || !setsSomething(tokens, at))) continue;
		if (text === 'DELETE' && before?.text === 'THEN') found.push({ verb: 'DELETE', everyRow: false });
		else found.push({ verb: text, everyRow: !isBounded(tokens, at) });
	}
	return found;
}

function setsSomething(tokens: readonly Token[], from: number): boolean {
	return tokens.slice(from, from + 400).some(({ kind, text }) => kind === 'word' && text === 'SET');
}

/** Whether a condition of this verb's own, not of a query inside it, holds it back; looked for within 5,000 tokens. */
function isBounded(tokens: readonly Token[], from: number): boolean {
	let depth = 0;
	for (let at = from + 1; at < Math.min(tokens.length, from + 5000); at++) {
		const { kind, text } = tokens[at] ?? { kind: 'sign', text: '' };
		if (kind === 'sign' && text === '(') depth++;
		else if (kind === 'sign' && text === ')' && --depth < 0) return false;
		else if (depth === 0 && kind === 'word' && (text === 'WHERE' || text === 'IF'))
			return !alwaysTrue(tokens.slice(at + 1, at + 6));
		else if (depth === 0 && kind === 'word' && text === 'LIMIT') return true;
	}
	return false;
}

/** `1=1`, `true`, `1`, `'a'='a'`, and these in brackets or before `OR`. */
function alwaysTrue(condition: readonly Token[]): boolean {
	const [first, second, third, fourth] = condition.filter(({ kind, text }) => kind !== 'sign' || (text !== '(' && text !== ')'));
	if (first === undefined || (first.kind === 'word' && first.text === 'TRUE')) return second?.text !== 'AND';
	if (first.kind === 'word' && first.text === 'NOT') return second?.text === 'FALSE';
	if (first.kind !== 'literal') return false;
	if (second === undefined) return first.text !== '0';
	if (second.text === '=' && third?.kind === 'literal') return first.text === third.text && fourth?.text !== 'AND';
	return false;
}

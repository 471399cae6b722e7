import type { Finding } from '../judge/rule.ts';
import { normsOf } from '../model/answer.ts';
import type { Model } from '../model/model.ts';
import { FORMATS } from '../read/formats/index.ts';
import type { Edit } from '../text/edit.ts';
import type { Fix } from './fix.ts';

/**
 * Fixes in the permission file: the rule that decides asks a person first, or denies. Asking is offered only where
 * it ends the finding: what the contract forbids, or leaves in doubt, is not mended by asking.
 */
export function restrictFixes(finding: Finding, model: Model): readonly Fix[] {
	const { judged } = finding.subject;
	if (!judged?.[0]) return [];
	const asks = judged.every(
		({ answer, verdict }) => verdict === 'not-mentioned' || (verdict === 'conflict' && answer !== 'prohibits'),
	);
	return (asks && !mayStillBreak(finding, model) ? (['ask', 'deny'] as const) : (['deny'] as const)).flatMap(
		(to) => restriction(finding, model, to) ?? [],
	);
}

/**
 * Under a contract that prohibits every other act, a pattern that asks may still reach one of them: a person at the
 * keyboard cannot permit what the contract forbids. Only a fixed command is known to reach nothing else.
 */
function mayStillBreak(finding: Finding, model: Model): boolean {
	const { permission, contract: uri } = finding.subject;
	const contract = model.contracts.find(({ facts }) => facts.uri === uri);
	const closes = contract !== undefined && normsOf(contract).some((norm) => norm.residual && norm.modality === 'prohibit');
	return closes && /[*?[(]/.test(permission?.text ?? '*');
}

/** The fix that makes the finding's rule ask or deny; undefined when the format has none for it. */
export function restriction(finding: Finding, model: Model, to: 'ask' | 'deny'): Fix | undefined {
	const { permission, judged } = finding.subject;
	const format = FORMATS.find((candidate) => candidate.id === judged?.[0]?.grant.policy.format);
	const document = permission && model.documents.get(permission.place.uri);
	if (!permission || !document || !format?.restrict || permission.effect === to) return undefined;
	const edits = (): readonly Edit[] => format.restrict?.(permission, to, document) ?? [];
	if (edits().length === 0) return undefined;
	const name = permission.implicit ? permission.text : `\`${permission.text}\``;
	const title = to === 'ask' ? `Ask before ${name} in ${document.uri}` : `Deny ${name} in ${document.uri}`;
	return { title, safety: 'review', edits };
}

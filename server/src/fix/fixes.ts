import type { ActId } from '../acts/act.ts';
import { ACT_IDS } from '../acts/act.ts';
import type { Finding } from '../judge/rule.ts';
import { listed, phraseOf } from '../judge/words.ts';
import type { Judged, Model } from '../model/model.ts';
import type { Pillar } from '../read/contract.ts';
import type { Document } from '../text/document.ts';
import type { Edit } from '../text/edit.ts';
import { annotationFixes } from './annotate.ts';
import { PILLAR_SENTENCES, permission, permissionWithApproval } from './draft.ts';
import type { Fix } from './fix.ts';
import { insertSentences } from './insert.ts';
import { restrictFixes, restriction } from './restrict.ts';

/** What can be done about a finding, the least far-reaching first. A change to a contract is always for review. */
export function fixesOf(finding: Finding, model: Model): readonly Fix[] {
	const contract = finding.subject.contract === undefined ? undefined : model.documents.get(finding.subject.contract);
	if (finding.rule === 'missing-pillar') return contract ? pillarFixes(finding, contract) : [];
	const open = finding.subject.judged ?? [];
	if (!contract || open.length === 0 || !open.every(needsWords)) return restrictFixes(finding, model);
	return [...restrictFixes(finding, model), ...annotationFixes(finding, model), ...clauseFixes(finding, open, contract, model)];
}

/** A clause helps where none permits; it does not lift a prohibition. */
function needsWords({ verdict, answer, norms }: Judged): boolean {
	if (verdict === 'not-mentioned') return true;
	return (answer === 'ambiguous' || answer === 'unresolved') && norms.every((norm) => norm.modality !== 'prohibit');
}

function clauseFixes(finding: Finding, open: readonly Judged[], contract: Document, model: Model): readonly Fix[] {
	const acts = ACT_IDS.filter((act) => open.some(({ grant }) => grant.act === act));
	const environments = [...new Set(open.map(({ environment }) => environment))];
	const first = acts[0];
	if (first === undefined) return [];
	const insert = (sentence: string): readonly Edit[] => [insertSentences(contract, [sentence]).edit];
	const approval = permissionWithApproval(acts, environments);
	const ask = restriction(finding, model, 'ask');
	const { where } = insertSentences(contract, [approval]);
	const what = phrased(acts);
	const permit: Fix = {
		title: `Insert a clause into ${where} of ${contract.uri}: the Agent may ${what}`,
		safety: 'review',
		edits: () => insert(permission(acts, environments)),
	};
	if (!ask) return [permit];
	const permitWithApproval: Fix = {
		title: `Insert a clause into ${where} of ${contract.uri}: the Agent may ${what} with approval; and ask in ${finding.place.uri}`,
		safety: 'review',
		edits: () => [...insert(approval), ...ask.edits()],
	};
	return [permitWithApproval, permit];
}

function phrased(acts: readonly ActId[]): string {
	const shown = acts.slice(0, 3).map(phraseOf);
	return acts.length > 3 ? `${shown.join(', ')} and ${acts.length - 3} more` : listed(shown);
}

function pillarFixes(finding: Finding, contract: Document): readonly Fix[] {
	const pillars = (finding.subject.parts ?? []) as readonly Pillar[];
	const sentences = pillars.flatMap((pillar) => PILLAR_SENTENCES[pillar]);
	const { where } = insertSentences(contract, sentences);
	return [
		{
			title: `Insert clauses on ${listed(pillars)} into ${where} of ${contract.uri}`,
			safety: 'review',
			edits: () => [insertSentences(contract, sentences).edit],
		},
	];
}

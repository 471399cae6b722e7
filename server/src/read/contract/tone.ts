import type { Condition, Norm, Part } from '../contract.ts';
import type { Passage } from './clauses.ts';
import { limitOf } from './conditions.ts';
import type { Content } from './exhibits.ts';
import { partOf } from './norms.ts';
import { tokensOf } from './tokens.ts';

/** What the titles and lead-ins above an item of a schedule make of it. */
export type Tone = { readonly kind: 'plain' | 'ban' } | { readonly kind: 'approval'; readonly words: Part };

const BAN =
	/\b(?:prohibit\w*|forbidden|forbids?|never|not|no|cannot|banned|denied|disallowed|exclu\w+|except\w*|restricted|reserved|out of scope|off-limits|blocked|revoked|removed|withdrawn|human[- ]only)\b/i;
const APPROVAL = /\b(?:approv\w+|consent|sign-off|confirm\w*|supervis\w+|ask first|on request|four-eyes|two-person)\b/i;
const WITHOUT = /\b(?:without|no) (?:\w+ ){0,2}(?:approval|consent|sign-off|confirmation)\b/i;
const SENTENCE =
	/\b(?:this (?:schedule|exhibit|annex|appendix|attachment)|shall|may|must|will|can|is|are|was|were|has|have|means)\b/i;

/** The items that a schedule lists, each with the tone of what stands above it. Sentences are read for themselves. */
export function listedItems({ document, outline, clause, passages }: Content): { passage: Passage; tone: Tone }[] {
	const items: { passage: Passage; tone: Tone }[] = [];
	let lead: Part | undefined;
	let leadClause = '';
	for (const passage of passages) {
		const { block, words } = passage;
		if (block.kind === 'code' || block.quoted || words.text === '') continue;
		if (passage.clause.id !== leadClause) lead = undefined;
		if (SENTENCE.test(words.text) || /:\s*$/.test(words.text)) {
			if (block.kind !== 'item' || /:\s*$/.test(words.text)) {
				lead = /:\s*$/.test(words.text) ? partOf(words, { from: 0, to: words.text.length }, document.uri) : undefined;
				leadClause = passage.clause.id;
			}
			continue;
		}
		const titles: Part[] = [];
		for (let at: string | null = passage.clause.id; at !== null; ) {
			const above = outline.clauses.find((one) => one.id === at);
			if (above && (above !== passage.clause || !passage.opens)) titles.push({ text: above.title, place: above.head });
			at = above && above !== clause ? above.parent : null;
		}
		items.push({ passage, tone: toneOf(lead ? [lead, ...titles] : titles) });
	}
	return items;
}

/** The nearest words that say anything decide. */
function toneOf(above: readonly Part[]): Tone {
	for (const words of above) {
		if (APPROVAL.test(words.text) && !WITHOUT.test(words.text)) return { kind: 'approval', words };
		if (BAN.test(words.text.replace(WITHOUT, ''))) return { kind: 'ban' };
	}
	return { kind: 'plain' };
}

/** A listed act under "Prohibited actions" is forbidden, one under "With approval" needs it; an item that takes back is in doubt. */
export function toned(norm: Norm, tone: Tone, item: string): Norm {
	if (norm.modality !== 'permit') return norm;
	if (tone.kind === 'ban') return { ...norm, modality: 'prohibit', firmness: 'firm' };
	if (norm.firmness === 'firm' && BAN.test(item.replace(WITHOUT, '')) && !APPROVAL.test(item))
		return { ...norm, firmness: 'ambiguous', doubt: `"${item}" takes back what it lists` };
	if (tone.kind !== 'approval' || norm.conditions.some(({ kind }) => kind === 'approval')) return norm;
	const tokens = tokensOf(tone.words.text);
	const { approver, quorum } = limitOf(tokens, 0, tokens.length);
	const approval: Condition = {
		...tone.words,
		kind: 'approval',
		...(approver === undefined ? {} : { approver }),
		...(quorum === undefined ? {} : { quorum }),
	};
	const conditions = [...norm.conditions, approval];
	return { ...norm, conditions, parts: { ...norm.parts, conditions } };
}

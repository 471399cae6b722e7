import type { Words } from '../../text/markdown/words.ts';
import { joinWords, sliceWords, sourceSpan } from '../../text/markdown/words.ts';
import type { Clause, Norm } from '../contract.ts';
import type { Outline } from './clauses.ts';
import { placedNorm, rawNormsOf } from './norms.ts';
import type { Context } from './raw-norm.ts';

const TITLE =
	/^(?:absolutely |strictly |always )?(?:prohibited|forbidden|banned|never[- ]permitted) (?:\w+ )?(?:acts?|actions?|operations?|activities|conduct)\b|\bagents? (?:may|must|shall|will|can) (?:not|never)\b/i;
const AGENTS = /\b(?:ai|agents?|agentic|autonomous)\b/i;
const OWN_WORDS = /\b(?:may|shall|must|will|can|cannot|is|are|unless|except|without|permitted|approv\w+)\b/i;
const LEAD = 'The Agent shall not perform';

/**
 * List items below a title that forbids: "Prohibited actions", "What the Agent must never do". Prohibitions only: a title
 * permits nothing. The contract or the section must speak of agents, and the item must bring no verb of its own.
 */
export function titleNorms(uri: string, outline: Outline, context: Context): Norm[] {
	if (!context.agentic) return [];
	const byId = new Map(outline.clauses.map((clause) => [clause.id, clause]));
	return outline.passages.flatMap(({ block, words, clause, opens }): Norm[] => {
		if (block.kind !== 'item' || block.quoted || words.text === '' || OWN_WORDS.test(words.text)) return [];
		const titles = titlesAbove(opens ? parentOf(clause, byId) : clause, byId);
		if (!titles[0] || !TITLE.test(titles[0].title) || !titles.some(({ title }) => AGENTS.test(title))) return [];
		const item = sliceWords(words, 0, words.text.replace(/[\s.;,]+$/, '').length);
		const whole = joinWords(at(titles[0].head.start), item);
		const place = { uri, ...sourceSpan(item, 0, item.text.length) };
		return rawNormsOf(whole.text, 0, context)
			.filter(({ modality }) => modality === 'prohibit')
			.map((raw) => ({ ...placedNorm(raw, { words: whole, clause, lead: 0 }, uri, undefined), place }));
	});
}

/** The words that the title stands for, all at its place. */
function at(offset: number): Words {
	return { text: LEAD, offsets: new Int32Array(LEAD.length + 1), base: offset };
}

function parentOf({ parent }: Clause, byId: ReadonlyMap<string, Clause>): Clause | undefined {
	return parent === null ? undefined : byId.get(parent);
}

function titlesAbove(clause: Clause | undefined, byId: ReadonlyMap<string, Clause>): Clause[] {
	const titles: Clause[] = [];
	for (let one = clause; one; one = parentOf(one, byId)) if (one.title !== '') titles.push(one);
	return titles;
}

import type { Statement } from './sentences.ts';

const AMENDS =
	/\b(?:Sections?|Clauses?|Articles?|§)\s?(\d{1,3}(?:\.\d{1,3})*)\b[^.;:]{0,80}?\b(?:is|are|shall be|will be) (?:hereby |entirely )?(?:deleted|removed|replaced|amended|superseded|struck|restated|revoked|withdrawn|suspended)\b/gi;
const DELETES =
	/\b(?:deletes?|replaces?|amends?|supersedes?|strikes?|revokes?|deleting|replacing)\b[^.;:]{0,40}?\b(?:Sections?|Clauses?|Articles?|§)\s?(\d{1,3}(?:\.\d{1,3})*)\b/gi;

/** Sections that a document takes away or rewrites, as people cite them: `§9.2`. */
export function amendmentsOf(statements: readonly Statement[]): string[] {
	const sections = statements.flatMap(({ words, lead }) => {
		const text = words.text.slice(lead, lead + 2000);
		return [...text.matchAll(AMENDS), ...text.matchAll(DELETES)].map((found) => `§${found[1]}`);
	});
	return [...new Set(sections)];
}

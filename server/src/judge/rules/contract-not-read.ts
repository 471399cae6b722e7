import type { Rule } from '../rule.ts';

export const rule: Rule = {
	id: 'contract-not-read',
	title: 'A contract in a form that cannot be read',
	level: 'warning',
	since: '0.1.0',
	overall: true,
	*judge(model) {
		for (const { place, message } of model.unreadContracts) {
			yield {
				message: `${place.uri} was not read: ${message}. Convert it to Markdown, so that permissions can be held against it.`,
				place,
			};
		}
		const seen = new Set<string>();
		for (const { facts, stack } of model.contracts) {
			for (const { uri, foreign } of [facts, ...stack]) {
				if (seen.has(uri) || foreign === undefined) continue;
				seen.add(uri);
				yield {
					message: `${uri} was not read in full: ${count(foreign.clauses)} in ${foreign.language}. Only English is read, so nothing there counts as permitted; keep an English text beside it.`,
					place: foreign.place,
					subject: { contract: uri },
				};
			}
		}
	},
};

function count(clauses: number): string {
	return clauses === 1 ? 'a clause is' : `${clauses} clauses are`;
}

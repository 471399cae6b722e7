import { type Document, type Place, type Problem, placeIn } from '../../text/document.ts';
import { sourceSpan } from '../../text/markdown/words.ts';
import type { ContractFacts } from '../contract.ts';
import type { Passage } from './clauses.ts';
import { remembered } from './remember.ts';

const ENGLISH = 'the of and to in is shall may by or any this for with not be as that must will on an are from such it';
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
	German:
		'der die das und ist nicht darf dürfen nur nach vor mit von zu den dem des ein eine einer für auf kein keine wird werden muss müssen oder im bei durch ohne soll sowie alle alles kann können ihm ihr seine',
	French:
		"le la les des du et est ne pas peut peuvent doit doivent une un dans pour par sur avec sans ou aux qui que ce cette ses leur être l'agent d'une d'un qu'il sauf",
	Spanish:
		'el la los las del y es no puede pueden debe deben una un en para por con sin o que se su sus al como este esta será podrá deberá salvo',
	Italian:
		'il lo la gli le del della dei delle e è non può possono deve devono una un in per con senza o che si suo sua nel nella sono da al alla salvo',
	Portuguese:
		'o a os as do da dos das e é não pode podem deve devem uma um em para por com sem ou que se seu sua no na são ao salvo',
	Dutch:
		'de het een en is niet mag mogen kan kunnen moet moeten van voor met zonder op in door of dat die deze zijn worden wordt tot bij aan alleen uitsluitend',
	Polish: 'w i nie jest może mogą musi oraz lub z na do przez dla że się który która bez po od tylko',
	Turkish: 've bir bu ile için veya olarak da de tarafından ancak değil olan gibi her',
	Swedish: 'och är inte får kan ska skall måste av för med utan på i till som den det ett en endast eller att',
};
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
	['Korean', /[\uac00-\ud7af]/g],
	['Japanese', /[\u3040-\u30ff]/g],
	['Chinese', /[\u4e00-\u9fff]/g],
	['Russian or another Cyrillic language', /[\u0400-\u04ff]/g],
	['Arabic', /[\u0600-\u06ff]/g],
	['Greek', /[\u0370-\u03ff]/g],
	['Hebrew', /[\u0590-\u05ff]/g],
	['an Indic language', /[\u0900-\u0dff]/g],
	['Thai', /[\u0e00-\u0e7f]/g],
];

let sets:
	| { readonly english: ReadonlySet<string>; readonly others: readonly (readonly [string, ReadonlySet<string>])[] }
	| undefined;

/** The language of some words when it is surely not English; undefined for English and for what is too short to tell. */
export const foreignLanguageOf = remembered((text): string | undefined => {
	const letters = text.slice(0, 2000);
	for (const [name, script] of SCRIPTS) {
		const count = letters.match(script)?.length ?? 0;
		if (count >= 4 && count * 3 > letters.length) return name;
	}
	const words = letters.toLowerCase().match(/[\p{L}']+/gu) ?? [];
	if (words.length < 5) return undefined;
	sets ??= {
		english: new Set(ENGLISH.split(' ')),
		others: Object.entries(FUNCTION_WORDS).map(([name, list]) => [name, new Set(list.split(' '))] as const),
	};
	const english = count(words, sets.english);
	let best: string | undefined;
	let most = Math.max(2, english * 1.5, words.length * 0.2);
	for (const [name, set] of sets.others) {
		const found = count(words, set);
		if (found > most) {
			best = name;
			most = found;
		}
	}
	return best;
});

/** The first clause in another language, and how many there are in that language. */
export function foreignIn(document: Document, passages: readonly Passage[]): ContractFacts['foreign'] {
	let first: { language: string; place: Place } | undefined;
	const clauses = new Set<string>();
	for (const { words, clause } of passages) {
		const language = foreignLanguageOf(words.text);
		if (!language) continue;
		const { start, end } = sourceSpan(words, 0, words.text.length);
		first ??= { language, place: placeIn(document, start, end) };
		if (language === first.language) clauses.add(clause.id);
	}
	return first && { ...first, clauses: clauses.size };
}

/** One problem for each clause that stands in a language which is not read. */
export function languageProblems(document: Document, passages: readonly Passage[]): Problem[] {
	const problems: Problem[] = [];
	const said = new Set<string>();
	for (const { words, clause } of passages) {
		const language = foreignLanguageOf(words.text);
		if (!language || said.has(clause.id)) continue;
		said.add(clause.id);
		const { start, end } = sourceSpan(words, 0, words.text.length);
		problems.push({ place: placeIn(document, start, end), message: `not read: this clause is in ${language}` });
	}
	return problems;
}

function count(words: readonly string[], set: ReadonlySet<string>): number {
	let found = 0;
	for (const word of words) if (set.has(word)) found++;
	return found;
}

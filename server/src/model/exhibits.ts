import type { Exhibit } from '../read/contract/exhibits.ts';
import { contractFactsAround, contractFactsOf } from '../read/contract/facts.ts';
import { exhibitName } from '../read/contract/references.ts';
import type { ContractFacts, Reference } from '../read/contract.ts';
import type { Document, Problem } from '../text/document.ts';

/** A contract with the exhibits that stand in documents of their own. */
export interface Joined {
	readonly facts: ContractFacts;
	/** The exhibits that it names, read under its definitions. Plain links to other files are none. */
	readonly exhibits: readonly ContractFacts[];
}

const known = new WeakMap<Document, { readonly parts: readonly Document[]; readonly joined: Joined }>();

/** Follows what a contract names into the documents where it stands. Memoised on all of them. */
export function withExhibits(document: Document, documents: readonly Document[]): Joined {
	const alone = contractFactsOf(document);
	if (!alone.references?.some(({ state }) => state === 'elsewhere' || state === 'missing')) return { facts: alone, exhibits: [] };
	const problems: Problem[] = [];
	const exhibits = gathered(document, documents, [document.uri], problems);
	const parts = exhibits.map((one) => one.document);
	const before = known.get(document);
	if (before && problems.length === 0 && sameItems(before.parts, parts)) return before.joined;
	const joined =
		exhibits.length === 0 && problems.length === 0 ? { facts: alone, exhibits: [] } : read(document, exhibits, problems);
	known.set(document, { parts, joined });
	return joined;
}

function read(document: Document, exhibits: readonly Exhibit[], problems: readonly Problem[]): Joined {
	const facts = contractFactsAround(document, { exhibits, owner: undefined });
	const named = [...new Set(exhibits.filter(({ name }) => name !== undefined).map((one) => one.document))];
	return {
		facts: { ...facts, problems: [...facts.problems, ...problems] },
		exhibits: named.map((one) => withoutOwners(contractFactsAround(one, { exhibits, owner: document }))),
	};
}

/** What an exhibit leaves to its contract is not missing: sections that it cites, terms that it uses. */
function withoutOwners(facts: ContractFacts): ContractFacts {
	const remarks = (facts.remarks ?? []).filter(({ kind }) => kind !== 'dangling-reference' && kind !== 'undefined-term');
	return { ...facts, remarks };
}

/** The exhibits of a document and of its exhibits. One that names a document above it goes round in a circle and is refused. */
function gathered(document: Document, documents: readonly Document[], above: readonly string[], problems: Problem[]): Exhibit[] {
	const found: Exhibit[] = [];
	for (const reference of contractFactsOf(document).references ?? []) {
		if (reference.state !== 'elsewhere' && reference.state !== 'missing') continue;
		const exhibit = exhibitOf(document, reference, documents);
		if (!exhibit || found.some((one) => one.name === exhibit.name && one.target === exhibit.target)) continue;
		if (above.includes(exhibit.document.uri)) {
			// An exhibit may well cite the contract that it belongs to; it cannot be its own exhibit.
			if (exhibit.name !== undefined && reference.target !== undefined)
				problems.push({
					place: reference.place,
					message: `${reference.text} leads back to ${exhibit.document.uri}, which leads here: it is not followed.`,
				});
			continue;
		}
		found.push(exhibit);
		if (exhibit.name === undefined || above.length > 8) continue;
		found.push(...gathered(exhibit.document, documents, [...above, exhibit.document.uri], problems));
	}
	return found;
}

function exhibitOf(document: Document, reference: Reference, documents: readonly Document[]): Exhibit | undefined {
	const { name, target } = reference;
	const named = name === undefined ? {} : { name };
	if (target !== undefined) {
		const path = resolved(document.uri, target);
		const there = documents.find(({ uri }) => uri === path && /\.(?:md|markdown)$/i.test(uri));
		return there && { ...named, target, document: there };
	}
	const candidates = documents.filter((one) => one !== document && name !== undefined && isNamed(one, name, document.uri));
	const [only] = candidates;
	return only && candidates.length === 1 ? { ...named, document: only } : undefined;
}

/** The path that a link leads to, from the root; undefined when it leaves the root or has a scheme. */
function resolved(from: string, target: string): string | undefined {
	if (/^([a-z][a-z0-9+.-]*:|[\\/~])/i.test(target)) return undefined;
	const path = from.split('/').slice(0, -1);
	for (const part of decoded(target).split('/')) {
		if (part === '' || part === '.') continue;
		if (part !== '..') path.push(part);
		else if (path.pop() === undefined) return undefined;
	}
	return path.join('/');
}

function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}

/** Beside the contract, or in a folder of exhibits below it: `schedule-2.md`, or a title "Schedule 2: …". */
function isNamed({ uri, text }: Document, name: string, contract: string): boolean {
	if (!/\.(?:md|markdown)$/i.test(uri)) return false;
	const home = contract.split('/').slice(0, -1).join('/');
	const folder = uri.split('/').slice(0, -1).join('/');
	const below = home === '' ? folder : folder.startsWith(`${home}/`) ? folder.slice(home.length + 1) : undefined;
	if (folder !== home && !(below !== undefined && /^(?:exhibits|schedules|annexes|appendices|attachments)$/i.test(below)))
		return false;
	const file = (uri.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '').replace(/[-_ ]+/g, ' ');
	if (exhibitName(file) === name || exhibitName(file.replace(/^\S+ /, '')) === name) return true;
	const title = /^#{1,2}[ \t]+(.{1,100})$/m.exec(text.slice(0, 2000))?.[1];
	return title !== undefined && exhibitName(title) === name;
}

function sameItems(a: readonly Document[], b: readonly Document[]): boolean {
	return a.length === b.length && a.every((item, index) => item === b[index]);
}

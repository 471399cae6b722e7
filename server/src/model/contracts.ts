import { withAnnotations } from '../read/contract/annotations/apply.ts';
import { annotationsOf, coverageFileOf } from '../read/contract/annotations/read.ts';
import type { ContractFacts } from '../read/contract.ts';
import type { Document } from '../text/document.ts';
import { type Joined, withExhibits } from './exhibits.ts';

const known = new WeakMap<ContractFacts, WeakMap<Document, ContractFacts>>();

/** A contract with its exhibits, and with the annotations that lie beside each in `NAME.coverage.yaml`. Memoised on all. */
export function joinedContract(document: Document, documents: readonly Document[]): Joined {
	const { facts, exhibits } = withExhibits(document, documents);
	const annotated = (own: ContractFacts): ContractFacts => {
		const text = documents.find(({ uri }) => uri === own.uri);
		const sidecar = documents.find(({ uri }) => uri === coverageFileOf(own.uri));
		return text && sidecar ? withSidecar(own, text, sidecar) : own;
	};
	return { facts: annotated(facts), exhibits: exhibits.map(annotated) };
}

function withSidecar(facts: ContractFacts, document: Document, sidecar: Document): ContractFacts {
	const memory = known.get(facts) ?? new WeakMap<Document, ContractFacts>();
	known.set(facts, memory);
	const before = memory.get(sidecar);
	if (before) return before;
	const joined = withAnnotations(facts, document, annotationsOf(sidecar));
	memory.set(sidecar, joined);
	return joined;
}

import { withAnnotations } from '../read/contract/annotations/apply.ts';
import { annotationsOf, coverageFileOf } from '../read/contract/annotations/read.ts';
import { contractFactsOf } from '../read/contract/facts.ts';
import type { ContractFacts } from '../read/contract.ts';
import type { Document } from '../text/document.ts';

const known = new WeakMap<Document, WeakMap<Document, ContractFacts>>();

/** The facts of a contract, with the annotations that lie beside it in `NAME.coverage.yaml`. Memoised on both. */
export function factsWithAnnotations(document: Document, documents: readonly Document[]): ContractFacts {
	const sidecar = documents.find(({ uri }) => uri === coverageFileOf(document.uri));
	if (!sidecar) return contractFactsOf(document);
	const memory = known.get(document) ?? new WeakMap<Document, ContractFacts>();
	known.set(document, memory);
	const before = memory.get(sidecar);
	if (before) return before;
	const facts = withAnnotations(contractFactsOf(document), document, annotationsOf(sidecar));
	memory.set(sidecar, facts);
	return facts;
}

/**
 * Reads labelled sentences of others: `sentences PATH`, a JSON list with `id`, `text`, `modality`, `actor`, `condition`
 * and `expected` in words. What they ask of the reader is taken from those words.
 */
import { existsSync, readFileSync } from 'node:fs';
import { contractFactsOf } from '../src/read/contract/facts.ts';
import type { ContractFacts, Norm } from '../src/read/contract.ts';

interface Labelled {
	readonly id: string;
	readonly text: string;
	readonly modality: string;
	readonly actor: string;
	readonly action: string;
	readonly environment: string;
	readonly condition: string;
	readonly expected: string;
}

const path = process.argv[2];
if (path === undefined || !existsSync(path)) {
	console.log('skipped: no file of sentences was given, or it is not there');
	process.exit(0);
}

const sentences = JSON.parse(readFileSync(path, 'utf8')) as Labelled[];
let right = 0;
for (const sentence of sentences) {
	const facts = contractFactsOf({ uri: 'MSA.md', language: 'markdown', text: sentence.text, version: 1 });
	const wrong = objection(sentence, facts);
	if (wrong === undefined) right++;
	console.log(
		`${wrong === undefined ? 'right' : 'WRONG'} ${sentence.id} ${wrong ?? ''} | ${sentence.text.slice(0, 90)} | ${facts.norms.map(shown).join('; ') || 'no norm'}`,
	);
}
console.log(`${right} of ${sentences.length} right`);
process.exitCode = right === sentences.length ? 0 : 1;

/** What is wrong with the reading of a sentence, or undefined. */
function objection({ expected, modality, condition, environment }: Labelled, facts: ContractFacts): string | undefined {
	const norms = facts.norms.filter((norm) => norm.actor === 'agent' || norm.actor === 'anyone');
	const firm = norms.filter((norm) => norm.modality === 'permit' && norm.firmness === 'firm');
	const free = firm.filter((norm) => norm.conditions.length === 0);
	const words = expected.toLowerCase();
	if (/language unsupported/.test(words))
		return facts.problems.some((one) => one.message.includes('not read')) ? undefined : 'the language is not said';
	if (/table row/.test(modality)) return table(norms);
	if (/ambiguous/.test(words))
		return norms.some((norm) => norm.firmness === 'ambiguous') && firm.length === 0 ? undefined : 'is not ambiguous';
	if (/unresolved/.test(words) && /schedule|exhibit|reference/.test(words))
		return firm.length === 0 ? undefined : 'is read as resolved';
	if (/conflict/.test(words))
		return norms.some((norm) => norm.modality === 'prohibit' && norm.firmness === 'firm') && firm.length === 0
			? undefined
			: 'no prohibition';
	if (/conditional/.test(words)) return conditional(firm, free, condition, environment);
	if (/user misconfiguration/.test(words))
		return (facts.remarks ?? []).some((one) => one.kind === 'configuration-blamed') ? undefined : 'the blame is not seen';
	if (/drafting note/.test(words) && !(facts.remarks ?? []).some((one) => one.kind === 'unfilled-placeholder'))
		return 'the note is not said';
	if (/^covered/.test(words)) return free.length > 0 ? undefined : 'no firm permit';
	return firm.length === 0 ? undefined : 'permits';
}

function conditional(firm: readonly Norm[], free: readonly Norm[], condition: string, environment: string): string | undefined {
	if (firm.length === 0) return 'no permit on conditions';
	if (free.length > 0) return 'permits without a condition';
	const kinds = new Set(firm.flatMap((norm) => norm.conditions.map((one) => one.kind)));
	if (/approv|confirm/.test(condition) && !kinds.has('approval')) return 'the approval is not read';
	if (/quorum 2/.test(condition) && !firm.some((norm) => norm.conditions.some((one) => one.quorum === 2)))
		return 'the quorum is not read';
	if (/window/.test(condition) && !kinds.has('window')) return 'the window is not read';
	if (/ticket/.test(condition) && !kinds.has('ticket')) return 'the ticket is not read';
	return environment === 'production' && !firm.every((norm) => norm.environments.includes('production'))
		? 'the environment is not read'
		: undefined;
}

function table(norms: readonly Norm[]): string | undefined {
	const at = (place: string): Norm[] => norms.filter((norm) => norm.environments.includes(place) && norm.firmness === 'firm');
	if (!at('development').some((norm) => norm.modality === 'permit' && norm.conditions.length === 0))
		return 'development is not permitted';
	if (!at('staging').some((norm) => norm.conditions.some((one) => one.kind === 'approval')))
		return 'staging does not ask for approval';
	return at('production').some((norm) => norm.modality === 'prohibit') ? undefined : 'production is not prohibited';
}

function shown(norm: Norm): string {
	return `${norm.modality} ${norm.actor} ${norm.acts.slice(0, 3).join(',')} ${norm.environments.join(',')} ${norm.firmness} ${norm.conditions.map((one) => one.kind).join(',')}`;
}

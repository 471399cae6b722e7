/**
 * How long a contract of 400 clauses takes to read, and how long when one clause of it has been edited:
 * `contract`. The edit must take under a tenth of the full reading.
 */
import { contractFactsOf } from '../src/read/contract/facts.ts';
import { contractOf } from './contract-text.ts';

const ROUNDS = 15;

/** Milliseconds of a full reading and of rereading after an edit in one clause: the best of several rounds, since others use the machine too. */
export function measureContract(clauses: number): { full: number; edit: number } {
	const full: number[] = [];
	const edit: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const text = contractOf(clauses, round);
		full.push(timed(text));
		edit.push(timed(text.replace('clause number 200 ', `clause number 200 of round ${round} `)));
	}
	return { full: Math.min(...full), edit: Math.min(...edit) };
}

function timed(text: string): number {
	const start = performance.now();
	contractFactsOf({ uri: 'MSA.md', language: 'markdown', text, version: 1 });
	return performance.now() - start;
}

if (process.argv[1]?.endsWith('contract.ts')) {
	const { full, edit } = measureContract(400);
	console.log(
		`400 clauses: ${full.toFixed(1)} ms in full, ${edit.toFixed(1)} ms after an edit in one, ratio ${(edit / full).toFixed(3)}`,
	);
}

/**
 * How long a contract of 400 clauses takes to read, and how long when one clause of it has been edited:
 * `contract`. The edit must take under a tenth of the full reading.
 */
import { contractFactsOf } from '../src/read/contract/facts.ts';
import { contractOf } from './contract-text.ts';

const ROUNDS = 9;

/** Milliseconds of a full reading and of rereading after an edit in one clause: medians. */
export function measureContract(clauses: number): { full: number; edit: number } {
	const full: number[] = [];
	const edit: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const text = contractOf(clauses, round);
		full.push(timed(text));
		edit.push(timed(text.replace('clause number 200 ', `clause number 200 of round ${round} `)));
	}
	return { full: median(full), edit: median(edit) };
}

function timed(text: string): number {
	const start = performance.now();
	contractFactsOf({ uri: 'MSA.md', language: 'markdown', text, version: 1 });
	return performance.now() - start;
}

function median(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

if (process.argv[1]?.endsWith('contract.ts')) {
	const { full, edit } = measureContract(400);
	console.log(
		`400 clauses: ${full.toFixed(1)} ms in full, ${edit.toFixed(1)} ms after an edit in one, ratio ${(edit / full).toFixed(3)}`,
	);
}

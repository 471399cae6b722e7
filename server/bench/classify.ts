/**
 * How long classifying takes beside parsing and walking the same texts: `bench:classify [PATH]`.
 * PATH is a file of JSON lines `{ command }`; without it, the catalogue's own witnesses, each made unlike the others.
 * The goal is a ratio of at most 2.
 */
import { readFileSync } from 'node:fs';
import { forEachChild, parse, type SyntaxNode } from 'unbash';
import { catalogue } from '../src/acts/catalogue/catalogue.ts';
import { classify } from '../src/acts/classify.ts';

const COMMANDS = 20_000;
const commands = process.argv[2] ? fromFile(process.argv[2]) : fromCatalogue();

warmUp();
const rounds = [0, 1, 2].map((round) => ({
	walked: time(
		commands.map((text) => `${text} #w${round}`),
		parseAndWalk,
	),
	classified: time(
		commands.map((text) => `${text} #c${round}`),
		(command) => void classify({ kind: 'shell', command }),
	),
}));
const walked = median(rounds.map((each) => each.walked.total));
const classified = median(rounds.map((each) => each.classified.total));
const slow = rounds[0]?.classified.each.filter((milliseconds) => milliseconds > 5).length ?? 0;
console.log(
	`${commands.length} commands: parse and walk ${walked.toFixed(0)} ms, classify ${classified.toFixed(0)} ms, ratio ${(classified / walked).toFixed(2)}`,
);
console.log(`over 5 ms: ${slow} (${((100 * slow) / commands.length).toFixed(3)} %)`);

function fromFile(path: string): string[] {
	const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
	return lines.map((line) => (JSON.parse(line) as { command: string }).command);
}

function fromCatalogue(): string[] {
	const witnesses = catalogue().entries.map(({ witness }) => witness);
	return Array.from({ length: COMMANDS }, (_, index) => `${witnesses[index % witnesses.length]} #${index}`);
}

function parseAndWalk(command: string): number {
	let nodes = 0;
	const visit = (node: SyntaxNode): void => {
		nodes++;
		forEachChild(node, visit);
	};
	visit(parse(command));
	return nodes;
}

function warmUp(): void {
	for (const [index, command] of commands.slice(0, 2000).entries()) {
		parseAndWalk(command);
		classify({ kind: 'shell', command: `${command} #warm${index}` });
	}
}

function time(
	texts: readonly string[],
	act: (text: string) => unknown,
): { readonly total: number; readonly each: readonly number[] } {
	const each: number[] = [];
	const start = performance.now();
	let before = start;
	for (const text of texts) {
		act(text);
		const now = performance.now();
		each.push(now - before);
		before = now;
	}
	return { total: before - start, each };
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

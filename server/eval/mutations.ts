import { performance } from 'node:perf_hooks';
import { classify } from '../src/acts/classify.ts';

/** How a command is changed: by hand's slips, by truncation, by nesting and by repetition. */
const MUTATIONS: ReadonlyArray<(text: string, random: () => number) => string> = [
	(text, random) => `${text.slice(0, at(text, random))}${text.slice(at(text, random))}`,
	(text, random) => text.slice(0, at(text, random)),
	(text, random) =>
		insert(text, random, pick(['"', "'", '`', '$(', ')', '{', '}', '\\', '|', '&&', ';', '<', '>', '<<E\n', '\n'], random)),
	(text, random) =>
		insert(text, random, pick(['-rf', '--force', '/', '~', '$X', '$(id)', '*', '..', '{a,b}', '\u00e9', '\u0000'], random)),
	(text, random) => insert(text, random, text.slice(at(text, random))),
	(text, random) => [...text].map((letter) => (random() < 0.05 ? letter.toUpperCase() : letter)).join(''),
	(text) => `bash -c '${text.replaceAll("'", "'\\''")}'`,
	(text) => `echo "$(${text})"`,
	(text) => `${text} | ${text}`,
	(text) => `{ ${text}; } && ( ${text} )`,
	(text, random) => `${text}\n`.repeat(1 + Math.floor(random() * 8)),
	(text, random) =>
		text
			.split(' ')
			.sort(() => random() - 0.5)
			.join(' '),
];

/**
 * Classifies `count` random mutations of the commands, from one to four changes each, and prints how many took under
 * five milliseconds, at the first try and at the best of four: other programs of the machine interrupt too. The same seed gives the same mutations.
 */
export function printMutations(commands: readonly string[], count: number, seed: number): void {
	const random = randomFrom(seed);
	for (const command of commands) classify({ kind: 'shell', command });
	const times: { readonly first: number; readonly milliseconds: number; readonly command: string }[] = [];
	for (let index = 0; index < count; index++) {
		let command = pick(commands, random);
		for (let change = 0; change <= random() * 4; change++) command = pick(MUTATIONS, random)(command, random).slice(0, 20_000);
		times.push({ ...timesOf(command, index), command });
	}
	times.sort((a, b) => b.milliseconds - a.milliseconds);
	const share = (under: number): string => `${((100 * under) / count).toFixed(3)} %`;
	const first = share(times.filter((each) => each.first < 5).length);
	const best = share(times.filter(({ milliseconds }) => milliseconds < 5).length);
	console.log(`\nmutations: ${count}, seed ${seed}, under 5 ms ${first} at the first try, ${best} at the best of four`);
	for (const { milliseconds, command } of times.slice(0, 5))
		console.log(`  ${milliseconds.toFixed(1)} ms  ${command.length} characters  ${JSON.stringify(command.slice(0, 100))}`);
}

function timesOf(command: string, index: number): { readonly first: number; readonly milliseconds: number } {
	const times: number[] = [];
	do {
		const text = `${command} #${index}.${times.length}`;
		const start = performance.now();
		classify({ kind: 'shell', command: text });
		times.push(performance.now() - start);
	} while (times.length < 4 && Math.min(...times) >= 5);
	return { first: times[0] ?? 0, milliseconds: Math.min(...times) };
}

function insert(text: string, random: () => number, more: string): string {
	const place = at(text, random);
	return text.slice(0, place) + more + text.slice(place);
}

function at(text: string, random: () => number): number {
	return Math.floor(random() * (text.length + 1));
}

function pick<Thing>(things: readonly Thing[], random: () => number): Thing {
	return things[Math.floor(random() * things.length)] as Thing;
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

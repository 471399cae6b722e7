/**
 * Compares the classifier with the verdicts of other projects' test suites: `eval:commands PATH [--list] [--peer NAME]
 * [--mutations N [--seed N]]`.
 * PATH is a folder of JSON lines `{ command, expected, category, mode?, note?, id }`, a file for each peer.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '../src/acts/classify.ts';
import { EXCLUSIONS } from './exclusions.ts';
import { printMutations } from './mutations.ts';

interface Case {
	readonly peer: string;
	readonly id: string;
	readonly command: string;
	readonly expected: 'block' | 'ask' | 'allow';
	readonly category?: string;
	readonly mode?: string | null;
	readonly note?: string;
}

/** Counts of one peer: right and all, for what it blocks and what it allows; how much of what it asks we call destructive. */
interface Score {
	block: number;
	blocked: number;
	allow: number;
	allowed: number;
	ask: number;
	asked: number;
}

const folder = process.argv[2];
if (!folder || folder.startsWith('-') || !existsSync(folder)) {
	console.log(
		`skipped: no cases at ${folder ?? 'PATH'} (usage: eval:commands PATH [--list] [--peer NAME] [--mutations N [--seed N]])`,
	);
} else {
	const only = option('--peer');
	const cases = readCases(folder).filter(({ peer }) => !only || peer === only);
	print(
		'with exclusions',
		cases.filter((each) => !excluded(each)),
	);
	print('without exclusions', cases);
	printExclusions(cases);
	if (process.argv.includes('--list')) list(cases);
	const mutations = Number(option('--mutations') ?? 0);
	if (mutations > 0)
		printMutations(
			cases.map(({ command }) => command),
			mutations,
			Number(option('--seed') ?? 1),
		);
}

function option(name: string): string | undefined {
	return process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
}

function readCases(path: string): readonly Case[] {
	const files = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
	return files.sort().flatMap((name) =>
		readFileSync(join(path, name), 'utf8')
			.split('\n')
			.filter(Boolean)
			.map((line) => ({ ...(JSON.parse(line) as Case), peer: name.replace('.jsonl', '') })),
	);
}

function excluded(each: Case): boolean {
	return EXCLUSIONS.some(
		({ peer, mode, category, note }) =>
			(!peer || peer === each.peer) &&
			(!mode || mode.test(each.mode ?? '')) &&
			(!category || category.test(each.category ?? '')) &&
			(!note || note.test(each.note ?? '')),
	);
}

function print(title: string, cases: readonly Case[]): void {
	console.log(`\n${title}: ${cases.length} cases`);
	const scores = new Map<string, Score>();
	for (const each of cases) for (const name of [each.peer, 'all']) count(each, scores, name);
	for (const [name, score] of [...scores].sort(([a], [b]) => Number(a === 'all') - Number(b === 'all') || (a < b ? -1 : 1))) {
		const recall = share(score.blocked, score.block);
		const specificity = share(score.allowed, score.allow);
		console.log(
			`${name.padEnd(14)} recall ${recall}  specificity ${specificity}  ask called destructive ${share(score.asked, score.ask)}`,
		);
	}
}

function count(each: Case, scores: Map<string, Score>, name: string): void {
	const score = scores.get(name) ?? { block: 0, blocked: 0, allow: 0, allowed: 0, ask: 0, asked: 0 };
	scores.set(name, score);
	const { destructive } = classify({ kind: 'shell', command: each.command });
	score[each.expected]++;
	if (each.expected === 'block' && destructive) score.blocked++;
	if (each.expected === 'allow' && !destructive) score.allowed++;
	if (each.expected === 'ask' && destructive) score.asked++;
}

function share(part: number, whole: number): string {
	return whole === 0 ? '    –          ' : `${(part / whole).toFixed(4)} (${part}/${whole})`.padEnd(18);
}

function printExclusions(cases: readonly Case[]): void {
	console.log('\nexcluded');
	for (const peer of new Set(cases.map((each) => each.peer))) {
		const own = cases.filter((each) => each.peer === peer);
		const out = own.filter(excluded).length;
		if (out > 0) console.log(`${peer.padEnd(14)} ${out} of ${own.length} (${((100 * out) / own.length).toFixed(1)} %)`);
	}
	for (const { reason, ...fields } of EXCLUSIONS) {
		const shown = Object.entries(fields).map(([name, value]) => `${name} ${String(value)}`);
		console.log(`  ${shown.join(', ')}: ${reason}`);
	}
}

function list(cases: readonly Case[]): void {
	for (const each of cases) {
		const { destructive, understood, consequences } = classify({ kind: 'shell', command: each.command });
		if (each.expected === 'ask' || destructive === (each.expected === 'block')) continue;
		const acts = consequences.map(({ act }) => act).join(' ');
		const said = `${excluded(each) ? 'x' : ' '}${destructive ? 'harmful' : 'benign '}${understood ? '' : ' unread'}`;
		console.log(`${said} ${each.peer}/${each.category} ${JSON.stringify(each.command)} [${acts}]`);
	}
}

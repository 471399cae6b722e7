/**
 * Reads permission files of other repositories and says how much of them is understood: `eval PATH`, where PATH holds
 * `index.tsv` (file, format, repository, path) and the files. Nothing of them is kept.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Call } from '../src/acts/call.ts';
import { formatCall } from '../src/acts/call.ts';
import { classify } from '../src/acts/classify.ts';
import { createProbes } from '../src/acts/create-probes.ts';
import type { AgentFacts, AgentFormat, Rule } from '../src/read/agent.ts';
import { USUAL_RUN } from '../src/read/agent.ts';
import { agentFactsOf, formatsOf } from '../src/read/facts.ts';
import { FORMATS } from '../src/read/formats/index.ts';
import type { Document } from '../src/text/document.ts';

/** The formats that the folders of the corpus belong to, where the folder's name does not say it. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
	'claude-settings': ['claude-code'],
	'kiro-agents': ['kiro'],
	'kiro-mcp': ['kiro', 'mcp'],
	'kiro-hooks': ['kiro'],
	'kiro-powers': ['kiro', 'mcp'],
	'claude-plugin': ['claude-code', 'mcp'],
	cfn: ['bedrock', 'agentcore', 'iam'],
	'bedrock-openapi': ['bedrock'],
	'iam-tf': ['iam', 'bedrock'],
	'amazonq-agents': ['amazon-q'],
	'amazonq-mcp': ['amazon-q'],
};

interface Entry {
	readonly folder: string;
	readonly file: string;
	readonly path: string;
}

interface Tally {
	files: number;
	recognised: number;
	empty: string[];
	unclaimed: string[];
	problems: string[];
	rules: number;
	understood: number;
	others: string[];
}

const path = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
const verbose = process.argv.includes('--verbose');
const probes = createProbes();
if (!path || !existsSync(join(path, 'index.tsv'))) {
	console.log(`eval: skipped, ${path ? `there is no index.tsv in ${path}` : 'no PATH was given'}.`);
} else {
	const tallies = new Map<string, Tally>();
	for (const entry of entriesOf(resolve(path))) weigh(entry, tallies);
	print(tallies);
}

/** A file that stands in two folders of one kind is read once in each; one repeated within a folder, once. */
function entriesOf(root: string): readonly Entry[] {
	const seen = new Set<string>();
	const lines = readFileSync(join(root, 'index.tsv'), 'utf8').split('\n').slice(1);
	return lines.flatMap((line) => {
		const [file = '', folder = '', repository = '', own = ''] = line.split('\t');
		const onDisk = [join(root, file), join(root, '..', file)].find((each) => file !== '' && existsSync(each));
		if (!onDisk || seen.has(`${folder} ${repository} ${own}`)) return [];
		seen.add(`${folder} ${repository} ${own}`);
		return [{ folder, file: onDisk, path: own }];
	});
}

function weigh({ folder, file, path: uri }: Entry, tallies: Map<string, Tally>): void {
	const tally = tallies.get(folder) ?? {
		files: 0,
		recognised: 0,
		empty: [],
		unclaimed: [],
		problems: [],
		rules: 0,
		understood: 0,
		others: [],
	};
	tallies.set(folder, tally);
	tally.files++;
	const document: Document = { uri, language: '', text: readFileSync(file, 'utf8'), version: 1 };
	const wanted = FOLDERS[folder] ?? [folder];
	const isOwn = (id: string): boolean => wanted.includes(id) || !FORMATS.some((format) => wanted.includes(format.id));
	if (!formatsOf(uri).some(({ id }) => isOwn(id))) {
		tally.unclaimed.push(`${uri}: the vendor reads no file of this name`);
		return;
	}
	const facts = agentFactsOf(document).filter((each) => isOwn(each.format));
	if (facts.length === 0) {
		tally.empty.push(`${uri}: no permissions here`);
		return;
	}
	tally.recognised++;
	for (const each of facts) {
		for (const { message } of each.problems) tally.problems.push(`${uri}: ${message}`);
		for (const rule of each.rules) if (rule.effect !== 'deny' && rule.inert === undefined) weighRule(each, rule, uri, tally);
	}
}

/** Understood: alone, the rule decides a call of its own, and what the call does is known. */
function weighRule(facts: AgentFacts, rule: Rule, uri: string, tally: Tally): void {
	const format = FORMATS.find(({ id }) => id === facts.format) as AgentFormat;
	const [policy] = format.merge([{ ...facts, rules: [rule] }]);
	tally.rules++;
	if (!policy) return;
	let why = 'no call is known that this could let through';
	let tried = 0;
	for (const call of format.exemplars(rule, probes)) {
		if (++tried > 5000) break;
		const decided = format.decide(policy, call, USUAL_RUN);
		if (decided.rule?.place.start !== rule.place.start || decided.decision !== rule.effect) {
			why = tried === 1 ? `${show(call)}: ${decided.decision}, ${decided.why}` : why;
			continue;
		}
		if (classify(call).understood) {
			tally.understood++;
			return;
		}
		why = `what ${show(call)} does is not known`;
	}
	tally.others.push(`${uri}: ${rule.text.slice(0, 80)}: ${why}`);
}

function show(call: Call): string {
	return `\`${formatCall(call).slice(0, 80)}\``;
}

function print(tallies: ReadonlyMap<string, Tally>): void {
	for (const [folder, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const share =
			tally.rules > 0
				? `, ${tally.understood} of ${tally.rules} rules understood (${Math.round((100 * tally.understood) / tally.rules)} %)`
				: '';
		const counts = `${tally.recognised} read, ${tally.empty.length} without permissions, ${tally.unclaimed.length} not of the vendor's names`;
		console.log(`${folder}: ${tally.files} files: ${counts}, ${tally.problems.length} problems${share}`);
		const lists = [...tally.empty, ...tally.unclaimed, ...tally.problems, ...tally.others];
		for (const line of verbose ? lists : [...tally.empty, ...tally.unclaimed].slice(0, 5)) console.log(`\t${line}`);
	}
}

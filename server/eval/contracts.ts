/**
 * Reads agreements of others: `contracts PATH`, a folder of Markdown and text files. Every one must be read without a
 * throw, with places inside the text and ids that stay put; and a text that does not speak of agents must not permit
 * an agent anything. Near misses and the parts of pillars that were found are listed for review.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractFactsOf } from '../src/read/contract/facts.ts';
import type { ContractFacts, Norm } from '../src/read/contract.ts';
import { PILLARS } from '../src/read/contract.ts';

const path = process.argv[2];
if (path === undefined || !existsSync(path)) {
	console.log('skipped: no folder of contracts was given, or it is not there');
	process.exit(0);
}

const AGENTS = /\b(?:AI|autonomous|agentic|coding) agents?\b|\b[Tt]he Agents?\b(?! of)/;
let failed = 0;
let permits = 0;
const nearMisses: string[] = [];
const found = new Map<string, string[]>();
const files = readdirSync(path).filter((file) => /\.(?:md|txt)$/.test(file));
const start = performance.now();
for (const file of files) {
	const text = readFileSync(join(path, file), 'utf8');
	try {
		review(file, text, read(file, text));
	} catch (error) {
		fail(file, `threw ${error}`);
	}
}
const seconds = (performance.now() - start) / 1000;
for (const [part, names] of [...found].sort())
	console.log(`${part}: ${names.length} texts, ${names.slice(0, 6).join(', ')}${names.length > 6 ? ', …' : ''}`);
console.log(`\nnear misses, read and not firm (${nearMisses.length}):`);
for (const miss of nearMisses.slice(0, 60)) console.log(`  ${miss}`);
console.log(`\n${files.length} texts in ${seconds.toFixed(1)} s, ${permits} false permits, ${failed} failures`);
process.exitCode = failed + permits > 0 ? 1 : 0;

function read(file: string, text: string): ContractFacts {
	return contractFactsOf({ uri: file, language: 'markdown', text, version: 1 });
}

function review(file: string, text: string, facts: ContractFacts): void {
	const ids = facts.clauses.map((clause) => clause.id);
	if (new Set(ids).size !== ids.length) fail(file, 'ids are not unique');
	for (const { start: from, end } of placesOf(facts))
		if (from < 0 || end < from || end > text.length) fail(file, `a place outside the text: ${from}–${end}`);
	for (const norm of facts.norms) {
		for (const part of [norm.parts.actor, norm.parts.modality, ...norm.parts.acts, ...norm.parts.conditions]) {
			if (part && !sameWords(part.text, text.slice(part.place.start, part.place.end)))
				fail(file, `words do not round-trip: ${part.text}`);
		}
		if (norm.modality === 'permit' && (norm.actor === 'agent' || norm.actor === 'anyone')) permit(file, text, norm);
	}
	const edited = read(file, `${text}\n\n# Notices of the parties to each other\n\nNotices are sent by post.\n`);
	const kept = new Set(edited.clauses.map((clause) => clause.id));
	const lost = ids.find((id) => !kept.has(id));
	if (lost) fail(file, `the id ${lost} does not survive an edit elsewhere`);
	for (const pillar of PILLARS) {
		for (const part of facts.pillars[pillar].parts) {
			if (part.state === 'absent') continue;
			const name = `${pillar}.${part.name} (${part.state})`;
			found.set(name, [...(found.get(name) ?? []), file]);
		}
	}
}

function permit(file: string, text: string, norm: Norm): void {
	const words = text.slice(norm.place.start, norm.place.end).replace(/\s+/g, ' ').slice(0, 140);
	const line = `${file}: ${norm.acts.slice(0, 2).join(', ')}: ${words}${norm.doubt ? ` (${norm.doubt.slice(0, 80)})` : ''}`;
	if (norm.firmness === 'firm' && !AGENTS.test(text)) {
		permits++;
		console.log(`FALSE PERMIT ${line}`);
	} else nearMisses.push(line);
}

function fail(file: string, why: string): void {
	failed++;
	console.log(`FAILED ${file}: ${why}`);
}

function placesOf(facts: ContractFacts): { start: number; end: number }[] {
	return [
		...facts.clauses,
		...facts.clauses.map((clause) => clause.head),
		...facts.norms.map((norm) => norm.place),
		...(facts.remarks ?? []).map((one) => one.place),
		...(facts.references ?? []).map((one) => one.place),
	];
}

/** The same letters, marks of emphasis, tags, quotes and spaces aside. */
function sameWords(plain: string, source: string): boolean {
	const letters = (words: string): string => words.replace(/<[^<>]*>|\]\([^)]*\)|&\w+;/g, '').replace(/[^\p{L}\p{N}]/gu, '');
	return letters(source).includes(letters(plain)) || letters(source).length >= letters(plain).length;
}

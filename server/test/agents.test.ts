import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCall } from '../src/acts/call.ts';
import type { AgentFacts, AgentFormat, Decision, Policy, Rule, Run } from '../src/read/agent.ts';
import { USUAL_RUN } from '../src/read/agent.ts';
import { agentFactsOf } from '../src/read/facts.ts';
import { FORMATS } from '../src/read/formats/index.ts';
import { type Document, positionAt } from '../src/text/document.ts';
import { applyEdits } from '../src/text/edit.ts';
import { documentOf } from './fixtures/documents.ts';
import { type PageCase, readPage } from './fixtures/page.ts';

/** Each page under `test-fixtures/agents` documents one format; each of its cases is a test. */
const pages = join(import.meta.dirname, '../../test-fixtures/agents');

describe('agents', () => {
	for (const format of FORMATS) {
		describe(format.id, () => {
			const path = join(pages, `${format.id}.md`);
			it('has a page', () => assert.ok(existsSync(path), `test-fixtures/agents/${format.id}.md is missing`));
			if (!existsSync(path)) return;
			for (const pageCase of readPage(readFileSync(path, 'utf8')).cases) it(pageCase.title, () => checkCase(format, pageCase));
		});
	}
});

function checkCase(format: AgentFormat, pageCase: PageCase): void {
	const documents = pageCase.files.map(({ path, text }) => documentOf(path, text));
	assert.ok(pageCase.fences.length > 0, 'a case without a claim shows nothing');
	for (const { info, text } of pageCase.fences) {
		const [claim = '', ...options] = info.split(/\s+/);
		const check = CLAIMS[claim];
		assert.ok(check, `no claim is named ${claim}`);
		check({ format, documents, options, text, rows: rowsOf(text) });
	}
}

interface Claim {
	readonly format: AgentFormat;
	readonly documents: readonly Document[];
	readonly options: readonly string[];
	readonly text: string;
	readonly rows: readonly (readonly string[])[];
}

const CLAIMS: Readonly<Record<string, (claim: Claim) => void>> = {
	decide: checkDecisions,
	evidence: checkEvidence,
	problems: checkProblems,
	rules: checkRules,
	after: checkRestriction,
};

/** `allow | aws s3 ls | Bash(aws s3:*)`: decision, call, text of the deciding rule or `-` for the vendor's default. */
function checkDecisions({ format, documents, options, rows }: Claim): void {
	const policy = policyOf(format, documents, options);
	const run: Run = { ...USUAL_RUN, attended: !options.includes('headless'), trusted: !options.includes('untrusted') };
	for (const [wanted, ...rest] of rows) {
		// A call may hold a pipe with blanks around it: the rule is what stands behind the last one.
		const rule = rest.at(-1);
		const call = rest.slice(0, -1).join(' | ');
		const decided = format.decide(policy, parseCall(call), run);
		assert.deepEqual([decided.decision, call, decided.rule?.text.trim() ?? '-'], [wanted, call, rule], decided.why);
		assertHasPlace(decided, documents);
	}
}

/** `logging on by local hook | words`, or `logging on words`: every piece of evidence, in any order; `none` when there is none. */
function checkEvidence({ format, documents, options, text }: Claim): void {
	const found = policyOf(format, documents, options).evidence.map((each) => ({
		each,
		shown: `${each.kind} ${each.on ? 'on' : 'off'}${each.by === undefined ? '' : ` by ${each.by}`} | ${each.text}`,
	}));
	assertEach(text, found, (line, { each }) => {
		const [, kind, on, by, words = ''] = /^(\w+) (on|off)(?: by (.+?) \|)?(?: \|)?(.*)$/.exec(line) ?? [];
		return (
			kind === each.kind &&
			on === (each.on ? 'on' : 'off') &&
			(by === undefined || by === each.by) &&
			each.text.includes(words.trim())
		);
	});
}

/** `path:line | words`, or words alone: every problem of every file, in any order; `none` when there is none. */
function checkProblems({ format, documents, text }: Claim): void {
	const problems = factsOf(format, documents).flatMap((facts) => facts.problems);
	const found = problems.map(({ place, message }) => {
		const document = documents.find(({ uri }) => uri === place.uri);
		assert.ok(document);
		return { message, shown: `${place.uri}:${positionAt(document, place.start).line + 1} | ${message}` };
	});
	assertEach(text, found, (line, { message, shown }) => {
		const [, at, words] = /^(\S+:\d+) \| (.*)$/.exec(line) ?? [];
		return at === undefined ? message.includes(line) : shown.startsWith(`${at} | `) && message.includes(words ?? '');
	});
}

/** Each line claims one of what was found, and nothing is left unclaimed. */
function assertEach<Found extends { readonly shown: string }>(
	text: string,
	found: readonly Found[],
	claims: (line: string, found: Found) => boolean,
): void {
	const left = [...found];
	const lines = text.split('\n').filter((line) => line.trim() !== '' && line.trim() !== 'none');
	for (const line of lines) {
		const at = left.findIndex((each) => claims(line.trim(), each));
		assert.ok(at >= 0, `nothing is "${line}" among\n${left.map(({ shown }) => shown).join('\n')}`);
		left.splice(at, 1);
	}
	assert.deepEqual(
		left.map(({ shown }) => shown),
		[],
		'found, and not claimed',
	);
}

/** `inert | TEXT | words`, `listed | words`, `bound | TEXT | word, word`, `agents | id, id` or `none`. */
function checkRules({ format, documents, options, rows }: Claim): void {
	for (const [kind = '', first = '', second = ''] of rows) {
		if (kind === 'agents') {
			assert.deepEqual(
				policiesOf(format, documents).map(({ agent }) => agent),
				first === 'none' ? [] : first.split(', '),
			);
			continue;
		}
		const policy = policyOf(format, documents, options);
		if (kind === 'listed') assert.ok((policy.listed ?? 'judged').includes(first), policy.listed);
		else if (kind === 'inert')
			assert.ok(ruleOf(policy, first).inert?.includes(second), `${first}: ${ruleOf(policy, first).inert}`);
		else if (kind === 'bound') assert.deepEqual(ruleOf(policy, first).bound ?? [], second.split(', '));
		else assert.fail(`no row is named ${kind}`);
	}
}

/** ```` ```after PATH ask RULE ````: the file once the rule is made to ask or deny, and the rule no longer allows. */
function checkRestriction({ format, documents, options, text }: Claim): void {
	const [path = '', to = '', ...words] = options;
	const rule = ruleOf(policyOf(format, documents, words.filter(isOption)), words.filter((word) => !isOption(word)).join(' '));
	const document = documents.find(({ uri }) => uri === path);
	assert.ok(document && (to === 'ask' || to === 'deny'));
	const edits = format.restrict?.(rule, to, document) ?? [];
	assert.ok(edits.every(({ uri }) => uri === path));
	assert.equal(applyEdits(document.text, edits), text);
}

function isOption(word: string): boolean {
	return word.startsWith('agent=');
}

function factsOf(format: AgentFormat, documents: readonly Document[]): readonly AgentFacts[] {
	return documents.flatMap((document) => agentFactsOf(document).filter((facts) => facts.format === format.id));
}

function policiesOf(format: AgentFormat, documents: readonly Document[]): readonly Policy[] {
	const facts = factsOf(format, documents);
	const agents = [...new Set(facts.map(({ agent }) => agent))];
	return agents.flatMap((agent) => format.merge(facts.filter((each) => each.agent === agent)));
}

function policyOf(format: AgentFormat, documents: readonly Document[], options: readonly string[]): Policy {
	const policies = policiesOf(format, documents);
	const wanted = options.find((option) => option.startsWith('agent='))?.slice('agent='.length);
	const found = wanted === undefined ? policies : policies.filter(({ agent }) => agent === wanted);
	assert.equal(found.length, 1, `agents: ${policies.map(({ agent }) => agent).join(', ') || 'none'}`);
	return found[0] as Policy;
}

function ruleOf(policy: Policy, text: string): Rule {
	const rule = policy.rules.find((each) => each.text === text);
	assert.ok(rule, `no rule ${text} among ${policy.rules.map((each) => each.text).join(' · ')}`);
	return rule;
}

/** The deciding rule stands where its place says. */
function assertHasPlace({ rule }: Decision, documents: readonly Document[]): void {
	if (!rule) return;
	const document = documents.find(({ uri }) => uri === rule.place.uri);
	assert.ok(document && rule.place.end <= document.text.length && rule.place.start <= rule.place.end);
	if (!rule.implicit) assert.ok(rule.place.end > rule.place.start, `${rule.text} has an empty place`);
}

function rowsOf(text: string): readonly (readonly string[])[] {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	return lines.map((line) => line.split(' | ').map((cell) => cell.trim()));
}

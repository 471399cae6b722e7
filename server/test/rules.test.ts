import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyse } from '../src/audit.ts';
import type { Finding } from '../src/judge/rule.ts';
import { RULES } from '../src/judge/rules/index.ts';
import { type Document, rangeOf } from '../src/text/document.ts';
import { applyEdits, type Edit } from '../src/text/edit.ts';
import { type Claim, withoutCarets } from './fixtures/carets.ts';
import { documentOf, SETTINGS } from './fixtures/documents.ts';
import { type PageCase, readPage } from './fixtures/page.ts';

const pages = join(import.meta.dirname, '../../test-fixtures/rules');

describe('rules', () => {
	for (const { id } of RULES) {
		describe(id, () => {
			const page = readPage(readFileSync(join(pages, `${id}.md`), 'utf8'));
			for (const pageCase of page.cases) {
				it(pageCase.title, () => checkCase(id, pageCase));
			}
			it('has a case that fires and one that does not', () => {
				const fires = page.cases.map((pageCase) => pageCase.files.some((file) => file.text.includes(`^ ${id}`)));
				assert.ok(fires.includes(true) && fires.includes(false), `${id}.md needs both`);
			});
		});
	}

	it('have no page without a rule', () => {
		const named = readdirSync(pages).map((name) => name.replace(/\.md$/, ''));
		assert.deepEqual(named.sort(), RULES.map((rule) => rule.id).sort());
	});
});

/** Findings of the page's own rule are claimed exactly, each by a caret line under its characters. */
function checkCase(rule: string, pageCase: PageCase): void {
	const claims: Claim[] = [];
	const documents = pageCase.files.map((file) => {
		const { text, claims: own } = withoutCarets(file.path, file.text);
		claims.push(...own.filter((claim) => claim.rule === rule));
		const document = documentOf(file.path, text);
		return file.language === 'unread' ? { ...document, text: '', unread: text.trim() } : document;
	});
	const analysis = analyse(documents, SETTINGS);
	const found = analysis.findings.filter((finding) => finding.rule === rule);
	assert.deepEqual(
		found.map((finding) => spot(finding, analysis)),
		claims.map(({ uri, line, start, end }) => `${uri}:${line + 1}:${start}-${end}`),
		found.map((finding) => finding.message).join('\n'),
	);
	for (const [index, claim] of claims.entries()) {
		assert.ok(found[index]?.message.includes(claim.words), `"${found[index]?.message}" should say "${claim.words}"`);
	}
	for (const fence of pageCase.fences) checkFix(fence, documents, analysis, found);
}

/** ```` ```after MSA.md Insert a clause ````: the file's text once the first fix with that title is applied. */
function checkFix(
	fence: PageCase['fences'][number],
	documents: readonly Document[],
	analysis: Analysis,
	found: readonly Finding[],
): void {
	const [kind, path = '', ...words] = fence.info.split(' ');
	if (kind !== 'after') return;
	const fixes = found.flatMap((finding) => analysis.fixesOf(finding));
	const fix = fixes.find((candidate) => candidate.title.includes(words.join(' ')));
	assert.ok(fix, `no fix "${words.join(' ')}" among: ${fixes.map((candidate) => candidate.title).join(' | ')}`);
	const edits: readonly Edit[] = fix.edits().filter((edit) => edit.uri === path);
	const before = documents.find((document) => document.uri === path)?.text ?? '';
	assert.equal(applyEdits(before, edits), fence.text);
}

/** A finding that runs over several lines is claimed on its first; one without width under its first character. */
function spot(finding: Finding, analysis: Analysis): string {
	const document = analysis.model.documents.get(finding.place.uri);
	assert.ok(document, finding.place.uri);
	const { start, end } = rangeOf(document, finding.place);
	const line = document.text.split('\n')[start.line] ?? '';
	const last = end.line > start.line ? line.length : Math.max(end.character, start.character + 1);
	return `${finding.place.uri}:${start.line + 1}:${start.character}-${last}`;
}

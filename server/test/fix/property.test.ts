import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyse } from '../../src/audit.ts';
import type { Fix } from '../../src/fix/fix.ts';
import type { Finding } from '../../src/judge/rule.ts';
import type { Document } from '../../src/text/document.ts';
import { applyEdits, type Edit } from '../../src/text/edit.ts';
import { withoutCarets } from '../fixtures/carets.ts';
import { documentOf, folderDocuments, SETTINGS } from '../fixtures/documents.ts';
import { readPage } from '../fixtures/page.ts';

const fixtures = join(import.meta.dirname, '../../../test-fixtures');

describe('every fix removes its finding and adds none', () => {
	for (const [name, documents] of workspaces()) {
		it(name, () => {
			const before = analyse(documents, SETTINGS);
			for (const finding of before.findings) {
				for (const fix of before.fixesOf(finding)) {
					const edits = fix.edits();
					assert.ok(edits.length > 0, `"${fix.title}" changes nothing`);
					const after = analyse(
						[...documents.map((document) => changed(document, edits)), ...created(documents, edits)],
						SETTINGS,
					);
					const left = after.findings.filter((each) => !settled(fix, each)).map((each) => keyOf(each));
					assert.ok(!left.includes(keyOf(finding)), `"${fix.title}" leaves: ${finding.message}`);
					assert.deepEqual(added(before, after), [], `"${fix.title}" adds findings`);
				}
			}
		});
	}

	it('offers a fix for every permission that the contract does not cover', () => {
		const offered = workspaces().flatMap(([, documents]) => {
			const analysis = analyse(documents, SETTINGS);
			const uncovered = analysis.findings.filter((finding) => finding.rule === 'uncovered-act');
			return uncovered.map((finding) => analysis.fixesOf(finding).length);
		});
		assert.ok(offered.length > 0 && offered.every((count) => count > 0));
	});
});

/** The cases of the rules' pages and the incidents: each a small workspace. */
function workspaces(): readonly (readonly [string, readonly Document[]])[] {
	const pages = readdirSync(join(fixtures, 'rules')).flatMap((page) =>
		readPage(readFileSync(join(fixtures, 'rules', page), 'utf8'))
			.cases.map((each) => ({ ...each, files: each.files.filter((file) => file.language !== 'unread') }))
			.map(
				(each) =>
					[
						`${page}: ${each.title}`,
						each.files.map((file) => documentOf(file.path, withoutCarets(file.path, file.text).text)),
					] as const,
			),
	);
	const incidents = folders(join(fixtures, 'incidents')).flatMap((incident) =>
		folders(join(fixtures, 'incidents', incident)).map(
			(variant) => [`${incident}/${variant}`, folderDocuments(join(fixtures, 'incidents', incident, variant))] as const,
		),
	);
	return [...pages, ...incidents];
}

function changed(document: Document, edits: readonly Edit[]): Document {
	const own = edits.filter((edit) => edit.uri === document.uri);
	return own.length === 0 ? document : { ...document, text: applyEdits(document.text, own), version: document.version + 1 };
}

/** An edit of a document that does not exist yet makes it. */
function created(documents: readonly Document[], edits: readonly Edit[]): readonly Document[] {
	const fresh = edits.filter((edit) => !documents.some(({ uri }) => uri === edit.uri));
	return [...new Set(fresh.map(({ uri }) => uri))].map((uri) =>
		documentOf(
			uri,
			applyEdits(
				'',
				fresh.filter((edit) => edit.uri === uri),
			),
		),
	);
}

/** Words marked as not covering are in doubt no more: what is left is a permission that the contract does not mention. */
function settled(fix: Fix, finding: Finding): boolean {
	return fix.title.startsWith('Mark ') && finding.rule === 'uncovered-act';
}

/** What a finding is about, whatever line it has moved to. What a permission opens is one finding, under whichever rule. */
function keyOf(finding: Finding): string {
	const about = finding.subject.judged ? 'permission' : finding.rule;
	return [about, finding.place.uri, finding.agent, finding.subject.permission?.text].join(' | ');
}

/**
 * The other side of the table: a clause on logs reveals that the configuration keeps none, a deny that an authority is
 * no longer needed. Such a finding was true of the wish before it was true of the words.
 */
const REVEALED: ReadonlySet<string> = new Set(['missing-log-evidence', 'missing-attribution', 'unused-authority']);

function added(before: Analysis, after: Analysis): readonly string[] {
	const known = new Set(before.findings.map(keyOf));
	return after.findings
		.filter((finding) => !known.has(keyOf(finding)) && !REVEALED.has(finding.rule))
		.map((finding) => finding.message);
}

function folders(parent: string): readonly string[] {
	return readdirSync(parent).filter((name) => statSync(join(parent, name)).isDirectory());
}

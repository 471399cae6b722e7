import assert from 'node:assert/strict';
import { analyse } from '../../src/audit.ts';
import { appendEntries } from '../../src/fix/coverage-file.ts';
import { annotationsOf } from '../../src/read/contract/annotations/read.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { documentOf, SETTINGS } from '../fixtures/documents.ts';

const ENTRY = { acts: ['delete-data'], anchor: { id: 'agents/2', exact: 'said: "tidy" & \\ done' } } as const;

/** The sidecar once an entry is added to it, or undefined where none can be. */
function appended(text: string | undefined): string | undefined {
	const document = text === undefined ? undefined : documentOf('MSA.coverage.yaml', text);
	const edit = appendEntries('MSA.coverage.yaml', document, 'MSA.md', [ENTRY]);
	return edit && applyEdits(text ?? '', [edit]);
}

function titles(clause: string): readonly string[] {
	const documents = [
		documentOf('.claude/settings.json', '{ "permissions": { "allow": ["Bash(terraform destroy:*)"] } }'),
		documentOf(
			'MSA.md',
			`# MSA\n\n## 1. Agents\n\n1.1 "Agent" means an AI agent.\n\n1.2 ${clause}\n\n1.3 The Agent may delete data and stop services.\n`,
		),
	];
	const analysis = analyse(documents, SETTINGS);
	return analysis.findings
		.filter(({ rule }) => rule === 'ambiguous-coverage')
		.flatMap((finding) => analysis.fixesOf(finding).map(({ title }) => title))
		.filter((title) => /^(Confirm|Mark)/.test(title));
}

describe('a reading that a fix writes', () => {
	const KEPT = 'permission:\n  - uid: a\n    action: ac:none\n    anchor: { id: x, exact: "y" } # why\n';
	for (const [name, text, count] of [
		['into no file', undefined, 1],
		['into an empty one', '', 1],
		['after what is there', KEPT, 2],
		['before other keys', `${KEPT}prohibition: []\n`, 2],
		['where there is no list of permissions', 'profile: p', 1],
		['without a last line end', KEPT.trimEnd(), 2],
		['at the margin', KEPT.replaceAll('\n  ', '\n'), 2],
		['with Windows line ends', KEPT.replaceAll('\n', '\r\n'), 2],
	] as const) {
		it(`is read back ${name}`, () => {
			const after = appended(text) ?? '';
			const { entries, problems } = annotationsOf(documentOf('MSA.coverage.yaml', after));
			assert.deepEqual(problems, []);
			assert.equal(entries.length, count, after);
			assert.deepEqual(entries.at(-1)?.acts, ENTRY.acts);
			assert.equal(entries.at(-1)?.anchor.exact, ENTRY.anchor.exact);
			assert.ok(after.replaceAll('\r', '').startsWith((text ?? '').replaceAll('\r', '')) || text?.includes('prohibition'));
		});
	}
	it('is not written where a line would break the file', () => {
		for (const text of ['permission: []\n', 'permission: [{ uid: a, action: ac:none }]\n', '- a\n', 'permission: [\n'])
			assert.equal(appended(text), undefined, text);
	});
	it('is offered for both answers', () => {
		assert.deepEqual(titles('The Agent may rebuild the infrastructure.'), [
			'Confirm in MSA.coverage.yaml that §1.2 of MSA.md permits the Agent to delete infrastructure',
			'Mark §1.2 of MSA.md as not covering it, in MSA.coverage.yaml',
		]);
	});
	it('is not offered where it would lose a condition, a prohibition or an environment', () => {
		for (const clause of [
			'The Agent may rebuild the infrastructure in staging, if a ticket is open.',
			'The Agent may rebuild the infrastructure, but shall not delete backups.',
		])
			assert.deepEqual(
				titles(clause).filter((title) => title.startsWith('Confirm')),
				[],
				clause,
			);
		assert.deepEqual(titles('The Agent may rebuild the infrastructure, but shall not delete backups.'), []);
	});
});

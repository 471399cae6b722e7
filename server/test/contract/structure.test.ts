import assert from 'node:assert/strict';
import { factsOf } from './answer.ts';

function idsOf(text: string): string[] {
	return factsOf(text).clauses.map((clause) => clause.id);
}

describe('the structure of a contract', () => {
	it('builds ids from titles, and from numbers where there is no title', () => {
		const text =
			'# MSA\n\n## 4. Environments\n\n4.1 The Client owns them.\n\n**4.2 Staging.** The Agent may delete data in staging.\n';
		assert.deepEqual(idsOf(text), ['msa', 'environments', 'environments/1', 'environments/staging']);
		assert.deepEqual(
			factsOf(text).clauses.map((clause) => clause.label),
			['MSA', '§4', '§4.1', '§4.2'],
		);
	});

	it('keeps lists that restart apart by their headings', () => {
		const text = '#### FEES\n\n1. One.\n2. Two.\n\n#### TERM\n\n1. One.\n2. Two.\n';
		assert.deepEqual(idsOf(text), ['fees', 'fees/1', 'fees/2', 'term', 'term/1', 'term/2']);
	});

	it('counts list items that are all written 1', () => {
		assert.deepEqual(idsOf('## Fees\n\n1. One.\n1. Two.\n1. Three.\n'), ['fees', 'fees/1', 'fees/2', 'fees/3']);
	});

	it('leaves titled clauses alone when they are renumbered', () => {
		const before = '## 4. Environments\n\nText.\n\n## 5. Logs\n\nText.\n';
		const after = '## 4. Preamble\n\nNew.\n\n## 5. Environments\n\nText.\n\n## 6. Logs\n\nText.\n';
		for (const id of idsOf(before)) assert.ok(idsOf(after).includes(id), id);
	});

	it('respects ids that are written down', () => {
		assert.deepEqual(idsOf('## Liability {#cap}\n\n1. <span id="8.1.a">One.</span>\n'), ['cap', '8.1.a']);
	});

	it('reads setext headings, articles, sections, letters and roman numerals', () => {
		const text =
			'Services\n========\n\nText.\n\nARTICLE IV\n\nSection 4.1 Scope\n\n(a) first;\n\n(b) second:\n\n(i) inner;\n\n(ii) inner two.\n';
		const { clauses } = factsOf(text);
		assert.deepEqual(
			clauses.map((clause) => clause.number),
			['', 'ARTICLE IV', 'Section 4.1', '(a)', '(b)', '(i)', '(ii)'],
		);
		assert.equal(new Set(clauses.map((clause) => clause.id)).size, clauses.length);
		const [, , section, a, b, one] = clauses;
		assert.equal(a?.parent, section?.id);
		assert.equal(one?.parent, b?.id);
	});

	it('leaves front matter, comments, struck text, code and quoted notes without norms', () => {
		const text = [
			'---', 'type: msa', 'note: The Agent may delete data.', '---', '',
			'<!-- The Agent may delete data. -->', '', '~~The Agent may delete data.~~', '', '<del>The Agent may delete data.</del>', '',
			'```yaml', 'The Agent may delete data.', '```', '', '> Note: the Agent may delete data.', '',
		].join('\n'); // biome-ignore format: a page reads best in lines
		assert.deepEqual(factsOf(text).norms, []);
	});

	for (const [name, change] of [
		['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
		['a byte order mark', (text: string) => `\ufeff${text}`],
		['non-breaking spaces', (text: string) => text.replaceAll(' ', '\u00a0').replace(/^##\u00a0/gm, '## ')],
		['smart quotes', (text: string) => text.replaceAll('"', '\u201c')],
	] as const) {
		it(`keeps exact places with ${name}`, () => {
			const text = change('## 4. Agents\n\nThe "Agent" may delete\nCustomer Data in the staging environment. Other words.\n');
			const [norm] = factsOf(text).norms;
			assert.ok(norm);
			const slice = (place: { start: number; end: number }): string => text.slice(place.start, place.end).replace(/\s+/g, ' ');
			assert.equal(slice(norm.parts.modality?.place as { start: number; end: number }), 'may');
			assert.equal(slice(norm.parts.acts[0]?.place as { start: number; end: number }).slice(0, 20), 'delete Customer Data');
			assert.equal(slice(norm.parts.environments[0]?.place as { start: number; end: number }), 'staging');
			assert.ok(slice(norm.place).endsWith('staging environment.'));
		});
	}

	it('says in which language a clause is that it did not read', () => {
		const { norms, problems } = factsOf(
			'## 3. Agent\n\nDer Agent darf alle Kundendaten in der Testumgebung ohne weitere Freigabe löschen.\n',
		);
		assert.deepEqual(norms, []);
		assert.match(problems[0]?.message ?? '', /not read: this clause is in German/);
	});
});

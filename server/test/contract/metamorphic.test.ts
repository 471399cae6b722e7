import assert from 'node:assert/strict';
import type { Norm } from '../../src/read/contract.ts';
import { factsOf } from './answer.ts';
import { made } from './measure.ts';

const CONTRACT = `# Master Services Agreement

## 1. Definitions

"Agent" means an autonomous software agent run by Provider.

## 2. Authority

2.1 The Agent may delete data in the staging environment and terminate instances in development.

2.2 The Agent shall not delete backups, "golden images" or production data.

2.3 Deployment to production by the Agent requires the approval of two persons.

2.4 Notwithstanding Section 2.2, the Agent may delete backups in the sandbox environment.

## 3. Fees

Client pays the fees.
`;

/** What the norms say, without where they say it. */
function meaningOf(norms: readonly Norm[]): string[] {
	return norms.map(({ modality, actor, acts, environments, conditions, firmness, overrides }) =>
		JSON.stringify([
			modality,
			actor,
			acts,
			environments,
			conditions.map(({ kind, quorum }) => [kind, quorum]),
			firmness,
			overrides?.length,
		]),
	);
}

describe('what changes no norm', () => {
	const before = meaningOf(factsOf(CONTRACT).norms);

	it('reads six norms from the contract at first', () => {
		assert.equal(before.length, 6);
	});

	for (const [name, change] of [
		[
			'an unrelated clause',
			(text: string) => text.replace('## 3. Fees', '## 3. Notices\n\nNotices are sent by post.\n\n## 4. Fees'),
		],
		['reflowed lines', (text: string) => text.replaceAll(' in ', '\nin ').replaceAll(' the ', '\nthe ')],
		['other quotes', (text: string) => text.replaceAll(/"([^"]*)"/g, '\u201c$1\u201d')],
		['bold numbers', (text: string) => text.replaceAll(/^(2\.\d) /gm, '**$1** ')],
		['list style', (text: string) => text.replaceAll(/^2\.(\d) /gm, '$1. ')],
		['renumbering with its references', (text: string) => text.replaceAll('2.', '7.').replaceAll('## 2', '## 7')],
		['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
	] as const) {
		it(name, () => {
			const after = meaningOf(factsOf(change(CONTRACT)).norms);
			const kept = name === 'list style' ? after.map((one) => one.replace(/,\d\]$/, ',1]')) : after;
			assert.deepEqual(
				kept.map((one) => one.replace(/,\d\]$/, ',1]')),
				before.map((one) => one.replace(/,\d\]$/, ',1]')),
			);
		});
	}
});

describe('"not" in the modal', () => {
	it('turns every plain permit into a prohibition', () => {
		const permits = made().filter(
			({ text, outcome }) =>
				outcome === 'permits' &&
				/^[^:]* may [a-z]+ [^:]*\.$/.test(text) &&
				!/^Provider/.test(text) &&
				!/without further/.test(text),
		);
		assert.ok(permits.length > 30);
		for (const { text, act } of permits) {
			const norms = factsOf(text.replace(' may ', ' may not ')).norms.filter((norm) => norm.acts.includes(act));
			assert.ok(norms.length > 0 && norms.every((norm) => norm.modality === 'prohibit'), text);
		}
	});
});

describe('an edit elsewhere', () => {
	it('keeps ids and the words of every norm', () => {
		const edited = CONTRACT.replace('Client pays the fees.', 'Client pays the fees within thirty days.').replace(
			'# Master',
			'# The Master',
		);
		assert.deepEqual(
			factsOf(edited)
				.clauses.slice(1)
				.map(({ id }) => id),
			factsOf(CONTRACT)
				.clauses.slice(1)
				.map(({ id }) => id),
		);
		const words = (text: string): string[] => factsOf(text).norms.map(({ place }) => text.slice(place.start, place.end));
		assert.deepEqual(words(edited), words(CONTRACT));
	});
});

import assert from 'node:assert/strict';
import { analyse } from '../../src/audit.ts';
import { writeLock } from '../../src/report/lock.ts';
import { documentOf, SETTINGS } from '../fixtures/documents.ts';

const SETTINGS_FILE = '{ "permissions": { "ask": ["Bash(terraform destroy:*)"] } }';
const MSA = `# MSA

## 1. Agents

1.1 "Agent" means an AI agent that Provider operates.

1.2 The Agent may delete infrastructure and delete data only with the prior approval of a human.

## 2. Fees

2.1 Client shall pay the fees.
`;

function workspace(settings: string, msa: string, lock?: string) {
	const documents = [documentOf('.claude/settings.json', settings), documentOf('MSA.md', msa)];
	return analyse(lock === undefined ? documents : [...documents, documentOf('clauseline.lock', lock)], SETTINGS);
}

const LOCK = writeLock(workspace(SETTINGS_FILE, MSA).model, { by: 'counsel', on: '2026-10-01' });

function drift(settings: string, msa: string, lock = LOCK): readonly string[] {
	const { findings } = workspace(settings, msa, lock);
	return findings
		.filter((finding) => finding.rule === 'coverage-drift')
		.map((finding) => `${finding.place.uri} ${finding.message}`);
}

describe('coverage lock', () => {
	it('is the same text for the same files', () => {
		assert.equal(writeLock(workspace(SETTINGS_FILE, MSA).model, { by: 'counsel', on: '2026-10-01' }), LOCK);
		assert.match(LOCK, /hash: [0-9a-f]{64}/);
	});
	it('finds no drift while nothing has changed', () => {
		assert.deepEqual(drift(SETTINGS_FILE, MSA), []);
	});
	it('does not mind reflowed lines, or a change in a clause that nothing relies on', () => {
		assert.deepEqual(
			drift(SETTINGS_FILE, MSA.replace('only with the', 'only with\nthe').replace('pay the fees', 'pay all fees')),
			[],
		);
	});
	it('names a clause that was weakened, with its words then and now', () => {
		const [found = '', ...more] = drift(SETTINGS_FILE, MSA.replace(' only with the prior approval of a human', ''));
		assert.match(found, /^MSA\.md A clause has changed .* Then: "1\.2 .* approval of a human\." Now: "1\.2 .*delete data\."$/);
		assert.deepEqual(more, []);
	});
	it('names a permission that was widened', () => {
		const found = drift(SETTINGS_FILE.replace('"ask"', '"allow"'), MSA);
		assert.equal(found.length, 1);
		assert.match(found[0] ?? '', /\.claude\/settings\.json .*asked first when this was signed, and now allows/);
	});
	it('names a permission that was added', () => {
		const found = drift(SETTINGS_FILE.replace('["', '["Bash(git push --force:*)", "'), MSA);
		assert.match(found.join('\n'), /was not there when this was signed: `Bash\(git push --force:\*\)`/);
	});
	it('names a clause, or a contract, that has gone', () => {
		assert.match(drift(SETTINGS_FILE, MSA.replace(/\n1\.2 .*\n/, '\n')).join('\n'), /no longer in MSA\.md/);
	});
	it('takes what became safer for no drift', () => {
		assert.deepEqual(drift('{ "permissions": { "deny": ["Bash(terraform destroy:*)"] } }', MSA), []);
	});
	it('explains a merge conflict, and takes nothing in it for signed', () => {
		const conflict = `<<<<<<< ours\n${LOCK}=======\n${LOCK}>>>>>>> theirs\n`;
		assert.deepEqual(drift(SETTINGS_FILE.replace('"ask"', '"allow"'), MSA, conflict), []);
		assert.match(JSON.stringify(workspace(SETTINGS_FILE, MSA, conflict).model.problems), /merge conflict/);
	});
});

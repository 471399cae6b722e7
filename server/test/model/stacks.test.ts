import assert from 'node:assert/strict';
import { analyse } from '../../src/audit.ts';
import type { Judged } from '../../src/model/model.ts';
import { documentOf, SETTINGS } from '../fixtures/documents.ts';

const DEFINED = '## 1. Agents\n\n1.1 "Agent" means an artificial-intelligence agent that Provider operates.\n\n';
const LISTED = `# Master Services Agreement\n\n${DEFINED}1.2 The Agent may perform the actions listed in`;
const SCHEDULE = '# Schedule 2\n\n- Delete infrastructure\n- Delete data\n- Stop services\n';
const BAN = `# Master Services Agreement\n\n${DEFINED}1.2 The Agent shall not delete infrastructure.\n\n1.3 The Agent may stop services.\n`;
const ADDENDUM = '---\ntype: addendum\n---\n# Addendum\n\n';
const PERMIT = '1. The Agent may delete infrastructure and stop services.\n\n';
const PREVAILS = '2. In case of a conflict between this Addendum and the Agreement, this Addendum prevails.\n';

/** What an agent that may destroy anything finds in a set of documents. */
function read(files: Readonly<Record<string, string>>) {
	const agent = documentOf('.claude/settings.json', '{ "permissions": { "allow": ["Bash(terraform destroy:*)"] } }');
	const { model, findings } = analyse([agent, ...Object.entries(files).map(([uri, text]) => documentOf(uri, text))], SETTINGS);
	const judged = model.agents.flatMap((each) => each.judged).filter(({ grant }) => grant.act === 'delete-infrastructure');
	return { judged, verdicts: [...new Set(judged.map((each: Judged) => each.verdict))], model, findings };
}

describe('a schedule in a document of its own', () => {
	it('is read through the link to it, and its norms stand there', () => {
		const files = { 'legal/MSA.md': `${LISTED} [Schedule 2](exhibits/list.md).\n`, 'legal/exhibits/list.md': SCHEDULE };
		const { verdicts, judged } = read(files);
		assert.deepEqual(verdicts, ['covered']);
		const norm = judged[0]?.norms[0];
		assert.equal(norm?.place.uri, 'legal/exhibits/list.md');
		assert.equal(SCHEDULE.slice(norm?.place.start, norm?.place.end), 'Delete infrastructure');
		assert.equal(norm?.parts.acts[0]?.place.uri, 'legal/exhibits/list.md');
		const actor = norm?.parts.actor?.place;
		assert.equal(actor?.uri, 'legal/MSA.md');
		assert.equal(files['legal/MSA.md'].slice(actor?.start, actor?.end), 'The Agent');
	});
	it('is read by its name, beside the contract', () => {
		assert.deepEqual(read({ 'MSA.md': `${LISTED} Schedule 2.\n`, 'schedule-2.md': SCHEDULE }).verdicts, ['covered']);
		assert.deepEqual(read({ 'MSA.md': `${LISTED} Schedule 2.\n`, 'other/schedule-2.md': SCHEDULE }).verdicts, ['unresolved']);
	});
	it('is unresolved when it is missing, blank, another one or outside the root', () => {
		const linked = `${LISTED} [Schedule 2](schedule-2.md).\n`;
		assert.deepEqual(read({ 'MSA.md': linked }).verdicts, ['unresolved']);
		assert.deepEqual(read({ 'MSA.md': linked, 'schedule-2.md': '# Schedule 2\n\n[to be agreed]\n' }).verdicts, ['unresolved']);
		assert.deepEqual(read({ 'MSA.md': linked, 'schedule-2.md': SCHEDULE.replace('2', '3') }).verdicts, ['unresolved']);
		const outside = `${LISTED} [Schedule 2](../schedule-2.md).\n`;
		assert.deepEqual(read({ 'MSA.md': outside, 'schedule-2.md': SCHEDULE }).verdicts, ['unresolved']);
	});
	it('forbids what it lists as prohibited', () => {
		const split = '# Schedule 2\n\n## Prohibited actions\n\n- Delete infrastructure\n\n## Permitted actions\n\n- Stop services\n';
		assert.deepEqual(read({ 'MSA.md': `${LISTED} Schedule 2.\n`, 'schedule-2.md': split }).verdicts, ['conflict']);
	});
	it('asks where it lists acts under approval', () => {
		const split = '# Schedule 2\n\nWith the prior approval of Client:\n\n- Delete infrastructure\n';
		assert.deepEqual(read({ 'MSA.md': `${LISTED} Schedule 2.\n`, 'schedule-2.md': split }).verdicts, ['conflict']);
	});
	it('holds a table under the definitions of its contract', () => {
		const table =
			'# Exhibit B\n\n| Act | Agent |\n|---|---|\n| Delete infrastructure | permitted |\n| Stop services | permitted |\n';
		const files = { 'MSA.md': `# MSA\n\n${DEFINED}1.2 See [Exhibit B](b.md).\n`, 'b.md': table };
		assert.deepEqual(read(files).verdicts, ['covered']);
		assert.deepEqual(read({ ...files, 'MSA.md': files['MSA.md'].replace('b.md', 'c.md') }).verdicts, ['not-mentioned']);
	});
	it('is not followed in a circle, which is said', () => {
		const files = {
			'MSA.md': `${LISTED} [Schedule 2](schedule-2.md).\n`,
			'schedule-2.md': '# Schedule 2\n\nSee [Schedule 3](schedule-3.md).\n',
			'schedule-3.md': '# Schedule 3\n\nSee [Schedule 2](schedule-2.md).\n',
		};
		const { verdicts, model } = read(files);
		assert.deepEqual(verdicts, ['unresolved']);
		const said = model.problems.filter(({ message }) => message.includes('leads back'));
		assert.deepEqual(
			said.map(({ place }) => place.uri),
			['schedule-3.md'],
		);
	});
	it('permits nothing reliable while it is a draft', () => {
		const draft = `---\nstatus: draft\n---\n${SCHEDULE}`;
		assert.deepEqual(read({ 'MSA.md': `${LISTED} Schedule 2.\n`, 'schedule-2.md': draft }).verdicts, ['ambiguous']);
	});
	it('is no contract of its own', () => {
		const files = { 'contracts/MSA.md': `${LISTED} [Schedule 2](a.md).\n`, 'contracts/a.md': SCHEDULE };
		assert.deepEqual(
			read(files).model.contracts.map(({ facts, stack }) => [facts.uri, ...stack.map(({ uri }) => uri)]),
			[['contracts/MSA.md', 'contracts/a.md']],
		);
	});
});

describe('an addendum beside its agreement', () => {
	it('does not lift a prohibition by itself', () => {
		assert.deepEqual(read({ 'MSA.md': BAN, 'agents.md': ADDENDUM + PERMIT }).verdicts, ['conflict']);
	});
	it('lifts it when it says that it prevails, or the project says so', () => {
		assert.deepEqual(read({ 'MSA.md': BAN, 'add.md': ADDENDUM + PERMIT + PREVAILS }).verdicts, ['covered']);
		const config = 'contracts:\n  - file: MSA.md\n    precedence: 1\n  - file: add.md\n    precedence: 2\n';
		assert.deepEqual(read({ 'MSA.md': BAN, 'add.md': ADDENDUM + PERMIT, 'clauseline.yaml': config }).verdicts, ['covered']);
		const other = config.replace('precedence: 1', 'precedence: 3');
		const both = { 'MSA.md': BAN, 'add.md': ADDENDUM + PERMIT + PREVAILS, 'clauseline.yaml': other };
		assert.deepEqual(read(both).verdicts, ['conflict']);
	});
	it('does not where the documents disagree, the words are limited, or it is a draft', () => {
		const says = `${BAN}\n1.4 In case of a conflict, this Agreement prevails.\n`;
		assert.deepEqual(read({ 'MSA.md': says, 'add.md': ADDENDUM + PERMIT + PREVAILS }).verdicts, ['conflict']);
		const limited = PREVAILS.replace('prevails', 'prevails only where it says so expressly');
		assert.deepEqual(read({ 'MSA.md': BAN, 'add.md': ADDENDUM + PERMIT + limited }).verdicts, ['conflict']);
		const draft = ADDENDUM.replace('type:', 'status: draft\ntype:');
		assert.deepEqual(read({ 'MSA.md': BAN, 'add.md': draft + PERMIT + PREVAILS }).verdicts, ['conflict']);
	});
	it('forbids what the agreement permits, unless the agreement prevails', () => {
		const permits = `# MSA\n\n${DEFINED}1.2 The Agent may delete infrastructure and stop services.\n`;
		const bans = `${ADDENDUM}1. The Agent shall not delete infrastructure.\n`;
		assert.deepEqual(read({ 'MSA.md': permits, 'add.md': bans }).verdicts, ['conflict']);
		const prevails = `${permits}\n1.3 If there is a conflict between the documents, this Agreement controls.\n`;
		assert.deepEqual(read({ 'MSA.md': prevails, 'add.md': bans }).verdicts, ['conflict']);
		const sure = `${permits}\n1.3 In the event of any inconsistency, this Agreement controls.\n`;
		assert.deepEqual(read({ 'MSA.md': sure, 'add.md': bans }).verdicts, ['covered']);
	});
	it('overrides the section of the agreement that it names, and no other', () => {
		const named = (section: string) =>
			`${ADDENDUM}1. Notwithstanding Section ${section} of the Agreement, the Agent may delete infrastructure and stop services.\n`;
		assert.deepEqual(read({ 'MSA.md': BAN, 'add.md': named('1.2') }).verdicts, ['covered']);
		assert.deepEqual(read({ 'MSA.md': BAN, 'add.md': named('7.2') }).verdicts, ['conflict']);
	});
	it('takes the certainty from a section that it deletes or rewrites', () => {
		const permits = `# MSA\n\n${DEFINED}1.2 The Agent may delete infrastructure and stop services.\n`;
		const amending = (words: string) =>
			read({ 'MSA.md': permits, 'am.md': `---\ntype: amendment\n---\n# Amendment\n\n1. ${words}\n` });
		assert.deepEqual(amending('Section 1.2 of the Agreement is hereby deleted in its entirety.').verdicts, ['ambiguous']);
		assert.deepEqual(amending('Section 1 is deleted and replaced with the following.').verdicts, ['ambiguous']);
		assert.deepEqual(amending('The parties delete Section 1.2.').verdicts, ['ambiguous']);
		assert.deepEqual(amending('Section 7.2 of the Agreement is hereby deleted.').verdicts, ['covered']);
	});
	it('rewrites a section in quoted words that are not read yet', () => {
		const am =
			'---\ntype: amendment\n---\n# Amendment\n\n1. Section 1.2 is replaced with: "The Agent may delete infrastructure and stop services."\n';
		assert.deepEqual(read({ 'MSA.md': BAN, 'am.md': am }).verdicts, ['conflict']);
	});
});

describe('a title that forbids', () => {
	const permits = '1.2 The Agent may delete infrastructure and stop services.\n\n';
	const under = (title: string, item = 'delete infrastructure') =>
		read({ 'MSA.md': `# MSA\n\n${DEFINED}${permits}## ${title}\n\n- ${item}\n- sign contracts\n` }).verdicts;
	it('is heard by the list below it', () => {
		assert.deepEqual(under('2. What the Agent must never do'), ['conflict']);
		assert.deepEqual(under('2. Prohibited actions of the AI agent'), ['conflict']);
		assert.deepEqual(under('2. Prohibited actions of the AI agent', 'Deletion of infrastructure;'), ['conflict']);
	});
	it('is not heard elsewhere, and no title permits', () => {
		assert.deepEqual(under('2. Prohibited conduct of users'), ['covered']);
		assert.deepEqual(under('2. Notices'), ['covered']);
		const titled = `# MSA\n\n${DEFINED}## 2. What the Agent may do\n\n- delete infrastructure\n- stop services\n`;
		assert.deepEqual(read({ 'MSA.md': titled }).verdicts, ['not-mentioned']);
	});
});

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIn } from './fixtures/command-line.ts';

const kiro = join(import.meta.dirname, '../../test-fixtures/incidents/kiro-cost-explorer/4-both-repaired');

describe('sign and verify', () => {
	let folder = '';

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'clauseline-'));
		await cp(kiro, folder, { recursive: true });
	});
	afterEach(() => rm(folder, { recursive: true, force: true }));

	it('find no change in what was just signed', async () => {
		assert.equal((await runIn(folder, ['sign', '--by', 'counsel'])).code, 0);
		const { code, stdout } = await runIn(folder, ['verify']);
		assert.equal(code, 0, stdout);
		assert.match(stdout, /Nothing has changed since counsel signed/);
	});

	it('name a widened rule and a weakened clause, with file, line and the words before and after', async () => {
		const agent = join(folder, '.kiro/agents/cost-ops.json');
		await writeFile(
			agent,
			(await readFile(agent, 'utf8')).replace('"aws ce get', '"aws cloudformation delete-stack .*", "aws ce get'),
		);
		await runIn(folder, ['sign', '--by', 'counsel']);
		await writeFile(agent, (await readFile(agent, 'utf8')).replace('"aws ce get', '"rm -rf .*",\n        "aws ce get'));
		const msa = join(folder, 'MSA.md');
		await writeFile(
			msa,
			(await readFile(msa, 'utf8')).replace("written approval of Client's duty engineer", 'approval of a human'),
		);
		const { code, stdout } = await runIn(folder, ['verify']);
		assert.equal(code, 1);
		assert.match(stdout, /\.kiro\/agents\/cost-ops\.json:10 {2}.*was not there when this was signed: `rm -rf \.\*`/);
		assert.match(stdout, /MSA\.md:\d+ {2}A clause has changed .*Then: ".*duty engineer.*Now: ".*approval of a human/);
	});

	it('refuse without a lock, without an agent, and on a merge conflict', async () => {
		assert.equal((await runIn(folder, ['verify'])).code, 2);
		await writeFile(join(folder, 'clauseline.lock'), '<<<<<<< ours\n=======\n>>>>>>> theirs\n');
		const { code, stderr } = await runIn(folder, ['verify']);
		assert.equal(code, 2);
		assert.match(stderr, /merge conflict/);
	});
});

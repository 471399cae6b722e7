import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Io } from '../src/cli/io.ts';
import { run } from '../src/cli/run.ts';
import type { Report } from '../src/report/report.ts';

const HOME = join(import.meta.dirname, '../..');
const KIRO = join(HOME, 'test-fixtures/incidents/kiro-cost-explorer');

describe('command line', () => {
	let root = '';
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'clauseline-cli-'));
	});
	afterEach(() => rmSync(root, { recursive: true, force: true }));

	/** Runs a command line in `root` and returns what it wrote and its exit code. */
	async function cli(argv: readonly string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
		const out: string[] = [];
		const err: string[] = [];
		const io: Io = {
			stdin: Readable.from(stdin === '' ? [] : [stdin]),
			stdout: gathering(out),
			stderr: gathering(err),
			cwd: root,
			now: new Date('2026-06-01T12:00:00Z'),
			env: {},
			isTTY: { stdout: false, stderr: false },
		};
		const code = await run(argv, io);
		return { code, out: out.join(''), err: err.join('') };
	}

	function put(path: string, content: string): string {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
		return join(root, path);
	}

	function claude(folder: string, ...allow: readonly string[]): void {
		put(join(folder, '.claude/settings.json'), JSON.stringify({ permissions: { allow } }, null, '\t'));
	}

	const validate = new Ajv2020({ allErrors: true }).compile(
		JSON.parse(readFileSync(join(HOME, 'schemas/report.schema.json'), 'utf8')),
	);

	it('audits the Kiro outage: findings, exit 1, and a report that holds to the schema', async () => {
		const { code, out } = await cli(['audit', join(KIRO, '1-as-it-was'), '--format', 'json']);
		const report = JSON.parse(out) as Report;
		assert.ok(validate(report), JSON.stringify(validate.errors));
		assert.equal(code, 1);
		const uncovered = report.findings.find(({ rule }) => rule === 'uncovered-act');
		assert.match(uncovered?.witness ?? '', /delete/i);
	});

	it('audits the repaired repository: no finding, exit 0', async () => {
		const { code, out } = await cli(['audit', join(KIRO, '4-both-repaired'), '--format', 'json']);
		const { findings } = JSON.parse(out) as Report;
		assert.deepEqual([code, findings], [0, []]);
	});

	it('fails on the level that is asked for', async () => {
		const at = join(KIRO, '1-as-it-was');
		assert.equal((await cli(['audit', at, '--fail-on', 'never'])).code, 0);
		assert.equal((await cli(['audit', at, '--fail-on', 'warning'])).code, 1);
		claude('', 'Bash(rm:*)');
		assert.equal((await cli(['audit', '--fail-on', 'note'])).code, 1, 'no contract is a note');
		assert.equal((await cli(['audit', '--fail-on', 'error'])).code, 0);
	});

	it('leaves out what is suppressed, unless told not to', async () => {
		claude('', 'Bash(rm:*)');
		put('clauseline.yaml', 'suppressions:\n  - { rule: no-contract, reason: The contract is being signed }\n');
		assert.equal((await cli(['audit', '--fail-on', 'note'])).code, 0);
		assert.equal((await cli(['audit', '--fail-on', 'note', '--no-suppressions'])).code, 1);
	});

	it('counts only what is new since the baseline', async () => {
		claude('a', 'Bash(rm:*)');
		assert.equal((await cli(['audit', '--format', 'json', '--output', 'before.json', '--fail-on', 'note'])).code, 1);
		assert.equal((await cli(['audit', '--baseline', 'before.json', '--fail-on', 'note'])).code, 0);
		claude('b', 'Bash(rm:*)');
		const { code, out } = await cli(['audit', '--baseline', 'before.json', '--fail-on', 'note', '--format', 'json']);
		const open = (JSON.parse(out) as Report).findings.filter(({ suppressed }) => suppressed === undefined);
		assert.equal(code, 1);
		assert.deepEqual([...new Set(open.map(({ uri }) => uri))], ['b/.claude/settings.json']);
		put('other.json', '{"version":2}');
		const wrong = await cli(['audit', '--baseline', 'other.json']);
		assert.deepEqual([wrong.code, /not a report/.test(wrong.err)], [2, true]);
	});

	it('takes the contract of a person from outside the root, under a label', async () => {
		claude('client', 'Bash(rm:*)');
		const contract = put('legal-desk/MSA.md', '# MSA\n\n## 1. Agents\n\nThe AI Agent may read files.\n');
		const { out } = await cli(['audit', 'client', '--contract', contract, '--format', 'json']);
		const report = JSON.parse(out) as Report;
		assert.deepEqual(
			report.contracts.map(({ uri, governs }) => [uri, governs.length]),
			[['outside/MSA.md', 1]],
		);
		assert.ok(!out.includes(root), 'an absolute path is in the report');
		mkdirSync(join(root, 'links'));
		symlinkSync(contract, join(root, 'links/MSA.md'));
		assert.equal((await cli(['audit', 'client', '--contract', 'links/MSA.md', '--format', 'json'])).out, out);
		assert.equal((await cli(['audit', 'client', '--contract', 'gone.md'])).code, 2);
	});

	it('audits named files with the contracts around them', async () => {
		claude('a', 'Bash(rm:*)');
		claude('b', 'Bash(rm:*)');
		put('MSA.md', '# MSA\n');
		const { out } = await cli(['audit', 'a/.claude/settings.json', '--format', 'json']);
		const report = JSON.parse(out) as Report;
		assert.deepEqual([report.summary.agents, report.contracts.map(({ uri }) => uri)], [1, ['MSA.md']]);
		const two = JSON.parse((await cli(['audit', 'a', 'b', '--format', 'json'])).out) as Report;
		assert.equal(two.summary.agents, 2);
	});

	it('writes the report to a file', async () => {
		claude('', 'Bash(rm:*)');
		const { out } = await cli(['audit', '--format', 'json', '--output', 'report.json']);
		assert.equal(out, '');
		assert.ok(validate(JSON.parse(readFileSync(join(root, 'report.json'), 'utf8'))));
		const { code, err } = await cli(['audit', '--output', 'no/such/folder/report.json']);
		assert.deepEqual([code, err], [2, 'clauseline: --output no/such/folder/report.json: could not be written (ENOENT).\n']);
	});

	it('says what it cannot do, on standard error, with exit 2', async () => {
		const gone = await cli(['audit', 'nowhere']);
		assert.deepEqual([gone.code, gone.out, gone.err], [2, '', 'clauseline: nowhere: there is no such file or folder.\n']);
		const format = await cli(['audit', '--format', 'xml']);
		assert.equal(format.code, 2);
		assert.match(format.err, /Allowed choices are pretty, json/);
		assert.equal((await cli(['fly'])).code, 2);
		assert.equal((await cli(['norms', 'gone.md'])).code, 2);
		assert.equal((await cli(['lsp'])).code, 2);
	});

	it('says when there is no agent', async () => {
		const { code, err, out } = await cli(['audit']);
		assert.equal(code, 0);
		assert.match(err, /no agent was found here/);
		assert.equal(out, 'no findings; 0 agents, 0 grants, 0 files\n');
	});

	it('shows help and version with exit 0', async () => {
		const help = await cli(['--help']);
		assert.equal(help.code, 0);
		for (const command of ['audit', 'explain', 'classify', 'norms', 'sign', 'verify', 'init', 'lsp'])
			assert.ok(help.out.includes(`  ${command} `), command);
		assert.match((await cli(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
	});

	it('splits an audit and merges its parts into the report of the whole', async () => {
		for (const folder of ['a', 'b', 'c']) claude(folder, 'Bash(rm:*)', 'Bash(terraform destroy:*)');
		const whole = await cli(['audit', '--format', 'json']);
		for (const index of [1, 2])
			await cli(['audit', '--shard', `${index}/2`, '--format', 'json', '--output', `${index}.report`, '--fail-on', 'never']);
		const merged = await cli(['merge', '2.report', '1.report', '--format', 'json', '--fail-on', 'note']);
		assert.deepEqual([merged.code, merged.out], [1, whole.out]);
		assert.equal((await cli(['merge', '1.report', '2.report', '--fail-on', 'error'])).code, 0);
		const { code, err } = await cli(['merge', '1.report']);
		assert.deepEqual([code, err], [2, 'clauseline: Of 2 shards these are missing: 2.\n']);
		put('whole.report', whole.out);
		for (const wrong of ['whole.report', 'a/.claude/settings.json', 'nothing'])
			assert.equal((await cli(['merge', wrong])).code, 2);
		for (const shard of ['0/2', '3/2', '1', 'x/y', '1/0', '-1/2'])
			assert.equal((await cli(['audit', '--shard', shard])).code, 2, shard);
	});

	it('explains a call: rule, decision, verdict', async () => {
		claude('', 'Bash(terraform:*)');
		put('MSA.md', '# MSA\n\n## 1. Agents\n\nThe AI Agent must not delete infrastructure.\n');
		const { code, out } = await cli(['explain', 'terraform destroy -auto-approve', '--format', 'json']);
		const explained = JSON.parse(out);
		assert.equal(code, 0);
		assert.deepEqual(Object.keys(explained), ['call', 'acts', 'environment', 'agents']);
		assert.ok(explained.acts.includes('delete-infrastructure'), out);
		const [agent] = explained.agents;
		assert.deepEqual(Object.keys(agent), ['agent', 'format', 'uri', 'decision', 'rule', 'verdict', 'clauses']);
		assert.deepEqual(
			[agent.format, agent.decision, agent.rule.text, agent.rule.range.start.line, agent.verdict],
			['claude-code', 'allow', 'Bash(terraform:*)', 3, 'conflict'],
		);
		assert.equal(agent.clauses[0].uri, 'MSA.md');
		const pretty = await cli(['explain', 'terraform destroy -auto-approve']);
		assert.match(pretty.out, /rule: Bash\(terraform:\*\) at \.claude\/settings\.json:4:/);
		const other = await cli(['explain', 'ls', '--agent', 'nobody']);
		assert.equal(other.code, 2);
		assert.match(other.err, /There are: claude-code:/);
	});

	it('classifies each line in order, and keeps the place of a line that it cannot read', async () => {
		const lines = [
			'{"command":"rm -rf /srv/data"}',
			'{"command":"ls -la"}',
			'nonsense',
			'{"command":"Remove-Item -Recurse -Force data","dialect":"powershell"}',
		];
		const { code, out, err } = await cli(['classify'], `${lines.join('\n')}\n`);
		const answers = out
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		assert.deepEqual(
			answers.map(({ destructive }) => destructive),
			[true, false, true, true],
		);
		assert.deepEqual(Object.keys(answers[0]), ['command', 'destructive', 'acts', 'environment', 'understood']);
		assert.deepEqual(Object.keys(answers[0].acts[0]), ['act', 'reversibility']);
		assert.equal(answers[2].understood, false);
		assert.equal(code, 2);
		assert.match(err, /line 3 is not a JSON object/);
	});

	it('shows the norms of a contract as the report would', async () => {
		put('paper/client.md', '# Client agreement\n\n## 4. Agents\n\nThe AI Agent must not delete customer data.\n');
		const { code, out } = await cli(['norms', 'paper/client.md', '--format', 'json']);
		const { contracts, norms } = JSON.parse(out) as Pick<Report, 'contracts' | 'norms'>;
		assert.equal(code, 0);
		assert.ok(validate({ ...empty(), contracts, norms }), JSON.stringify(validate.errors));
		assert.deepEqual([norms[0]?.modality, norms[0]?.acts], ['prohibit', ['delete-data']]);
		assert.match((await cli(['norms', 'paper/client.md'])).out, /prohibit delete-data/);
	});

	it('init writes a first clauseline.yaml and never overwrites one', async () => {
		claude('app', 'Bash(rm:*)');
		put('MSA.md', '# MSA\n');
		assert.equal((await cli(['init'])).code, 0);
		const written = readFileSync(join(root, 'clauseline.yaml'), 'utf8');
		assert.match(written, /- file: "MSA\.md"\n {4}governs: \["\*\*"\]/);
		const report = JSON.parse((await cli(['audit', '--format', 'json'])).out) as Report;
		assert.deepEqual(report.problems, []);
		const again = await cli(['init']);
		assert.equal(again.code, 2);
		assert.equal(readFileSync(join(root, 'clauseline.yaml'), 'utf8'), written);
	});

	it('sign records how things stand, verify says what has changed', async () => {
		claude('', 'Bash(terraform:*)');
		put('MSA.md', '# MSA\n\n## 1. Agents\n\nThe AI Agent must not delete infrastructure.\n');
		const unsigned = await cli(['verify']);
		assert.equal(unsigned.code, 2);
		assert.match(unsigned.err, /there is no clauseline\.lock here/);
		assert.equal((await cli(['sign'])).code, 2, 'somebody has to sign');
		assert.equal((await cli(['sign', '--by', 'counsel'])).code, 0);
		const same = await cli(['verify']);
		assert.deepEqual([same.code, same.out], [0, 'Nothing has changed since counsel signed on 2026-06-01.\n']);
		put('MSA.md', '# MSA\n\n## 1. Agents\n\nThe AI Agent may delete infrastructure.\n');
		const changed = await cli(['verify']);
		assert.equal(changed.code, 1);
		assert.match(changed.out, /MSA\.md:\d+ {2}A clause has changed/);
	});

	it('delivers all of a large report to a slow reader before it exits', async () => {
		for (let at = 0; at < 150; at++) claude(`p${at}`, 'Bash(aws:*)', 'Bash(kubectl:*)', 'Bash(git:*)', 'Bash(terraform:*)');
		cpSync(join(KIRO, '1-as-it-was'), join(root, 'kiro'), { recursive: true });
		const { code, out } = await piped(['audit', root, '--format', 'json', '--no-progress']);
		assert.equal(code, 1);
		assert.ok(Buffer.byteLength(out) > 1024 * 1024, `only ${Buffer.byteLength(out)} bytes`);
		assert.ok(validate(JSON.parse(out)));
	}).timeout(60_000);
});

/** Runs the real program with its output in a pipe that is read late. */
function piped(argv: readonly string[]): Promise<{ code: number | null; out: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['--import', 'tsx', join(HOME, 'server/src/cli/main.ts'), ...argv], {
			cwd: HOME,
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		const pieces: Buffer[] = [];
		setTimeout(() => child.stdout.on('data', (piece: Buffer) => pieces.push(piece)), 1500);
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, out: Buffer.concat(pieces).toString('utf8') }));
	});
}

function gathering(pieces: string[]): Writable {
	return new Writable({
		write(piece, _encoding, done) {
			pieces.push(String(piece));
			done();
		},
	});
}

function empty(): Omit<Report, 'contracts' | 'norms'> {
	const summary = { files: 0, agents: 0, grants: 0, findings: 0, byVerdict: {}, byRule: {} };
	return { version: 1, tool: { name: 'clauseline', version: '0' }, grants: [], findings: [], problems: [], summary };
}

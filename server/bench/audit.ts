/**
 * Measures `clauseline audit` against the floor (see floor.ts) over generated repositories, in one run:
 * `npm run bench -- [AGENTS] [ROUNDS]`. Build first. Prints seconds and how many times the floor they are.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';

const agents = Number(process.argv[2] ?? 500);
const rounds = Number(process.argv[3] ?? 5);
const program = join(import.meta.dirname, '../../dist/clauseline.cjs');
const folder = mkdtempSync(join(tmpdir(), 'clauseline-bench-'));

try {
	if (!existsSync(program)) throw new Error('dist/clauseline.cjs is not there: npm run build');
	const repository = join(folder, 'repository');
	for (const [path, content] of files(agents)) {
		mkdirSync(dirname(join(repository, path)), { recursive: true });
		writeFileSync(join(repository, path), content);
	}
	const floor = join(folder, 'floor.cjs');
	const entryPoints = [join(import.meta.dirname, 'floor.ts')];
	buildSync({ entryPoints, outfile: floor, bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] });
	const runs = {
		floor: [floor, repository],
		'audit --format json': [program, 'audit', repository, '--format', 'json', '--fail-on', 'never'],
		'audit --format pretty': [program, 'audit', repository, '--fail-on', 'never'],
		'--version': [program, '--version'],
	};
	// Interleaved, so that a busy machine slows all alike; the best of the rounds is what the program needs.
	const best = new Map<string, number>();
	for (let round = 0; round < rounds; round++)
		for (const [name, argv] of Object.entries(runs))
			best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, seconds(argv)));
	console.log(`${agents} agents and as many contracts, best of ${rounds}`);
	const least = best.get('floor') ?? 1;
	for (const [name, time] of best) console.log(`${name.padEnd(22)} ${time.toFixed(3)} s  ${(time / least).toFixed(2)} × floor`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function seconds(argv: readonly string[]): number {
	const start = performance.now();
	const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 30 });
	if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
	return (performance.now() - start) / 1000;
}

/** A repository a client: two in three with Claude Code's settings, the others with a Kiro agent; each with a contract. */
function* files(count: number): Generator<readonly [string, string]> {
	for (let at = 0; at < count; at++) {
		const client = `client-${at}`;
		const tools = ['aws', 'terraform', 'kubectl', 'git push', 'npm run', 'psql', 'docker'].slice(at % 4, (at % 4) + 4);
		const allow = tools.map((tool) => `Bash(${tool} --profile ${client}:*)`).concat(tools.map((tool) => `Bash(${tool}:*)`));
		const commands = { execute_bash: { allowedCommands: tools.map((tool) => `${tool} .*`) } };
		yield at % 3 < 2
			? [`${client}/.claude/settings.json`, JSON.stringify({ permissions: { allow, deny: ['Bash(rm:*)'] } }, null, 2)]
			: [
					`${client}/.kiro/agents/ops.json`,
					JSON.stringify({ name: 'ops', tools: ['execute_bash'], toolsSettings: commands }, null, 2),
				];
		yield [`${client}/MSA.md`, contract(client)];
	}
}

function contract(client: string): string {
	const lines = [`# Services agreement with ${client}`, ''];
	for (let section = 1; section <= 12; section++) {
		lines.push(`## ${section}. Section ${section}`, '');
		for (let clause = 1; clause <= 8; clause++)
			lines.push(
				`${section}.${clause} Provider shall operate the service with reasonable skill and care in every environment.`,
				'',
			);
	}
	lines.push('## 13. Agents', '', '13.1 The Agent may change configuration in the staging environment.', '');
	lines.push('13.2 The Agent must not delete infrastructure in the production environment.', '');
	return lines.join('\n');
}

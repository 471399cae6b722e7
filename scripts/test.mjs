/**
 * What `npm test` runs: every check, the unit tests, and the suites in a real VS Code. All of them run, whatever
 * the others say; the last line sums up: `N passed, N failed`. A check that fails counts as one failed test.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const STEPS = [
	{ title: 'The compiler', script: 'typecheck' },
	{ title: 'The linter', script: 'lint' },
	{ title: 'Unused files, exports and dependencies', script: 'knip' },
	{ title: 'Generated files are fresh', script: 'generate', args: ['--check'] },
	{ title: 'The build', script: 'build' },
	{ title: 'Unit tests', script: 'test:unit', counts: [/^\s*(\d+) passing/m, /^\s*(\d+) failing/m] },
	{ title: 'VS Code', script: 'test:vscode', counts: [/^(\d+) passed, \d+ failed$/gm, /^\d+ passed, (\d+) failed$/gm] },
];

let passed = 0;
let failed = 0;
for (const { title, script, args = [], counts } of STEPS) {
	console.log(`\n── ${title}`);
	const { code, output } = await npmRun(script, args);
	const passedHere = counts ? last(output, counts[0]) : 0;
	const failedHere = counts ? last(output, counts[1]) : 0;
	passed += passedHere;
	failed += failedHere;
	// A step that ended badly without naming a failed test, or that ran no test, is a failure itself.
	if (failedHere === 0 && (code !== 0 || (counts && passedHere === 0))) failed++;
	if (code !== 0) console.log(`${title}: failed (npm run ${[script, ...args].join(' ')})`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a script of package.json, shows what it prints, and returns it with the exit code. */
function npmRun(script, args) {
	return new Promise((resolve) => {
		const more = args.length > 0 ? ['--', ...args] : [];
		const child = spawn('npm', ['run', '--silent', script, ...more], { cwd: root, shell: process.platform === 'win32' });
		let output = '';
		child.stdout.on('data', (piece) => {
			output += piece;
			process.stdout.write(piece);
		});
		child.stderr.on('data', (piece) => process.stderr.write(piece));
		child.on('error', (error) => resolve({ code: 1, output: String(error) }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/** The last number that a pattern finds in the output; nought when it finds none. */
function last(output, pattern) {
	const all = new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join(''));
	return Number([...output.matchAll(all)].at(-1)?.[1] ?? 0);
}

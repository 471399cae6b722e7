/** Runs the suites in a real VS Code, each on a fresh copy of its workspace; the first line says which VS Code. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundled, bundleTests } from './bundle.ts';
import { root } from './host/paths.ts';
import { Listener } from './support/listener.ts';
import { unpackedExtension } from './support/packaged.ts';
import { copyWorkspace } from './support/workspace.ts';
import { findVSCode } from './vscode.ts';

const RUNS = [
	{ suite: 'kiro', title: 'The Kiro workspace' },
	{ suite: 'restricted', title: 'Restricted Mode', restricted: true },
	{ suite: 'packaged', title: 'The packaged extension', packaged: true },
];

const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const runs = RUNS.filter(({ suite }) => wanted.length === 0 || wanted.includes(suite));

await bundleTests(RUNS.map(({ suite }) => suite));
const vscode = await findVSCode();
console.log(vscode.title);
if (!process.argv.includes('--no-build')) build();
let passed = 0;
let failed = 0;
for (const run of runs) {
	console.log(`\n${run.title}`);
	const workspace = copyWorkspace();
	const listener = new Listener();
	let code = 0;
	try {
		await runTests({
			vscodeExecutablePath: run.restricted ? join(bundled, 'restricted.mjs') : vscode.program,
			extensionDevelopmentPath: run.packaged ? unpackedExtension() : root,
			extensionTestsPath: join(bundled, `${run.suite}.cjs`),
			launchArgs: [workspace.folder],
			extensionTestsEnv: { CLAUSELINE_VSCODE_PROGRAM: vscode.program },
			stdout: listener.stream,
			stderr: listener.stream,
		});
	} catch {
		code = 1;
	} finally {
		workspace.remove();
	}
	const counts = listener.counts();
	passed += counts.passed;
	failed += counts.failed;
	if (code !== 0 && counts.failed === 0) failed++;
	if (code !== 0) console.log(listener.everything());
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function build(): void {
	const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { encoding: 'utf8' });
	if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
}

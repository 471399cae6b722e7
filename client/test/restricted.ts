/**
 * Starts a VS Code in Restricted Mode: `runTests` always says `--disable-workspace-trust`, so this program
 * stands between, leaves that out, and starts the program that `CLAUSELINE_VSCODE_PROGRAM` names.
 */
import { spawn } from 'node:child_process';

const program = process.env['CLAUSELINE_VSCODE_PROGRAM'] ?? '';
const args = process.argv.slice(2).filter((arg) => arg !== '--disable-workspace-trust');
const child = spawn(program, args, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
	console.error(String(error));
	process.exitCode = 1;
});
child.on('exit', (code) => {
	process.exitCode = code ?? 1;
});

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { host, root, vscodeServer } from './paths.ts';

/**
 * Puts the test host into `.vscode-test/host`: nothing when the committed lockfile and this file are those
 * of the last install. Scripts of packages are not run: no compiler, no Python and no download is needed.
 */
export function installHost(): void {
	const mark = join(host, 'installed');
	const wanted = fingerprint();
	if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
	console.error('Installing VS Code for the tests into .vscode-test/host (once, about a minute) …');
	rmSync(host, { recursive: true, force: true });
	mkdirSync(host, { recursive: true });
	for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(sources, name), join(host, name));
	npm(host, 'ci');
	npm(vscodeServer, 'install', '--omit=dev');
	npm(join(vscodeServer, 'extensions'), 'install', '--omit=dev');
	// A chat extension of 40 MB that only looks for its vendor's service.
	rmSync(join(vscodeServer, 'extensions/copilot'), { recursive: true, force: true });
	standIn('native-watchdog', watchdog);
	standIn('spdlog', logger);
	writeFileSync(mark, wanted);
}

/** A Node that this VS Code runs on: this one when it is new enough, else the one out of the npm package. */
export function hostNode(): string {
	if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
	const node = join(host, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
	if (existsSync(node)) return node;
	throw new Error(`The VS Code of the tests needs Node 24, and no package carries it for ${process.platform} ${process.arch}.`);
}

const sources = join(root, 'client/test/host');

function fingerprint(): string {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
	for (const name of ['package.json', 'package-lock.json', 'install.ts']) hash.update(readFileSync(join(sources, name)));
	return hash.digest('hex');
}

function npm(folder: string, ...args: readonly string[]): void {
	const all = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
	const { status, stderr, error } = spawnSync('npm', all, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
	if (status !== 0) throw new Error(`npm ${all.join(' ')} in ${folder} failed: ${error?.message ?? stderr}`);
}

/** Two native modules that the extension host loads at its start are replaced, so that nothing has to be compiled. */
function standIn(name: string, source: string): void {
	writeFileSync(join(vscodeServer, 'node_modules/@vscode', name, 'index.js'), source);
}

/** Ends an extension host whose parent has gone; the launcher ends the whole process group instead. */
const watchdog = `exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
`;

/** Writes VS Code's own log files, which nobody reads here. */
const logger = `class Logger {
	getLevel() { return 2; }
}
for (const name of ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop'])
	Logger.prototype[name] = () => {};
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async () => new Logger();
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
`;

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostNode } from './install.ts';
import { vscodeServer } from './paths.ts';

/** A VS Code server on a free loopback port, with a fresh data folder. */
export interface Server {
	readonly authority: string;
	/** The address of a window that shows `folder`; `payload` is what the browser hands to the workbench. */
	address(folder: string, payload: readonly (readonly [string, string])[]): string;
	stop(): void;
}

export interface ServerOptions {
	/** False: the window opens in Restricted Mode. */
	readonly trust: boolean;
	readonly port?: number;
}

/** Starts the server and waits until it listens. */
export async function startServer(options: ServerOptions): Promise<Server> {
	const port = options.port ?? (await freePort());
	const data = mkdtempSync(join(tmpdir(), 'clauseline-vscode-'));
	for (const place of ['Machine', 'User']) {
		mkdirSync(join(data, 'data', place), { recursive: true });
		writeFileSync(join(data, 'data', place, 'settings.json'), JSON.stringify(quiet));
	}
	const args = ['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', data, ...always];
	if (options.trust) args.push('--disable-workspace-trust');
	const program = spawn(hostNode(), [join(vscodeServer, 'out/server-main.js'), ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: process.platform !== 'win32',
	});
	const stop = (): void => {
		end(program);
		rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	};
	try {
		await listening(program);
	} catch (error) {
		stop();
		throw error;
	}
	const authority = `127.0.0.1:${port}`;
	const address: Server['address'] = (folder, payload) =>
		`http://${authority}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
	return { authority, address, stop };
}

const always = [
	'--without-connection-token',
	'--accept-server-license-terms',
	'--disable-telemetry',
	'--enable-smoke-test-driver',
];

/** Settings of the machine: nothing that moves, and nothing of VS Code's own beside the text. */
const quiet = {
	'workbench.startupEditor': 'none',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'chat.disableAIFeatures': true,
	'security.workspace.trust.startupPrompt': 'never',
	'security.workspace.trust.banner': 'never',
	'extensions.ignoreRecommendations': true,
	'editor.cursorBlinking': 'solid',
	'editor.fontFamily': "'DejaVu Sans Mono', monospace",
	'editor.minimap.enabled': false,
	'editor.stickyScroll.enabled': false,
	'window.commandCenter': false,
	'workbench.layoutControl.enabled': false,
};

/** The server with its extension hosts: a process group, so that none is left over. */
function end(program: ChildProcess): void {
	if (program.pid === undefined || program.exitCode !== null) return;
	try {
		if (process.platform === 'win32') program.kill();
		else process.kill(-program.pid, 'SIGKILL');
	} catch {
		// It had ended by itself.
	}
}

function listening(program: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		const hear = (piece: Buffer): void => {
			said = (said + piece.toString()).slice(-4000);
			if (said.includes('Extension host agent listening')) resolve();
		};
		program.stdout?.on('data', hear);
		program.stderr?.on('data', hear);
		program.on('error', reject);
		program.on('exit', (code) => reject(new Error(`The VS Code server ended with ${code} before it listened:\n${said}`)));
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))));
		});
	});
}

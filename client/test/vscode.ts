import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { bundled } from './bundle.ts';
import { installHost } from './host/install.ts';
import { host, scratch, vscodeServer } from './host/paths.ts';

/** A program that `runTests` can start, and what it is called in the first line of the output. */
export interface VSCode {
	readonly program: string;
	readonly title: string;
}

/**
 * The desktop VS Code that `CLAUSELINE_VSCODE` names, else the one that can be downloaded where there is a
 * display, else the one out of npm packages. `CLAUSELINE_VSCODE=host` asks for the last at once.
 */
export async function findVSCode(): Promise<VSCode> {
	const named = process.env['CLAUSELINE_VSCODE'];
	if (named && named !== 'host') return desktop(named);
	if (!named && hasDisplay() && (await canDownload())) {
		try {
			const cachePath = join(scratch, 'desktop');
			return desktop(await downloadAndUnzipVSCode({ version: 'stable', cachePath, reporter: new SilentReporter() }));
		} catch {
			// The site answered, but the download did not come through.
		}
	}
	installHost();
	const version = versionIn(join(vscodeServer, 'package.json'));
	const server = versionIn(join(host, 'node_modules/code-server/package.json'));
	return { program: join(bundled, 'launcher.mjs'), title: `VS Code ${version} (code-server ${server}, in headless Chromium)` };
}

function desktop(program: string): VSCode {
	const places = ['resources/app/package.json', '../Resources/app/package.json'];
	const about = places.map((place) => join(dirname(program), place)).find((path) => existsSync(path));
	const version = about ? versionIn(about) : spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0];
	return { program, title: `VS Code ${version || 'of unknown version'} (desktop, ${program})` };
}

function versionIn(file: string): string {
	return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function hasDisplay(): boolean {
	return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function canDownload(): Promise<boolean> {
	try {
		const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) });
		return answer.ok;
	} catch {
		return false;
	}
}

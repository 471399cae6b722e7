import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { browserFolder, host } from './paths.ts';

/** A headless Chromium: the one that is installed, else the one that an npm package carries (x64 Linux). */
export async function openBrowser(): Promise<Browser> {
	const installed = findInstalled();
	const program = installed ? { executablePath: installed, env: {} } : await unpack();
	return chromium.launch({
		executablePath: program.executablePath,
		env: { ...process.env, ...program.env },
		// The tests may run as root and in containers, where Chromium's sandbox and a small /dev/shm stop it.
		args: ['--no-sandbox', '--disable-dev-shm-usage'],
	});
}

const candidates = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findInstalled(): string | undefined {
	const named = process.env['CLAUSELINE_CHROMIUM'];
	return named === 'npm' ? undefined : (named ?? candidates.find((path) => existsSync(path)));
}

interface Packed {
	readonly default: { executablePath(): Promise<string> };
	inflate(archive: string): Promise<string>;
}

/** Unpacks the browser and, for machines without them, the three system libraries that it needs. */
async function unpack(): Promise<{ executablePath: string; env: Record<string, string> }> {
	mkdirSync(browserFolder, { recursive: true });
	const packageFolder = join(host, 'node_modules/@sparticuz/chromium');
	const packed = (await import(pathToFileURL(join(packageFolder, 'build/index.js')).href)) as Packed;
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = browserFolder; // The package unpacks into the temporary folder, whatever that is.
	try {
		const libraries = await packed.inflate(join(packageFolder, 'bin/al2023.tar.br'));
		const executablePath = await packed.default.executablePath();
		const fonts = join(browserFolder, 'fonts.conf');
		writeFileSync(fonts, fontSettings);
		const libraryPath = [join(libraries, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
		return { executablePath, env: { LD_LIBRARY_PATH: libraryPath, FONTCONFIG_FILE: fonts } };
	} finally {
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
	}
}

/** Without one font at least, this Chromium ends itself at the first letter. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>/usr/share/fonts</dir>
	<dir>${join(browserFolder, 'fonts')}</dir>
	<cachedir>${join(browserFolder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

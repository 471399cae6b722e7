/**
 * Stands in for the desktop program of VS Code: takes the arguments that `runTests` passes, runs the suite
 * in a whole VS Code in headless Chromium, prints what the suite prints, and exits with its code.
 */
import { openBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const seconds = Number(process.env['CLAUSELINE_TEST_SECONDS'] ?? 180);

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
	const server = await startServer({ trust: args.includes('--disable-workspace-trust') });
	const stopAtOnce = (): never => {
		server.stop();
		process.exit(1);
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopAtOnce);
	try {
		const browser = await openBrowser();
		try {
			const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
			const ended = new Promise<number>((resolve) => {
				setTimeout(() => resolve(late()), seconds * 1000).unref();
				browser.on('disconnected', () => resolve(1));
				void page.exposeFunction('codeAutomationExit', resolve);
			});
			await page.exposeFunction('codeAutomationLog', (type: string, words: unknown[]) => console.log(`${type}:`, ...words));
			await page.goto(server.address(folderOf(args), payloadOf(args, server)));
			return await ended;
		} finally {
			await browser.close();
		}
	} finally {
		server.stop();
	}
}

function late(): number {
	console.log(`error: the suite did not end within ${seconds} s`);
	return 1;
}

/** The folder to open is the argument that is no option. */
function folderOf(args: readonly string[]): string {
	return args.find((arg) => !arg.startsWith('-')) ?? process.cwd();
}

function payloadOf(args: readonly string[], server: Server): [string, string][] {
	const payload: [string, string][] = [['skipWelcome', 'true']];
	for (const name of ['extensionDevelopmentPath', 'extensionTestsPath']) {
		const value = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
		if (value) payload.push([name, `vscode-remote://${server.authority}${value}`]);
	}
	return payload;
}

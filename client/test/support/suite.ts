import Mocha from 'mocha';

/** Every line of a suite begins with this, so that the runner can tell it from VS Code's own talk. */
const MARK = 'clauseline| ';

/**
 * What `runTests` calls inside VS Code: defines the tests, runs them, prints a line each and a closing line
 * `N passed, N failed`. Rejects when one failed, or none ran, so that the exit code says it too.
 */
export function suite(define: () => void): () => Promise<void> {
	return () =>
		new Promise((resolve, reject) => {
			// It counts and prints nothing: mocha's other reporters write to a standard output that VS Code does not show.
			const reporter = Mocha.reporters.Base;
			const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter, color: false });
			mocha.suite.emit('pre-require', globalThis, '', mocha);
			define();
			let passed = 0;
			let failed = 0;
			const runner = mocha.run(() => {
				say(`${passed} passed, ${failed} failed`);
				if (failed === 0 && passed > 0) resolve();
				else reject(new Error(`${failed} tests failed, ${passed} passed`));
			});
			runner.on('pass', (test) => {
				passed++;
				say(`  ✔ ${test.title} (${test.duration ?? 0} ms)`);
			});
			runner.on('fail', (test, error: Error) => {
				failed++;
				say(`  ✘ ${test.title}`);
				for (const line of (error.stack ?? error.message).split('\n').slice(0, 30)) say(`      ${line}`);
			});
		});
}

function say(line: string): void {
	console.log(MARK + line);
}

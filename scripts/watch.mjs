/** Rebuilds the bundles, and reruns the unit tests, whenever a file changes that they are made of; until Ctrl+C. */
import { spawn } from 'node:child_process';
import { context } from 'esbuild';
import { bundles, root } from './bundles.mjs';

const told = {
	name: 'told',
	setup(build) {
		build.onStart(() => console.log('watching'));
		build.onEnd(({ errors }) => console.log(`built ${build.initialOptions.outfile}, ${errors.length} errors`));
	},
};
for (const bundle of bundles({ isForDevelopment: true })) {
	const building = await context({ ...bundle, plugins: [...bundle.plugins, told] });
	await building.watch();
}
const tests = ['--watch', '--import', 'tsx', 'node_modules/mocha/bin/mocha.js', 'server/test/**/*.test.ts'];
spawn(process.execPath, tests, { cwd: root, stdio: 'inherit' });

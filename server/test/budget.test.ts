import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Sizes in bytes that what ships must stay under. The test builds and packages what it measures. */
const LARGEST_SERVER = 1_500_000;
const LARGEST_PACKAGE = 2_000_000;

describe('what ships', function () {
	this.timeout(120_000);
	let folder = '';
	const file = () => join(folder, 'clauseline.vsix');
	after(() => rmSync(folder, { recursive: true, force: true }));

	before(() => {
		folder = mkdtempSync(join(tmpdir(), 'clauseline-budget-'));
		const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/package-vsix.mjs'), file()], {
			cwd: root,
			encoding: 'utf8',
		});
		assert.equal(status, 0, `${stdout}${stderr}`);
	});

	it('keeps the server bundle small', () => {
		const { size } = statSync(join(root, 'dist/server.cjs'));
		assert.ok(size < LARGEST_SERVER, `dist/server.cjs has ${size} bytes; the budget is ${LARGEST_SERVER}`);
	});

	it('keeps the extension small', () => {
		const { size } = statSync(file());
		assert.ok(size < LARGEST_PACKAGE, `the package has ${size} bytes; the budget is ${LARGEST_PACKAGE}`);
	});
});

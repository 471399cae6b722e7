import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { formatFiles } from '../../scripts/scaffold/format.ts';
import { ruleFiles } from '../../scripts/scaffold/rule.ts';
import { readPage } from './fixtures/page.ts';

const home = join(import.meta.dirname, '../..');

describe('scaffolds', () => {
	const files = { ...ruleFiles('too-eager'), ...formatFiles('some-agent') };

	it('pass the linter as they are written', () => {
		for (const [path, content] of Object.entries(files)) {
			if (!path.endsWith('.ts')) continue;
			const biome = join(home, 'node_modules/.bin/biome');
			const checked = execFileSync(biome, ['check', '--write', `--stdin-file-path=${path}`], {
				cwd: home,
				input: content,
				encoding: 'utf8',
			});
			assert.equal(checked, content);
		}
	});

	it('pass the strictest compiler', () => {
		const folder = mkdtempSync(join(tmpdir(), 'clauseline-scaffold-'));
		try {
			for (const [path, content] of Object.entries(files)) {
				if (!path.endsWith('.ts')) continue;
				const from = dirname(join(home, path));
				const absolute = content.replace(/from '(\.[^']+)'/g, (_, target: string) => `from '${join(from, target)}'`);
				writeFileSync(join(folder, basename(path)), absolute);
			}
			const config = { extends: join(home, 'tsconfig.base.json'), include: ['*.ts'] };
			writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
			const tsc = join(home, 'node_modules/.bin/tsc');
			const { stdout } = spawnSync(tsc, ['-p', folder, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
			// Only of the scaffolds: what they import is the compiler's other runs' to judge.
			const ours = stdout.split('\n').filter((line) => /^(too-eager|some-agent|error)/.test(line));
			assert.deepEqual(ours, []);
		} finally {
			rmSync(folder, { recursive: true });
		}
	}).timeout(60_000);

	it('start a page with a title and a case', () => {
		for (const [path, content] of Object.entries(files)) {
			if (!path.endsWith('.md')) continue;
			const page = readPage(content);
			assert.ok(page.title !== '' && page.cases.length > 0 && page.cases.every((one) => one.files.length > 0), path);
		}
	});
});

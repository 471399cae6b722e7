import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../host/paths.ts';

/** A fresh copy of the Kiro workspace, as it was before anybody repaired it; suites change it. */
export function copyWorkspace(): { readonly folder: string; remove(): void } {
	const base = realpathSync(mkdtempSync(join(tmpdir(), 'clauseline-workspace-')));
	const folder = join(base, 'cost-dashboard');
	cpSync(join(root, 'test-fixtures/incidents/kiro-cost-explorer/1-as-it-was'), folder, { recursive: true });
	return { folder, remove: () => rmSync(base, { recursive: true, force: true }) };
}

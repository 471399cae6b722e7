/** Builds the extension and packages it as it is published: `node scripts/package-vsix.mjs [FILE]`. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';

const root = join(import.meta.dirname, '..');
const packagePath = process.argv[2] ?? join(root, 'clauseline.vsix');
const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
if (status !== 0) process.exit(1);
await createVSIX({ cwd: root, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
console.log(`${packagePath}: ${statSync(packagePath).size} bytes`);

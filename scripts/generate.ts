/**
 * Writes what is generated, or with `--check` says what is stale and exits 1. Names on the command line pick generators.
 * A generator is a file in `scripts/generate/` whose default export returns path → content.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Generator = () => Promise<Readonly<Record<string, string>>>;

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const stale: string[] = [];
for (const name of readdirSync(join(root, 'scripts/generate')).sort()) {
	if (only.length > 0 && !only.includes(name.replace(/\.ts$/, ''))) continue;
	const generator = (await import(join(root, 'scripts/generate', name))) as { default: Generator };
	for (const [path, content] of Object.entries(await generator.default())) {
		const file = join(root, path);
		if (read(file) === content) continue;
		stale.push(path);
		if (check) continue;
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
for (const path of stale) console.log(check ? `stale: ${path} (run npm run generate)` : `wrote ${path}`);
if (check && stale.length > 0) process.exitCode = 1;

function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

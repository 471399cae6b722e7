/**
 * Starts a rule or a format: `npm run new:rule NAME`, `npm run new:format NAME`. Writes one file and one
 * fixture page, and the lists that name them; what is there already is left alone.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatFiles } from './scaffold/format.ts';
import { ruleFiles } from './scaffold/rule.ts';

const root = join(import.meta.dirname, '..');
const [kind, id] = process.argv.slice(2);
const make = kind === 'rule' ? ruleFiles : kind === 'format' ? formatFiles : undefined;

if (!make || id === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
	console.error('Usage: npm run new:rule NAME, or npm run new:format NAME; NAME in lower case with hyphens.');
	process.exitCode = 2;
} else {
	const files = make(id);
	const taken = Object.keys(files).filter((path) => existsSync(join(root, path)));
	for (const path of taken) console.error(`${path} is there already.`);
	if (taken.length > 0) process.exitCode = 2;
	else {
		for (const [path, content] of Object.entries(files)) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), content);
			console.log(`wrote ${path}`);
		}
		// The generator takes words of the command line for names of generators.
		process.argv.length = 2;
		await import('./generate.ts');
	}
}

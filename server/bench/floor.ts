/**
 * The least that any such tool must do: start Node, read the permission files and contracts under a folder,
 * and parse them, with the same parsers and nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';

const folder = process.argv[2] ?? '.';
let files = 0;
let lines = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
	if (!entry.isFile()) continue;
	const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
	if (entry.name.endsWith('.json')) parse(text);
	else lines += text.split('\n').length;
	files++;
}
console.log(`${files} files, ${lines} lines`);

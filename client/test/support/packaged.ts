import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { root, scratch } from '../host/paths.ts';

/** Packages the extension as it is published and unpacks it, as an installation does; the folder to load. */
export function unpackedExtension(): string {
	const file = join(scratch, 'clauseline.vsix');
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/package-vsix.mjs'), file], {
		cwd: root,
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(`Packaging failed:\n${stdout}${stderr}`);
	const folder = join(scratch, 'unpacked');
	rmSync(folder, { recursive: true, force: true });
	for (const { name, content } of entriesOf(readFileSync(file))) {
		const target = join(folder, name);
		if (relative(folder, target).startsWith('..')) throw new Error(`${name} leaves the package`);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, content);
	}
	return join(folder, 'extension');
}

/** The files of a zip archive, by its central directory; enough for what `vsce` writes. */
export function entriesOf(zip: Buffer): { readonly name: string; readonly content: Buffer }[] {
	const end = zip.lastIndexOf('PK\x05\x06', zip.length, 'latin1');
	if (end < 0) throw new Error('not a zip archive');
	const entries = [];
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const method = zip.readUInt16LE(at + 10);
		const size = zip.readUInt32LE(at + 20);
		const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
		const name = zip.toString('utf8', at + 46, nameEnd);
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const bytes = zip.subarray(start, start + size);
		if (!name.endsWith('/')) entries.push({ name, content: method === 0 ? bytes : inflateRawSync(bytes) });
		at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return entries;
}

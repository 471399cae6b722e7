import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isInteresting, LARGEST, readDocuments } from '../src/host/disk.ts';
import { isAgentFile } from '../src/host/interesting.ts';
import { formatsOf } from '../src/read/facts.ts';
import { FORMATS } from '../src/read/formats/index.ts';
import type { Document } from '../src/text/document.ts';

const SETTINGS = '.claude/settings.json';

/** Paths that a glob may match: stars filled, and each choice of its braces. */
function samplesOf(glob: string): readonly string[] {
	const brace = /\{([^{}]*)\}/.exec(glob);
	if (brace) return (brace[1] ?? '').split(',').flatMap((choice) => samplesOf(glob.replace(brace[0], choice)));
	return [glob.replaceAll('**/', 'some/folder/').replaceAll('*', 'word'), glob.replaceAll('**/', '').replaceAll('*', 'x')];
}

describe('disk host', () => {
	let root = '';
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'clauseline-host-'));
	});
	afterEach(() => rmSync(root, { recursive: true, force: true }));

	function put(path: string, content: string | Uint8Array): void {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
	}
	async function uris(only?: readonly string[]): Promise<readonly string[]> {
		return (await readDocuments(root, only ? { only } : {})).map((document) => document.uri);
	}
	async function one(path: string): Promise<Document> {
		const document = (await readDocuments(root)).find(({ uri }) => uri === path);
		assert.ok(document, `${path} was not handed over`);
		return document;
	}

	it('finds permission files, contracts and its own files, ordered by path', async () => {
		for (const path of [SETTINGS, 'sub/.claude/settings.local.json', 'MSA-2026.md', 'contracts/deep/sow.md']) put(path, '{}');
		for (const path of ['legal/terms.md', 'docs/Service-Agreement.md', 'clauseline.yaml', 'MSA.coverage.yaml']) put(path, 'a: 1');
		for (const path of ['src/main.ts', 'docs/guide.md', 'package.json']) put(path, 'x');
		const found = await uris();
		assert.deepEqual(found, [
			SETTINGS,
			'MSA-2026.md',
			'MSA.coverage.yaml',
			'clauseline.yaml',
			'contracts/deep/sow.md',
			'docs/Service-Agreement.md',
			'legal/terms.md',
			'sub/.claude/settings.local.json',
		]);
	});

	it('tells by path alone what could matter', () => {
		for (const path of [SETTINGS, 'a/b/.claude/settings.json', '.kiro/settings/mcp.json', 'legal/msa.pdf', 'clauseline.lock'])
			assert.ok(isInteresting(path), path);
		for (const path of ['src/index.ts', 'package-lock.json', 'docs/guide.md']) assert.ok(!isInteresting(path), path);
	});

	it('agrees with the formats on every name that their globs are made of', () => {
		const paths = FORMATS.flatMap(({ files }) => files.flatMap((glob) => samplesOf(glob)));
		assert.ok(paths.filter(isAgentFile).length > 20);
		for (const path of paths) assert.equal(isAgentFile(path), formatsOf(path).length > 0, path);
	});

	it('takes Markdown at the root only when its front matter makes it a contract', async () => {
		put('README.md', '# Read me\n\ntype: msa\n');
		put('terms.md', '---\ntitle: Terms\ntype: msa\n---\n# Terms\n');
		put('docs/terms.md', '---\ntype: msa\n---\n');
		assert.deepEqual(await uris(), ['terms.md']);
	});

	it('reads the files that a contract or clauseline.yaml names, never outside the root', async () => {
		put('clauseline.yaml', 'contracts:\n  - file: paper/client.md\n  - file: ../outside.md\n  - file: paper/gone.md\n');
		put('paper/client.md', 'See [Exhibit B](exhibits/b%20one.md#top) and [the web](https://example.com/x.md).\n');
		put('paper/exhibits/b one.md', '# Exhibit B');
		put('paper/other.md', '# Other');
		writeFileSync(join(root, '..', 'outside.md'), 'x');
		assert.deepEqual(await uris(), ['clauseline.yaml', 'paper/client.md', 'paper/exhibits/b one.md']);
	});

	it('leaves out what was fetched or built, and git-ignored folders', async () => {
		put('.gitignore', 'out/\n.kiro/\ncontracts/\n');
		put('pkg/.gitignore', 'gen\n');
		for (const folder of ['node_modules/x', 'dist', 'vendor/y', '.venv', 'a/target', 'out', 'pkg/gen'])
			put(`${folder}/${SETTINGS}`, '{}');
		for (const path of ['.kiro/settings/mcp.json', 'contracts/msa.md', `gen/${SETTINGS}`]) put(path, '{}');
		assert.deepEqual(await uris(), ['.kiro/settings/mcp.json', 'contracts/msa.md', `gen/${SETTINGS}`]);
	});

	it('reads a path that was typed, whatever its name or folder', async () => {
		put('node_modules/x/notes.txt', 'hello');
		put(SETTINGS, '{}');
		assert.deepEqual(await uris(['node_modules/x/notes.txt', 'gone.json']), ['gone.json', 'node_modules/x/notes.txt']);
		assert.deepEqual(await uris([join(root, '.claude')]), [SETTINGS]);
		const [gone] = await readDocuments(root, { only: ['gone.json'] });
		assert.equal(gone?.unread, 'not found');
		const [outside] = await readDocuments(root, { only: ['../elsewhere.json'] });
		assert.equal(outside?.unread, 'outside the audited folder');
	});

	it('decodes UTF-8 and UTF-16 and says what is neither', async () => {
		const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
		put('contracts/bom.md', Buffer.from('\ufeff# Münze'));
		put('contracts/le.md', utf16('# Münze', true));
		put('contracts/be.md', utf16('# Münze', true).swap16());
		put('contracts/bare.md', utf16('# Münze!', false));
		put('contracts/latin.md', Buffer.from('# M\xfcnze', 'latin1'));
		for (const name of ['bom', 'le', 'be']) assert.equal((await one(`contracts/${name}.md`)).text, '# Münze', name);
		assert.equal((await one('contracts/bare.md')).text, '# Münze!');
		const latin = await one('contracts/latin.md');
		assert.deepEqual([latin.text, latin.unread], ['', 'not UTF-8']);
	});

	it('hands over what it does not read, with the reason', async () => {
		put('legal/MSA.docx', 'PK');
		put('legal/MSA.pdf', '%PDF');
		put(SETTINGS, ' '.repeat(LARGEST + 1));
		mkdirSync(join(root, 'contracts/folder.md'), { recursive: true });
		const reasons = (await readDocuments(root)).map(({ uri, unread, text }) => [uri, unread, text]);
		assert.deepEqual(reasons, [
			[SETTINGS, 'larger than 4 MB', ''],
			['legal/MSA.docx', 'a Word file', ''],
			['legal/MSA.pdf', 'a PDF file', ''],
		]);
	});

	it('refuses links that loop or leave the root, and follows those that stay inside', async () => {
		const outside = mkdtempSync(join(tmpdir(), 'clauseline-outside-'));
		writeFileSync(join(outside, 'settings.json'), '{"secret":1}');
		put('shared/settings.json', '{}');
		put('up/keep.txt', '');
		symlinkSync(join(root, 'shared'), join(root, '.claude'));
		symlinkSync('..', join(root, 'up/again'));
		mkdirSync(join(root, 'app/.claude'), { recursive: true });
		symlinkSync(join(outside, 'settings.json'), join(root, 'app', SETTINGS));
		symlinkSync(outside, join(root, 'app/elsewhere'));
		const documents = await readDocuments(root);
		rmSync(outside, { recursive: true });
		assert.deepEqual(
			documents.map(({ uri, unread, text }) => [uri, unread ?? text]),
			[
				[SETTINGS, '{}'],
				['app/.claude/settings.json', 'a link that leaves the audited folder'],
				['app/elsewhere', 'a link that leaves the audited folder'],
				['up/again', 'a link to a folder that holds it'],
			],
		);
	});

	it('stops when it is told to', async () => {
		put(SETTINGS, '{}');
		await assert.rejects(readDocuments(root, { signal: AbortSignal.abort() }), { name: 'AbortError' });
	});

	it('counts the files that it reads', async () => {
		for (let at = 0; at < 100; at++) put(`p${at}/${SETTINGS}`, '{}');
		const counts: number[] = [];
		await readDocuments(root, { onProgress: (done) => counts.push(done) });
		assert.equal(counts.at(-1), 100);
	});
});

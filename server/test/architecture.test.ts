import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { FORMATS } from '../src/read/formats/index.ts';

const home = join(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: home, encoding: 'utf8' })
	.split('\n')
	.filter((path) => path !== '' && existsSync(join(home, path)));
const sources = tracked.filter((path) => /^(client|server)\/src\/.*\.ts$/.test(path));
const written = sources.filter((path) => !path.includes('/generated/') && !read(path).startsWith('// Generated'));
const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;

/** Later layers may import earlier ones; those of one row do not import each other. */
const LAYERS = [['text'], ['acts'], ['read'], ['model'], ['judge'], ['fix'], ['report'], ['audit.ts'], ['host'], ['lsp', 'cli']];
const CORE = ['text', 'acts', 'read', 'model', 'judge', 'fix', 'report', 'audit.ts'];

describe('architecture', () => {
	it('imports point one way', () => {
		assert.ok(imports().length > sources.length, 'the imports were not found');
		const wrong: string[] = [];
		for (const [path, target] of imports()) {
			const from = layerOf(path);
			const to = layerOf(target);
			if (from === undefined || to === undefined || from.name === to.name) continue;
			// The command line starts the server, and nothing else crosses between the shells.
			if (path === 'server/src/cli/lsp.ts' && to.name === 'lsp') continue;
			if (to.rank >= from.rank) wrong.push(`${path} imports ${target}`);
		}
		assert.deepEqual(wrong, []);
	});

	it('fixes know no report, and nothing but the shells reads the disk', () => {
		const of = (from: string, to: string) =>
			imports().filter(([path, target]) => layerOf(path)?.name === from && layerOf(target)?.name === to);
		assert.deepEqual(of('fix', 'report'), []);
		for (const core of CORE) assert.deepEqual(of(core, 'host'), [], core);
	});

	it('the core imports neither Node nor VS Code', () => {
		const wrong: string[] = [];
		for (const path of sources) {
			if (!CORE.includes(layerOf(path)?.name ?? '')) continue;
			for (const name of importedNames(path)) if (/^(node:|vscode)/.test(name)) wrong.push(`${path} imports ${name}`);
		}
		assert.deepEqual(wrong, []);
	});

	it('nothing that ships opens a connection or runs a program', () => {
		const reaching = /^(node:)?(http|https|http2|net|tls|dgram|dns|child_process|undici|ws)$/;
		const wrong = sources.filter(
			(path) =>
				importedNames(path).some((name) => reaching.test(name)) ||
				/(?<![.\w])fetch\(|\bWebSocket\b|XMLHttpRequest/.test(read(path)),
		);
		assert.deepEqual(wrong, []);
	});

	it('every layer of the server is known to this test', () => {
		const folders = readdirSync(join(home, 'server/src'));
		assert.deepEqual(folders.sort(), LAYERS.flat().sort());
	});

	it('files are small', () => {
		const lines = new Map(written.map((path) => [path, read(path).split('\n').length - 1]));
		const over = (most: number, pattern: RegExp) =>
			[...lines].filter(([path, count]) => pattern.test(path) && count > most).map(([path, count]) => `${path}: ${count}`);
		assert.deepEqual(over(300, /./), []);
		assert.deepEqual(over(120, /\/(judge\/rules|read\/formats)\//), []);
		const sizes = [...lines.values()].sort((a, b) => a - b);
		const median = sizes[sizes.length >> 1] ?? 0;
		assert.ok(median <= 80, `the median file has ${median} lines`);
	});

	it('generated files are fresh', () => {
		const command = ['--import', 'tsx', 'scripts/generate.ts', '--check'];
		const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: home, encoding: 'utf8' });
		assert.equal(status, 0, stdout + stderr);
	}).timeout(60_000);

	it('every format has its page, and every page its format', () => {
		assert.deepEqual(pagesOf('agents'), FORMATS.map(({ id }) => id).sort());
	});

	it('versions are exact', () => {
		const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
			([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
		);
		assert.deepEqual(loose, []);
	});

	it('the lock knows every optional package, or `npm ci` would refuse it', () => {
		const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { optionalDependencies?: object }> };
		const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies).map((name) => ({ name, nested: `${path}/node_modules/${name}` })),
		);
		const missing = wanted.filter(({ name, nested }) => !packages[`node_modules/${name}`] && !packages[nested]);
		assert.deepEqual([...new Set(missing.map(({ name }) => name))], [], 'run: node scripts/complete-lock.mjs');
	});

	it('every dependency is justified in ARCHITECTURE.md', () => {
		const text = read('ARCHITECTURE.md');
		const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
		assert.deepEqual(
			names.filter((name) => !text.includes(`\`${name}\``)),
			[],
		);
	});

	it('nothing names the machine that it was written on, or a registry', () => {
		const shared = ['/work', '/(main|shared|\\.library)'].join('');
		const telling = new RegExp([shared, 'regis' + 'try\\.npm' + 'js\\.org'].join('|'));
		const wrong = tracked.filter((path) => {
			if (/\.(png|jpg|gif|ico|woff2?)$/.test(path) || path.startsWith('test-fixtures/')) return false;
			const text = read(path);
			if (text.includes(home)) return true;
			return telling.test(/package-lock\.json$/.test(path) ? text.replaceAll(REGISTRY, '') : text);
		});
		assert.deepEqual(wrong, []);
	});
});

/** Lockfiles name where packages come from, as npm writes them. */
const REGISTRY = ['https://regis', 'try.npm', 'js.org/'].join('');

function read(path: string): string {
	return readFileSync(join(home, path), 'utf8');
}

function pagesOf(folder: string): readonly string[] {
	return readdirSync(join(home, 'test-fixtures', folder))
		.map((name) => name.replace(/\.md$/, ''))
		.sort();
}

/** What a source file imports, also dynamically, as written. */
function importedNames(path: string): readonly string[] {
	const found = read(path).matchAll(
		/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|(?:^|\n)import '([^']+)'|import\('([^']+)'\)/g,
	);
	return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Every import of one source file by another, as paths from the root. */
function imports(): readonly (readonly [string, string])[] {
	return sources.flatMap((path) =>
		importedNames(path)
			.filter((name) => name.startsWith('.'))
			.map((name) => [path, posix.join(posix.dirname(path), name)] as const),
	);
}

function layerOf(path: string): { readonly name: string; readonly rank: number } | undefined {
	const name = /^server\/src\/([^/]+)/.exec(path)?.[1] ?? '';
	const rank = LAYERS.findIndex((layer) => layer.includes(name));
	return rank < 0 ? undefined : { name, rank };
}

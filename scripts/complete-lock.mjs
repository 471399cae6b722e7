/**
 * Completes package-lock.json after a dependency was added. npm leaves optional packages for other platforms out
 * of the lock when it could not look them up, and then `npm ci` refuses the lock everywhere. Their version is
 * known from the package that wants them, their platform from their name: `binding-linux-x64-musl`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../package-lock.json');
const text = readFileSync(file, 'utf8');
const lock = JSON.parse(text);
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

for (const wanting of Object.values({ ...lock.packages }))
	for (const [name, version] of Object.entries(wanting.optionalDependencies ?? {})) {
		const path = `node_modules/${name}`;
		if (lock.packages[path] || !/^\d/.test(version)) continue;
		lock.packages[path] = { version, ...(wanting.dev && { dev: true }), optional: true, ...platform(name) };
		console.log(`added ${name} ${version}`);
	}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, /^\t/m.test(text) ? '\t' : 2)}\n`);

function platform(name) {
	const words = name.split(/[-/]/);
	const os = words.find((word) => SYSTEMS.includes(word));
	const cpu = words.find((word) => PROCESSORS.includes(word));
	if (!os || !cpu) throw new Error(`${name} does not say which platform it is for`);
	const libc = words.some((word) => word.startsWith('musl'))
		? ['musl']
		: words.some((word) => word.startsWith('gnu'))
			? ['glibc']
			: undefined;
	return { os: [os], cpu: [cpu], ...(os === 'linux' && libc && { libc }) };
}

import ignore from 'ignore';
import picomatch from 'picomatch';
import { matchesGlob } from './glob.ts';

/**
 * A matcher of root-relative paths in gitignore's manner: a bare name matches at any depth, a leading `/` binds to
 * the root, a matched folder covers what is below it.
 */
export function gitignoreMatcher(pattern: string): (path: string) => boolean {
	if (tooWild(pattern)) return (path) => matchesGlob(pattern, path) || matchesGlob(`*/${pattern}`, path);
	let rules: ReturnType<typeof ignore> | undefined;
	try {
		rules = ignore({ allowRelativePaths: true }).add(pattern.replace(/^\.\//, '/'));
	} catch {
		return (path) => path === pattern;
	}
	return (path) => {
		const relative = normalPath(path).replace(/^(?:\.?\/)+/, '');
		return relative !== '' && relative !== '.' && rules.ignores(relative);
	};
}

/**
 * A matcher of paths where `*` stays within a component, `**` crosses them, braces and classes work, and a
 * pattern without wildcards covers what is below it.
 */
export function pathGlobMatcher(pattern: string): (path: string) => boolean {
	const plain = normalPath(pattern);
	if (!/[*?[{]/.test(plain))
		return (path) => normalPath(path) === plain || normalPath(path).startsWith(`${plain.replace(/\/$/, '')}/`);
	if (tooWild(plain)) return (path) => matchesGlob(plain, normalPath(path));
	const matches = picomatch(plain, { dot: true, nonegate: true, noextglob: true });
	return (path) => matches(normalPath(path));
}

/** A path without `./` at its head, doubled slashes and steps back into itself. */
export function normalPath(path: string): string {
	const absolute = path.startsWith('/');
	const steps: string[] = [];
	for (const step of path.replaceAll('\\', '/').split('/')) {
		if (step === '' || step === '.') continue;
		if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
		else steps.push(step);
	}
	return (absolute ? '/' : '') + steps.join('/');
}

/** Both libraries build backtracking expressions: a component with many wildcards could hang them. */
function tooWild(pattern: string): boolean {
	return (
		pattern.length > 1000 ||
		(pattern.match(/\*\*/g) ?? []).length > 5 ||
		pattern.split('/').some((step) => (step.match(/[*?[{+(]/g) ?? []).length > 5)
	);
}

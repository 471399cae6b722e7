import { gitignoreMatcher, normalPath } from '../../patterns/paths.ts';

/**
 * Whether a pattern of `Edit(…)` or `Read(…)` names a path: `//p` is absolute, `~/p` below home, `/p` below the
 * folder of the settings, and anything else is gitignore's manner below the working directory.
 * A single folder such as `src/**` is bound to the working directory in `allow`, and to any depth in `deny` and `ask`.
 */
export function namesPath(pattern: string, path: string, refusing: boolean): boolean {
	const plain = normalPath(path);
	if (pattern.startsWith('//')) return plain.startsWith('/') && gitignoreMatcher(pattern.slice(1))(plain.slice(1));
	if (pattern.startsWith('~/')) return plain.startsWith('~/') && gitignoreMatcher(pattern.slice(1))(plain.slice(2));
	if (isOutside(plain)) return false;
	const local = pattern.replace(/^\.\//, '/');
	if (refusing && /^[^/*]+\/\*\*$/.test(local)) return gitignoreMatcher(local)(plain) || gitignoreMatcher(`**/${local}`)(plain);
	return gitignoreMatcher(local)(plain);
}

/** Whether a path leaves the working directory. */
export function isOutside(path: string): boolean {
	return /^(?:\/|~|\.\.(?:\/|$)|[A-Za-z]:)/.test(path) || /\$|`/.test(path);
}

/** Whether a path outside the project lies in a directory that was added to it. */
export function liesIn(folder: string, path: string): boolean {
	const plain = folder.replace(/\/+$/, '');
	return isOutside(path) && (plain === '' || path === plain || path.startsWith(`${plain}/`));
}

/** Files that widen what the agent may do: no rule and no mode short of bypassPermissions writes them unasked. */
export function isProtected(path: string): boolean {
	const steps = normalPath(path).split('/');
	if (steps.includes('.claude') && steps[steps.indexOf('.claude') + 1] === 'worktrees') return false;
	if (/(?:^|\/)\.config\/git(?:\/|$)/.test(path)) return true;
	return steps.some((step) => FOLDERS.has(step)) || FILES.test(steps.at(-1) ?? '');
}

const FOLDERS: ReadonlySet<string> = new Set([
	...['.git', '.vscode', '.idea', '.husky', '.cargo', '.devcontainer', '.yarn', '.mvn', '.claude'],
]);
const FILES =
	/^\.(?:bashrc|bash_profile|bash_login|profile|zshrc|zshenv|zprofile|npmrc|yarnrc|mcp\.json|claude\.json|gitmodules|gitconfig|ripgreprc)$|^\.pre-commit-config\.yaml$|^lefthook.*\.ya?ml$/;

/** Whether `rm` or `rmdir` aims at a path that Claude Code asks for in every mode. */
export function removesCritical(words: readonly string[]): boolean {
	const [program = '', ...rest] = words;
	if (program !== 'rm' && program !== 'rmdir') return false;
	return rest.filter((word) => !word.startsWith('-')).some(isCritical);
}

/** The root and its direct children, home, drives, the working directory and its parents, and `"$VAR"/*`. */
function isCritical(path: string): boolean {
	const plain = path.replace(/\/+\*?$/, '') || '/';
	return /^(?:\/[^/]*|~|\$HOME|\$\{HOME\}|\.|\.\.(?:\/\.\.)*|\*|[A-Za-z]:\\?)$/.test(plain) || /^\$\{?\w+\}?\/\*$/.test(path);
}

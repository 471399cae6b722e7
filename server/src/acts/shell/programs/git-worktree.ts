import type { Arguments } from '../../catalogue/arguments.ts';
import { add, type Scope } from '../scope.ts';

type Judge = (given: Arguments, words: readonly string[], scope: Scope) => void;

/** Branches that others build on. */
const SHARED = /^(HEAD:)?(refs\/heads\/)?(main|master|trunk|prod|production|release)$/i;

/** `git push`: force, a `+` before a refspec, deletion, mirroring. */
export const push: Judge = ({ options, positionals }, words, scope) => {
	const forced = [...options].some(([name, value]) => (name === '-f' || name === '--force') && value !== 'false');
	const unforced = words.lastIndexOf('--no-force') > words.findLastIndex((word) => /^(-\w*f\w*|--force)$/.test(word));
	const leased = [...options.keys()].some((name) => name === '--force-with-lease');
	const loose = [...options.keys()].some(
		(name) => name.startsWith('--force-') && name !== '--force-with-lease' && name !== '--force-if-includes',
	);
	const refspecs = positionals.slice(1);
	if ((forced && !(words.includes('--no-force') && unforced)) || loose)
		add(scope, 'destroy-code-history', 'with-effort', 'writes over commits on the remote');
	else if (options.has('--mirror'))
		add(scope, 'destroy-code-history', 'with-effort', 'makes the remote the same, deleting what is not here');
	else if (!leased && refspecs.some((ref) => ref.startsWith('+')))
		add(scope, 'destroy-code-history', 'with-effort', '`+` writes over commits on the remote');
	if (options.has('--delete') || options.has('-d') || options.has('--prune') || refspecs.some((ref) => /^:./.test(ref)))
		add(scope, 'destroy-code-history', 'with-effort', 'deletes a branch or tag on the remote');
	if (options.has('--no-verify')) add(scope, 'security-weakening', 'reversible', 'skips the checks before a push');
	if (refspecs.some((ref) => SHARED.test(ref.replace(/^\+/, '')) && /:/.test(ref)))
		add(scope, 'deploy-production', 'with-effort', 'pushes onto a branch that others build on');
	else if (positionals.length > 0) add(scope, 'config-change', 'with-effort', 'changes a branch on the remote');
};

/** `git checkout`: a branch name is harmless, a path or force is not. */
export const checkout: Judge = ({ options, positionals }, words, scope) => {
	const creates = options.has('-b') || options.has('-B') || options.has('--orphan');
	const forced = options.has('-f') || options.has('--force');
	const dashes = words.indexOf('--');
	const paths = dashes >= 0 ? words.slice(dashes + 1) : [];
	const patch = options.has('-p') || options.has('--patch');
	const discards =
		(forced && !(creates && positionals.length === 0)) ||
		paths.length > 0 ||
		options.has('--pathspec-from-file') ||
		(!creates &&
			!options.has('--detach') &&
			positionals.length > 1 &&
			!(tracks(options) && positionals.length <= 2 && /^(direct|inherit)$/.test(positionals[0] ?? ''))) ||
		(!creates && positionals.some((word) => /^\.{1,2}(\/|$)|^:\/|^\*/.test(word)));
	if (discards && !patch) add(scope, 'destroy-code-history', 'none', 'writes over uncommitted work');
};

function tracks(options: ReadonlyMap<string, unknown>): boolean {
	return options.has('-t') || options.has('--track');
}

/** `git restore`: only the index is harmless. */
export const restore: Judge = ({ options, positionals }, _words, scope) => {
	const staged = options.has('--staged') || options.has('-S');
	const worktree = options.has('--worktree') || options.has('-W');
	if (options.has('-p') || options.has('--patch')) return;
	if (staged && !worktree) return;
	if (positionals.length > 0 || options.has('--pathspec-from-file'))
		add(scope, 'destroy-code-history', 'none', 'writes over uncommitted work');
};

/** `git switch`: force and discard lose uncommitted work. */
export const switchBranch: Judge = ({ options }, _words, scope) => {
	if (options.has('-f') || options.has('--force') || options.has('--discard-changes'))
		add(scope, 'destroy-code-history', 'none', 'throws uncommitted work away');
	if (options.has('-C') || options.has('--force-create'))
		add(scope, 'destroy-code-history', 'with-effort', 'moves a branch from where it stood');
};

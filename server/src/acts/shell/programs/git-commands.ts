import type { Arguments } from '../../catalogue/arguments.ts';
import { add, type Scope } from '../scope.ts';

/** What one git subcommand destroys, if anything. */
export interface GitCommand {
	/** Options whose value is the next word. */
	readonly valued?: string;
	/** Long options that may be shortened to something that matters. */
	readonly options?: string;
	readonly dashNisDryRun?: boolean;
	readonly judge?: (given: Arguments, scope: Scope) => void;
}

const has = ({ options }: Arguments, ...names: readonly string[]): boolean => names.some((name) => options.has(name));

const uncommitted = (scope: Scope, why: string): void => add(scope, 'destroy-code-history', 'none', why);

/** Subcommands of git that can lose work; those with a mere `{}` are known to be harmless or judged elsewhere. */
export const GIT_COMMANDS: Readonly<Record<string, GitCommand>> = {
	__proto__: null as never,
	push: {
		valued: '-o --push-option --repo --receive-pack --exec',
		options: '--force --force-with-lease --mirror --delete --prune --dry-run --no-force --tags --all',
		dashNisDryRun: true,
	},
	checkout: {
		valued: '-b -B --orphan --conflict --pathspec-from-file -U --unified --inter-hunk-context',
		options:
			'--force --patch --detach --orphan --conflict --pathspec-from-file --ours --theirs --merge --track --quiet --recurse-submodules --no-track',
	},
	restore: { valued: '-s --source --pathspec-from-file', options: '--staged --worktree --source --patch --pathspec-from-file' },
	switch: {
		valued: '-c -C --create --force-create --orphan --conflict',
		options: '--force --discard-changes --create --force-create --detach --merge',
	},
	reset: {
		options: '--hard --soft --mixed --merge --keep --patch',
		judge: (given, scope) => {
			if (has(given, '--hard')) uncommitted(scope, '`--hard` throws uncommitted work away');
			else if (has(given, '--merge')) uncommitted(scope, '`--merge` throws staged work away');
		},
	},
	clean: {
		valued: '-e --exclude',
		options: '--force --dry-run --interactive --exclude --quiet --no-force',
		dashNisDryRun: true,
		judge: (given, scope) => {
			const forced = has(given, '-f', '--force') && !given.options.has('--no-force');
			const onlyMetadata = given.positionals.length > 0 && given.positionals.every((path) => /^\.git\/?$/.test(path));
			if (forced && !onlyMetadata && !has(given, '-i', '--interactive')) uncommitted(scope, 'removes files that no commit holds');
		},
	},
	stash: {
		judge: (given, scope) => {
			const action = given.positionals[0]?.toLowerCase();
			if (action === 'drop') uncommitted(scope, 'drops stashed work');
			if (action === 'clear') uncommitted(scope, 'drops all stashed work');
		},
	},
	branch: {
		valued: '-u --set-upstream-to --sort --format --contains --no-contains --merged --no-merged --points-at',
		options: '--delete --force --move --copy --list --show-current',
		judge: (given, scope) => {
			const forced = has(given, '-f', '--force');
			if (has(given, '-D') || (has(given, '-d', '--delete') && forced))
				add(scope, 'destroy-code-history', 'with-effort', 'deletes a branch whether merged or not');
			else if (forced || has(given, '-M', '-C'))
				add(scope, 'destroy-code-history', 'with-effort', 'moves a branch from where it stood');
		},
	},
	tag: {
		valued: '-m -F -u --message --file --local-user --sort --format --contains --points-at',
		options: '--delete --force --list --annotate',
		judge: (given, scope) => {
			if (has(given, '-d', '--delete')) add(scope, 'destroy-code-history', 'with-effort', 'deletes a tag');
			else if (has(given, '-f', '--force')) add(scope, 'destroy-code-history', 'with-effort', 'moves a tag');
		},
	},
	worktree: {
		options: '--force',
		judge: (given, scope) => {
			if (given.positionals[0] === 'remove' && has(given, '-f', '--force'))
				uncommitted(scope, 'removes a worktree with its uncommitted work');
		},
	},
	reflog: {
		valued: '--expire --expire-unreachable',
		options: '--expire --expire-unreachable --all --rewrite --updateref --stale-fix --dry-run',
		dashNisDryRun: true,
		judge: (given, scope) => {
			const soon = [given.options.get('--expire'), given.options.get('--expire-unreachable')].some((value) =>
				/^(now|all|0|=?now)/.test(String(value ?? '')),
			);
			if (given.positionals[0] === 'delete' || (given.positionals[0] === 'expire' && soon))
				uncommitted(scope, 'forgets where branches stood, so that lost commits cannot be found');
		},
	},
	gc: {
		valued: '--prune',
		options: '--prune --aggressive --auto --quiet --force',
		judge: (given, scope) => {
			if (/^(now|all|0)/.test(String(given.options.get('--prune') ?? '')))
				uncommitted(scope, 'drops unreachable commits at once');
		},
	},
	prune: {
		valued: '--expire',
		options: '--expire --dry-run --verbose --progress',
		dashNisDryRun: true,
		judge: (given, scope) => {
			if (/^(now|all|0)/.test(String(given.options.get('--expire') ?? '')))
				uncommitted(scope, 'drops unreachable commits at once');
		},
	},
	'filter-branch': {
		valued:
			'--env-filter --tree-filter --index-filter --msg-filter --commit-filter --tag-name-filter --subdirectory-filter --setup',
		judge: (given, scope) => {
			if (has(given, '-f', '--force') || [...given.options.keys()].some((name) => name.endsWith('-filter')))
				uncommitted(scope, 'rewrites every commit');
		},
	},
	'filter-repo': { judge: (_given, scope) => uncommitted(scope, 'rewrites every commit') },
	'update-ref': {
		judge: (given, scope) => {
			if (has(given, '-d', '--stdin')) add(scope, 'destroy-code-history', 'with-effort', 'deletes a reference');
		},
	},
	'symbolic-ref': {
		judge: (given, scope) => {
			if (has(given, '-d', '--delete')) add(scope, 'destroy-code-history', 'with-effort', 'deletes a reference');
		},
	},
	replace: {
		judge: (given, scope) => {
			if (has(given, '-f', '--force', '-d', '--delete'))
				add(scope, 'destroy-code-history', 'with-effort', 'replaces what a commit holds');
		},
	},
	rm: {
		judge: (given, scope) => {
			if (!has(given, '--cached') && has(given, '-r') && has(given, '-f', '--force'))
				uncommitted(scope, 'removes files with their uncommitted work');
			else if (!has(given, '--cached') && has(given, '-f', '--force'))
				uncommitted(scope, 'removes files with their uncommitted work');
		},
	},
	'checkout-index': {
		judge: (given, scope) => {
			if (has(given, '-f', '--force')) uncommitted(scope, 'writes over uncommitted work');
		},
	},
	'read-tree': {
		judge: (given, scope) => {
			if (has(given, '--reset') && has(given, '-u')) uncommitted(scope, 'writes over uncommitted work');
		},
	},
	submodule: {
		judge: (given, scope) => {
			const forced = has(given, '-f', '--force');
			if (given.positionals[0] === 'deinit' && forced) uncommitted(scope, 'removes a submodule with its uncommitted work');
			if (given.positionals[0] === 'foreach') add(scope, 'arbitrary-execution', 'none', 'runs a command in every submodule');
		},
	},
	remote: {
		judge: (given, scope) => {
			if (/^(remove|rm)$/.test(given.positionals[0] ?? '')) add(scope, 'config-change', 'reversible', 'forgets a remote');
		},
	},
	lfs: {
		judge: (given, scope) => {
			if (given.positionals[0] === 'prune') add(scope, 'config-change', 'reversible', 'removes local copies of large files');
			if (given.positionals[0] === 'migrate') uncommitted(scope, 'rewrites every commit');
		},
	},
	commit: {
		valued:
			'-m -F -C -c -t --message --file --author --date --template --reuse-message --reedit-message --fixup --squash --trailer',
		options: '--no-verify --amend --message',
		judge: (given, scope) => {
			if (has(given, '--no-verify', '-n')) add(scope, 'security-weakening', 'reversible', 'skips the checks before a commit');
		},
	},
	config: {
		judge: (given, scope) => {
			const [name = '', value = ''] = given.positionals.filter((word) => word !== 'set');
			if (/sslverify/i.test(name) && /^(false|0)$/i.test(value))
				add(scope, 'security-weakening', 'reversible', 'does not check who answers');
			if (/^(core\.(hookspath|sshcommand|fsmonitor)|alias\.)/i.test(name) && value)
				add(scope, 'arbitrary-execution', 'reversible', 'makes git run another program');
		},
	},
};

import { pathKind, writingOver } from '../paths.ts';
import { add, addAll, type Scope } from '../scope.ts';

interface Removal {
	readonly path: string;
	readonly certain: boolean;
	readonly recursive: boolean;
	readonly force: boolean;
	readonly scope: Scope;
	readonly program: string;
}

/** Names whose files are worth more than their one line says. */
const VALUABLE = /\.(db|sqlite3?|sql|dump|bak|tfstate|pem|key|kdbx|vhdx?|qcow2|ova|mdb)$|backup|(^|\/)data(\/|$)/i;

/**
 * Acts of removing a path. A whole tree is a loss unless it lies below a temporary folder; one named file of the
 * working tree is ordinary work, one elsewhere is not.
 */
export function addRemoval({ path, certain, recursive, force, scope, program }: Removal): void {
	const kind = pathKind(located(path, scope));
	const shown = certain ? path : 'a path that is built while it runs';
	if (kind === 'null') return;
	if (kind === 'temporary') {
		if (/[{$]/.test(path.slice(5)) && /\.\./.test(path)) add(scope, 'delete-data', 'none', `removes \`${shown}\``);
		return;
	}
	if (kind === 'repository' && (recursive || /objects|refs|\*/.test(path)))
		add(scope, 'destroy-code-history', 'none', `\`${program}\` removes the repository's history`);
	addAll(
		scope,
		writingOver(path, true).filter(({ act }) => act === 'agent-self-modification' || act === 'identity-access'),
	);
	if (/backup/i.test(path) && recursive) add(scope, 'delete-backups', 'none', `removes \`${shown}\``);
	if (/_history$|\/log\/(auth|secure|syslog|audit|wtmp|btmp|lastlog)/.test(path))
		add(scope, 'security-weakening', 'none', 'removes the record of what was done');
	if (recursive || kind === 'root') {
		add(
			scope,
			'delete-data',
			kind === 'working' ? 'with-effort' : 'none',
			`\`${program}${force ? ' -rf' : ' -r'}\` removes \`${shown}\` and all below it`,
		);
		if (kind === 'home') add(scope, 'personal-files', 'none', `\`${shown}\` is the user's own`);
		return;
	}
	if (path === '$INPUT') {
		add(scope, 'delete-data', 'with-effort', 'removes every file whose name flows in');
		return;
	}
	if (program === 'unlink' && kind !== 'home') return;
	if (kind === 'system' && !/^\/(run|data|workspace|var\/log)\//.test(path))
		add(scope, 'delete-data', 'none', `removes \`${shown}\` outside the project`);
	else if (kind === 'home' && force) add(scope, 'personal-files', 'none', `\`${shown}\` is the user's own`);
	else if (kind === 'device') add(scope, 'delete-data', 'none', `removes \`${shown}\``);
	else if (/^[*.]+$/.test(path)) add(scope, 'delete-data', 'with-effort', 'removes every file here');
	else if (VALUABLE.test(path)) add(scope, 'delete-data', 'none', `\`${shown}\` holds data`);
	else add(scope, 'config-change', 'reversible', `removes the file \`${shown}\``);
}

/** A relative path after `cd ~` or `cd /` is a path below there. */
function located(path: string, scope: Scope): string {
	if (!scope.directory || /^[/~$%]|^[a-z]:/i.test(path)) return path;
	if (path === '.' || path === './') return scope.directory;
	return /^[/~]/.test(scope.directory) ? `${scope.directory.replace(/\/$/, '')}/${path}` : path;
}

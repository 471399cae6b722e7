import type { Consequence } from '../call.ts';
import { actsOfEdit } from '../paths.ts';
import { isCredentialFile } from './credentials.ts';

/** Where a path lies, as far as its words tell. */
export type PathKind =
	| 'root'
	| 'system'
	| 'home'
	| 'device'
	| 'temporary'
	| 'null'
	| 'repository'
	| 'working'
	| 'elsewhere'
	| 'unknown';

const SYSTEM =
	/^\/(bin|boot|dev|etc|lib|lib32|lib64|libx32|opt|proc|root|run|sbin|srv|sys|usr|var|System|Library|Applications|Volumes|private|mnt|media|data|home|Users|workspace)(\/|$)/;
const WINDOWS_SYSTEM =
	/^[a-z]:[\\/]?(\*|windows|program files|users|programdata|$)|^%(systemroot|windir|programfiles|userprofile|systemdrive|appdata)%/i;
const HOME =
	/^(~[A-Za-z0-9_.-]*|\$\{?HOME\}?|\$env:(USERPROFILE|HOME)|%USERPROFILE%|\/home\/[^/]+|\/Users\/[^/]+|\/root)(\/|\\|$)/i;
const TEMPORARY =
	/^(\/private)?(\/tmp|\/var\/tmp|\/var\/folders)\/[^/.]|^\$\{?TMPDIR(:-\/tmp)?\}?\/|^\$env:TE?MP[\\/]|^%TE?MP%[\\/]/i;

/** Where `path` lies. `..` is followed; a glob that can only mean a top-level folder is that folder. */
export function pathKind(path: string): PathKind {
	if (/^\/dev\/(null|stdout|stderr|stdin|tty|fd\/\d+|zero|full)$|^NUL$|^\$null$/i.test(path)) return 'null';
	const clean = normalised(path);
	if (/^\/[*.]*$|^\/\*|^[a-z]:[\\/]?\*?$/i.test(clean)) return 'root';
	if (TEMPORARY.test(clean)) return 'temporary';
	if (/^\/dev\/(tcp|udp)\//.test(clean)) return 'null';
	if (/^\/(dev|proc)\//.test(clean) || /^\\\\\.\\/.test(clean)) return 'device';
	if (/(^|[\\/])[^\\/]*\.git([\\/](objects|refs|index|HEAD|packed-refs|logs|\*)|[\\/]?$)/.test(clean)) return 'repository';
	if (HOME.test(clean)) return 'home';
	if (
		SYSTEM.test(clean) ||
		WINDOWS_SYSTEM.test(clean) ||
		/^\/(tmp|etc|usr|var|bin|home)$/.test(clean) ||
		/^\/[a-z]{1,3}[?*[]/.test(clean)
	)
		return 'system';
	if (clean.startsWith('/') || /^[a-z]:[\\/]/i.test(clean)) return 'elsewhere';
	if (/^\$|[`]/.test(clean)) return 'unknown';
	return clean.startsWith('..') ? 'elsewhere' : 'working';
}

/** Acts of writing over the file at `path`, or appending to it. */
export function writingOver(path: string, appending: boolean): readonly Consequence[] {
	if (/^(\/private)?\/(var\/)?tmp\/?$/.test(path)) return [];
	const kind = pathKind(path);
	if (kind === 'null' || kind === 'temporary') return [];
	const found: Consequence[] = actsOfEdit(path).filter(
		({ act }) => act !== 'identity-access' || !/(^|\/)\.env[\w.]*$/.test(path),
	);
	if (isCredentialFile(path) && !appending && !/(^|\/)\.env[\w.]*$/.test(path))
		found.push({ act: 'identity-access', reversibility: 'none', why: `writes over \`${path}\`, which holds credentials` });
	if (isGuard(path))
		found.push({
			act: 'agent-self-modification',
			reversibility: 'with-effort',
			why: `\`${path}\` belongs to a guard of the agent`,
		});
	if (kind === 'device') found.push({ act: 'delete-data', reversibility: 'none', why: `writes to \`${path}\` directly` });
	if (kind === 'repository')
		found.push({ act: 'destroy-code-history', reversibility: 'none', why: `writes into the repository's own store` });
	if (kind === 'system' || kind === 'root') found.push(systemWrite(path));
	if (/(^|\/)\.(bashrc|zshrc|profile|bash_profile|zprofile|zshenv)$|LaunchAgents\/|LaunchDaemons\/|authorized_keys$/.test(path))
		found.push({
			act: 'security-weakening',
			reversibility: 'reversible',
			why: `\`${path}\` runs or opens the account at every start`,
		});
	return found;
}

/** Programs that watch what an agent runs, and their files. */
function isGuard(path: string): boolean {
	return /(^|\/)\.(nah|dcg|tirith|hardstop|cc-safety-net|safety-net)([/?*]|$)(?!guards\/\w+\/run)|\/bin\/(nah|dcg|tirith|hardstop|cc-safety-net)$/.test(
		path,
	);
}

function systemWrite(path: string): Consequence {
	if (/^\/(home|Users|workspace|mnt|media|data|opt|srv|var)\//.test(path))
		return { act: 'config-change', reversibility: 'with-effort', why: `writes \`${path}\`` };
	return { act: 'security-weakening', reversibility: 'with-effort', why: `writes over the system file \`${path}\`` };
}

/** `a/./b/../c` → `a/c`, doubled slashes removed. */
function normalised(path: string): string {
	if (!path.includes('..') && !path.includes('//') && !path.includes('/.')) return path;
	const out: string[] = [];
	for (const part of path.replace(/\/{2,}/g, '/').split('/')) {
		if (part === '.') continue;
		if (part === '..' && out.length > 0 && out.at(-1) !== '..' && out.at(-1) !== '') out.pop();
		else if (part !== '..' || out.at(-1) !== '') out.push(part);
	}
	const text = out.join('/');
	return text === '' && path.startsWith('/') ? '/' : text;
}

import { shlex } from '../../patterns/shlex.ts';

/**
 * Commands that Gemini asks for although a rule allows the shell tool as a whole.
 * Source: `isDangerousCommand` in `sandbox/utils/commandSafety.ts` of google-gemini/gemini-cli.
 */
export function isDangerous(command: string): boolean {
	return dangerous(shlex(command) ?? []);
}

function dangerous(words: readonly string[]): boolean {
	const [program = '', ...rest] = words;
	if (program === 'sudo') return dangerous(rest);
	if (program === 'rm') return ['-f', '-rf', '-fr'].includes(rest[0] ?? '');
	if (program === 'find') return rest.some((word) => FIND.has(word));
	if (program === 'git') return git(rest) === 'dangerous';
	if (program === 'base64') return rest.some((word) => /^(?:-o|--output(?:=|$))/.test(word));
	return /(?:^|\/)rg$/.test(program) && rest.some((word) => /^(?:-z|--search-zip|--(?:pre|hostname-bin)(?:=.*)?)$/.test(word));
}

/** Commands that Gemini runs where it would ask. */
export function isKnownSafe(command: string): boolean {
	const words = shlex(command) ?? [];
	const [program = '', ...rest] = words;
	if (SAFE.has(program)) return true;
	if (program === 'find') return !rest.some((word) => FIND.has(word));
	if (program === 'base64') return !dangerous(words);
	if (program === 'sed') return words.length <= 4 && rest[0] === '-n' && /^\d+(?:,\d+)?p$/.test(rest[1] ?? '');
	return program === 'git' && git(rest) === 'safe';
}

const FIND: ReadonlySet<string> = new Set('-exec -execdir -ok -okdir -delete -fls -fprint -fprint0 -fprintf'.split(' '));
const SAFE: ReadonlySet<string> = new Set(
	'cat cd cut echo expr false grep head id ls nl paste pwd rev seq stat tail tr true uname uniq wc which whoami numfmt tac'.split(
		' ',
	),
);
const BRANCH = new Set('--list -l --show-current -a --all -r --remotes -v -vv --verbose'.split(' '));

/** Only status, log, diff, show and branch are judged; every other git command is left to the rules. */
function git(rest: readonly string[]): 'safe' | 'dangerous' | 'unknown' {
	if (rest.some((word) => /^(?:-c|--config-env(?:=|$))/.test(word))) return 'dangerous';
	let at = 0;
	while (at < rest.length && rest[at]?.startsWith('-'))
		at += /^(?:-C|--(?:exec-path|git-dir|namespace|super-prefix|work-tree))$/.test(rest[at] ?? '') ? 2 : 1;
	const sub = rest[at];
	if (!['status', 'log', 'diff', 'show', 'branch'].includes(sub ?? '')) return 'unknown';
	const options = rest.slice(at + 1);
	if (options.some((word) => /^--(?:output|ext-diff|textconv|exec|paginate)(?:=|$)/.test(word))) return 'dangerous';
	const lists = options.every((word) => BRANCH.has(word) || word.startsWith('--format='));
	return sub !== 'branch' || lists ? 'safe' : 'dangerous';
}

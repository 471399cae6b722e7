import { divide } from '../../catalogue/arguments.ts';
import { isCredentialFile } from '../credentials.ts';
import type { Program, Run } from '../run.ts';
import { add, type Content, innerScope, NOTHING_KNOWN } from '../scope.ts';
import { walkScript } from '../walk.ts';
import { GIT_COMMANDS, type GitCommand } from './git-commands.ts';
import { checkout, push, restore, switchBranch } from './git-worktree.ts';

const GLOBAL_VALUED = new Set(
	'-C -c --git-dir --work-tree --namespace --config-env --exec-path --super-prefix --attr-source'.split(' '),
);

/** git: its options may be shortened, its subcommands renamed by `-c alias.x=…`. */
export const GIT: Readonly<Record<string, Program>> = { git: runGit, hub: runGit };

function runGit(run: Run): Content {
	const { texts, scope } = run;
	const aliases = new Map<string, string>();
	let at = 0;
	for (; at < texts.length && /^-./.test(texts[at] ?? ''); at++) {
		const text = texts[at] ?? '';
		const setting = text === '-c' ? (texts[at + 1] ?? '') : /^-c./.test(text) ? text.slice(2) : '';
		const alias = /^alias\.([^=]+)=(.*)$/s.exec(setting);
		if (alias) aliases.set(alias[1] ?? '', alias[2] ?? '');
		if (/^core\.(sshcommand|pager|editor|fsmonitor|hookspath)=/i.test(setting))
			add(scope, 'arbitrary-execution', 'none', 'makes git run another program');
		if (/sslverify=(false|0)/i.test(setting)) add(scope, 'security-weakening', 'reversible', 'does not check who answers');
		if (GLOBAL_VALUED.has(text)) at++;
	}
	const subcommand = (texts[at] ?? '').toLowerCase();
	const rest = texts.slice(at + 1);
	const command = GIT_COMMANDS[subcommand];
	const alias = command ? undefined : aliases.get(texts[at] ?? '');
	if (alias !== undefined)
		return walkScript(alias.startsWith('!') ? alias.slice(1) : `git ${alias} ${rest.join(' ')}`, innerScope(scope));
	if (
		/^(show|cat-file)$/.test(subcommand) &&
		rest.some((word) => /:/.test(word) && isCredentialFile(word.replace(/^[^:]*:/, '')))
	)
		add(scope, 'secrets-exfiltration', 'none', 'prints credentials that a commit holds');
	if (command) judge(command, subcommand, rest, run);
	return NOTHING_KNOWN;
}

function judge(command: GitCommand, subcommand: string, rest: readonly string[], run: Run): void {
	const given = divide(expanded(rest, command.options ?? ''), {
		valued: new Set((command.valued ?? '').split(' ')),
		longDash: false,
	});
	if (given.options.has('--help') || (given.options.has('-h') && rest.length === 1)) return;
	if (given.options.has('--dry-run') || (given.options.has('-n') && command.dashNisDryRun)) return;
	const own = { push, checkout, restore, switch: switchBranch }[subcommand];
	if (own) own(given, rest, run.scope);
	else command.judge?.(given, run.scope);
}

/** Git takes any unambiguous beginning of a long option: `--h` is `--hard`. */
function expanded(words: readonly string[], options: string): readonly string[] {
	const known = options.split(' ').filter(Boolean);
	let open = true;
	return words.map((word) => {
		if (word === '--') open = false;
		if (!open || !/^--\w/.test(word)) return word;
		const [name = '', ...value] = word.split('=');
		if (known.includes(name.toLowerCase())) return [name.toLowerCase(), ...value].join('=');
		const meant = known.filter((option) => option.startsWith(name.toLowerCase()));
		return meant.length >= 1 ? [meant[0], ...value].join('=') : word;
	});
}

import { REMOTE_SHELLS } from './remote-shells.ts';
import { quoted, type Run, runInner } from './run.ts';
import { add, type Content, NOTHING_KNOWN, type Scope } from './scope.ts';
import { walkScript } from './walk.ts';
import type { Arg } from './words.ts';

/**
 * Programs that run the words after their own options. `valued` lists options whose value is the next word;
 * `skip` is how many positionals stand before the inner command.
 */
interface Wrapper {
	readonly valued?: string;
	readonly skip?: number;
	/** The rest is one shell text, not an argv. */
	readonly text?: boolean;
	/** Subcommands after which the inner command comes: `bundle exec`, `poetry run`. */
	readonly after?: readonly string[];
	/** Whether assignments `X=1` may stand before the inner command. */
	readonly assignments?: boolean;
	/** What else wrapping does. */
	readonly also?: (run: Run) => void;
}

const executes = ({ scope, program }: Run): void =>
	add(scope, 'arbitrary-execution', 'none', `\`${program}\` runs what it is given`);

const WRAPPERS: Readonly<Record<string, Wrapper>> = {
	__proto__: null as never,
	sudo: { valued: '-u -g -h -p -C -D -R -T -U -r -t --user --group --host --prompt --chdir --chroot', assignments: true },
	doas: { valued: '-u -C', assignments: true },
	pkexec: { valued: '--user' },
	run0: { valued: '-u -g -D --user --group --chdir' },
	runuser: { valued: '-u -g -G' },
	gosu: { skip: 1 },
	'su-exec': { skip: 1 },
	nice: { valued: '-n --adjustment' },
	nohup: {},
	timeout: { valued: '-s -k --signal --kill-after', skip: 1 },
	gtimeout: { valued: '-s -k --signal --kill-after', skip: 1 },
	time: { valued: '-f -o --format --output' },
	command: {},
	builtin: {},
	busybox: {},
	toybox: {},
	setsid: {},
	ionice: { valued: '-c -n -p -P -u --class --classdata' },
	chrt: { skip: 1, valued: '-T -P -D' },
	taskset: { skip: 1 },
	numactl: { valued: '-N -m -C -p' },
	flock: { valued: '-w -E --timeout --conflict-exit-code', skip: 1 },
	strace: { valued: '-e -o -p -s -u -E -O -S -a -b -P -I -X' },
	ltrace: { valued: '-e -o -p -s -u -l -n -a' },
	gdb: { valued: '-x -ex -p', after: ['--args'] },
	perf: { after: ['record', 'stat', 'trace'], valued: '-e -o -p -F -g' },
	valgrind: {},
	unshare: { valued: '-S -G -R -w --setuid --setgid --root --wd' },
	nsenter: { valued: '-t -S -G -r -w --target' },
	chroot: { valued: '--userspec --groups', skip: 1 },
	stdbuf: { valued: '-i -o -e --input --output --error' },
	unbuffer: {},
	script: { valued: '-T -O -I -B' },
	caffeinate: { valued: '-t -w' },
	chpst: { valued: '-u -U -b -/ -n -l -L -m -d -o -p -f -c -t -e' },
	setarch: { skip: 1 },
	linux32: {},
	linux64: {},
	'systemd-run': {
		valued:
			'-u -p -t -G -E -M -H --unit --property --description --slice --uid --gid --nice --working-directory --on-active --on-calendar --setenv',
		assignments: true,
	},
	'systemd-inhibit': { valued: '--what --who --why --mode' },
	'dbus-run-session': {},
	'xvfb-run': { valued: '-n -s -e -f -p -w --server-num --server-args' },
	firejail: {},
	bwrap: { valued: '--bind --ro-bind --dev --proc --tmpfs --chdir --setenv --unshare-user' },
	torsocks: {},
	proxychains: { valued: '-f' },
	proxychains4: { valued: '-f' },
	faketime: { skip: 1 },
	rlwrap: { valued: '-f -H -p -s -C' },
	direnv: { after: ['exec'], skip: 1 },
	dotenv: { valued: '-e -f -c' },
	'dotenv-cli': { valued: '-e -f -c' },
	doppler: { after: ['run'], valued: '-p -c --project --config --command' },
	op: { after: ['run'], valued: '--env-file --account' },
	'aws-vault': { after: ['exec'], skip: 1 },
	'cross-env': { assignments: true },
	hyperfine: { text: true, valued: '-w -r -m -M -p -c -n --warmup --runs --prepare --cleanup --export-json --export-markdown' },
	watch: { valued: '-n --interval -g -q --equexit', text: true },
	entr: {},
	watchexec: { valued: '-e -w -i -s -d -p --exts --watch --ignore' },
	nodemon: { valued: '-e -w -i -x --watch --ext --exec' },
	npx: { valued: '-p --package -c --call', also: executes },
	bunx: { also: executes },
	pnpx: { also: executes },
	pnpm: { after: ['exec', 'dlx'], valued: '-C -F --filter --dir' },
	yarn: { after: ['exec', 'dlx'], valued: '--cwd' },
	npm: { after: ['exec', 'x'], valued: '-p --package --prefix -w --workspace' },
	bun: { after: ['x'], valued: '--cwd' },
	uvx: { valued: '--from --with -p --python', also: executes },
	pipx: { after: ['run'], valued: '--spec --python' },
	bundle: { after: ['exec'] },
	poetry: { after: ['run'], valued: '-C --directory -P --project' },
	pipenv: { after: ['run'] },
	uv: { after: ['run'], valued: '--with --python -p --directory --project --extra --group' },
	pdm: { after: ['run'] },
	hatch: { after: ['run'] },
	rye: { after: ['run'] },
	conda: { after: ['run'], valued: '-n -p --name --prefix --cwd' },
	mise: { after: ['exec', 'x'] },
	asdf: { after: ['exec'] },
	rbenv: { after: ['exec'] },
	pyenv: { after: ['exec'] },
	nvm: { after: ['exec'], skip: 1 },
	volta: { after: ['run'] },
	winpty: {},
};

/** What the inner command prints, if the program is one that runs other programs; else undefined. */
export function unwrap(run: Run): Content | undefined {
	const special = SPECIAL[run.program] ?? REMOTE_SHELLS[run.program];
	if (special) return special(run);
	const wrapper = WRAPPERS[run.program];
	if (!wrapper) return undefined;
	const at = innerStart(run, wrapper);
	if (at === undefined) return undefined;
	const inner = run.words.slice(at);
	if (inner.length === 0) return run.program === 'sudo' || run.program === 'command' ? NOTHING_KNOWN : undefined;
	wrapper.also?.(run);
	if (run.program === 'sudo' && /^-\w*[is]/.test(run.texts[0] ?? ''))
		add(run.scope, 'arbitrary-execution', 'none', 'a root shell');
	if (wrapper.text) return walkScript(joined(inner), { ...run.scope, depth: run.scope.depth + 1 }, run.input);
	return runInner(inner, run.scope, run.input);
}

/** Whether a program may be one that runs others. */
export function isWrapper(program: string): boolean {
	return (SPECIAL[program] ?? REMOTE_SHELLS[program] ?? WRAPPERS[program]) !== undefined;
}

type Unwrap = (run: Run) => Content | undefined;

const SPECIAL: Readonly<Record<string, Unwrap>> = {
	__proto__: null as never,
	command: (run) =>
		/^-\w*[vV]/.test(run.texts[0] ?? '') && !/p/.test(run.texts[0] ?? '') && !isDangerousLookup(run)
			? NOTHING_KNOWN
			: runInner(afterOptions(run), run.scope, run.input),
	env: (run) => runEnv(run),
	su: (run) => runSu(run),
	script: (run) =>
		optionValue(run, '-c', '--command') === undefined ? undefined : inText(run, optionValue(run, '-c', '--command') ?? ''),
	flock: (run) =>
		optionValue(run, '-c', '--command') === undefined
			? undefinedUnwrap(run, 'flock')
			: inText(run, optionValue(run, '-c', '--command') ?? ''),
};

/** Which inner words a wrapper with plain rules hands on. */
function undefinedUnwrap(run: Run, name: string): Content | undefined {
	const wrapper = WRAPPERS[name];
	const at = wrapper && innerStart(run, wrapper);
	return at === undefined ? undefined : runInner(run.words.slice(at), run.scope, run.input);
}

function innerStart({ texts }: Run, { valued = '', skip = 0, after, assignments }: Wrapper): number | undefined {
	const takesValue = valuedOptions(valued);
	let at = 0;
	const passOptions = (): void => {
		while (at < texts.length && /^-./.test(texts[at] ?? '')) {
			if (texts[at] === '--') {
				at++;
				return;
			}
			at += takesNext(texts[at] ?? '', takesValue) ? 2 : 1;
		}
	};
	passOptions();
	if (after) {
		if (!after.includes(texts[at] ?? '')) return undefined;
		at++;
		passOptions();
	}
	for (let skipped = 0; skipped < skip; skipped++) {
		at++;
		passOptions();
	}
	if (assignments) while (/^\w+=/.test(texts[at] ?? '')) at++;
	return at;
}

const optionSets = new Map<string, ReadonlySet<string>>();

function valuedOptions(text: string): ReadonlySet<string> {
	const before = optionSets.get(text);
	if (before) return before;
	const made = new Set(text.split(' '));
	optionSets.set(text, made);
	return made;
}

/** `-u`, or a cluster that ends in it: `-iu`. */
function takesNext(option: string, valued: ReadonlySet<string>): boolean {
	return valued.has(option) || (/^-[a-zA-Z]{2,4}$/.test(option) && valued.has(`-${option.at(-1)}`));
}

function afterOptions({ words }: Run): readonly Arg[] {
	let at = 0;
	while (/^-./.test(words[at]?.text ?? '')) at++;
	return words.slice(at);
}

/** `command -v rm` only asks where rm is; `command -v rm -rf /` is odd enough not to be trusted. */
function isDangerousLookup({ texts }: Run): boolean {
	return texts.filter((text) => !text.startsWith('-')).length > 1 || (/V/.test(texts[0] ?? '') && texts.length > 2);
}

/** `env [-i] [-u X] [-S text] [X=1] command`. */
function runEnv(run: Run): Content {
	const { words, scope } = run;
	const inner: Scope = { ...scope, variables: scope.variables.copy() };
	let at = 0;
	for (; at < words.length; at++) {
		const text = words[at]?.text ?? '';
		const split = /^(?:-\w*S|--split-string)(?:=?)(.*)$/s.exec(text);
		if (split) {
			const rest = split[1] || (words[++at]?.text ?? '');
			return walkScript(
				`env ${[rest, ...words.slice(at + 1).map((word) => quoted(word.text))].join(' ')}`,
				{ ...inner, depth: inner.depth + 1 },
				run.input,
			);
		}
		if (/^(-u|-C|-P|--unset|--chdir|--argv0|-a)$/.test(text)) at++;
		else if (/^-./.test(text)) continue;
		else if (/^[^=]*=/.test(text))
			inner.variables.set(text.slice(0, text.indexOf('=')), words[at]?.certain ? text.slice(text.indexOf('=') + 1) : undefined);
		else if (text !== '-') break;
	}
	if (at >= words.length) return { environment: true };
	return runInner(words.slice(at), inner, run.input);
}

function runSu(run: Run): Content {
	const text = optionValue(run, '-c', '--command', '--session-command');
	add(run.scope, 'arbitrary-execution', 'none', 'a shell as another user');
	return text === undefined ? NOTHING_KNOWN : inText(run, text);
}

function inText(run: Run, text: string): Content {
	return walkScript(text, { ...run.scope, depth: run.scope.depth + 1 }, run.input);
}

function optionValue({ texts }: Run, ...names: readonly string[]): string | undefined {
	for (const name of names) {
		const at = texts.indexOf(name);
		if (at >= 0) return texts[at + 1];
		const glued = texts.find((text) => text.startsWith(`${name}=`));
		if (glued) return glued.slice(name.length + 1);
	}
	return undefined;
}

function joined(words: readonly Arg[]): string {
	return words.length === 1 ? (words[0]?.text ?? '') : words.map(({ text }) => text).join(' ');
}

import { quoted, type Run, runInner } from './run.ts';
import { add, type Content, innerScope, NOTHING_KNOWN } from './scope.ts';
import { walkScript } from './walk.ts';

/** Programs that run a command somewhere else: another host, a container, a pod. */
export const REMOTE_SHELLS: Readonly<Record<string, (run: Run) => Content | undefined>> = {
	__proto__: null as never,
	ssh: runSsh,
	mosh: runSsh,
	autossh: runSsh,
	docker: runContainer,
	podman: runContainer,
	nerdctl: runContainer,
	'docker-compose': (run) => runAfter(run, ['exec', 'run'], 1, COMPOSE_VALUED),
	kubectl: runPod,
	oc: runPod,
	'lxc-attach': (run) => runAfterDashes(run),
	lxc: (run) => (run.texts[0] === 'exec' ? runAfterDashes(run) : undefined),
	vagrant: (run) => (run.texts[0] === 'ssh' ? runOption(run, '-c', '--command') : undefined),
	'docker-machine': (run) => (run.texts[0] === 'ssh' ? runWords(run, 2) : undefined),
	multipass: (run) => (run.texts[0] === 'exec' ? runAfterDashes(run) : undefined),
	wsl: (run) => runWsl(run),
	heroku: (run) => (run.texts[0] === 'run' ? runAfter(run, ['run'], 0, '-a --app -r --remote -s --size') : undefined),
	flyctl: (run) => runOption(run, '-C', '--command'),
	fly: (run) => runOption(run, '-C', '--command'),
	railway: (run) => (run.texts[0] === 'run' ? runWords(run, 1) : undefined),
	nomad: (run) => (run.texts[0] === 'alloc' && run.texts[1] === 'exec' ? runAfterDashes(run) : undefined),
	adb: (run) =>
		run.texts.includes('shell') ? runText(run, run.texts.slice(run.texts.indexOf('shell') + 1).join(' ')) : undefined,
};

const SSH_VALUED = new Set('-B -b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w'.split(' '));
const COMPOSE_VALUED = '-f --file -p --project-name -e --env -u --user -w --workdir --index --entrypoint --profile';
const CONTAINER_VALUED =
	'-e --env -u --user -w --workdir --env-file -v --volume --name -p --publish --network --net --mount --entrypoint -h --hostname -m --memory --cpus --label -l --platform --pull --restart --add-host --device --cap-add --security-opt --gpus --shm-size -c --context -H --host --log-driver --ulimit --tmpfs --pid --ipc --userns --dns';

function runSsh(run: Run): Content | undefined {
	const { texts, scope } = run;
	let at = 0;
	for (; at < texts.length && /^-./.test(texts[at] ?? ''); at++) {
		const text = texts[at] ?? '';
		const proxied = /ProxyCommand=(.*)$|LocalCommand=(.*)$/is.exec(`${text} ${texts[at + 1] ?? ''}`);
		if (proxied) walkScript(proxied[1] ?? proxied[2] ?? '', innerScope(scope));
		if (SSH_VALUED.has(text)) at++;
	}
	const command = texts.slice(at + 1).join(' ');
	if (texts.length > 0) add(scope, 'network-egress', 'none', 'opens a session on another host');
	if (run.input.secret) add(scope, 'secrets-exfiltration', 'none', 'sends secrets to another host');
	if (!command) {
		if (run.input.text !== undefined) walkScript(run.input.text, innerScope(scope));
		return NOTHING_KNOWN;
	}
	return walkScript(command, innerScope(scope), run.input);
}

function runContainer(run: Run): Content | undefined {
	const at = run.texts.findIndex((text) => text === 'exec' || text === 'run' || text === 'compose');
	if (
		at < 0 ||
		at > 3 ||
		!run.texts
			.slice(0, at)
			.every(
				(text, index, all) =>
					text.startsWith('-') || text === 'container' || /^(-c|-H|--context|--host|-l)$/.test(all[index - 1] ?? ''),
			)
	)
		return undefined;
	if (run.texts[at] === 'compose')
		return runAfter(
			{ ...run, texts: run.texts.slice(at + 1), words: run.words.slice(at + 1) },
			['exec', 'run'],
			1,
			COMPOSE_VALUED,
		);
	return runAfter(run, ['exec', 'run'], 1, CONTAINER_VALUED);
}

function runPod(run: Run): Content | undefined {
	if (!run.texts.includes('exec') && !run.texts.includes('run') && !run.texts.includes('debug')) return undefined;
	if (!run.texts.includes('--')) return runAfter(run, ['exec'], 1, '-n --namespace -c --container --context --kubeconfig');
	const done = runAfterDashes(run);
	return done;
}

/** The words after a subcommand, its options and `skip` names: `exec [options] CONTAINER command…`. */
function runAfter(run: Run, after: readonly string[], skip: number, valued: string): Content | undefined {
	const takesValue = new Set(valued.split(' '));
	let at = run.texts.findIndex((text) => after.includes(text));
	if (at < 0) return undefined;
	at++;
	let left = skip;
	for (; at < run.texts.length; at++) {
		const text = run.texts[at] ?? '';
		if (text === '--') continue;
		if (text.startsWith('-')) {
			if (takesValue.has(text)) at++;
		} else if (left > 0) left--;
		else break;
	}
	return at < run.words.length ? alsoOwn(runInner(run.words.slice(at), innerScope(run.scope), run.input)) : undefined;
}

function runAfterDashes(run: Run): Content | undefined {
	const at = run.texts.indexOf('--');
	return at < 0 ? undefined : alsoOwn(runInner(run.words.slice(at + 1), innerScope(run.scope), run.input));
}

function runWords(run: Run, from: number): Content | undefined {
	return run.words.length > from ? runInner(run.words.slice(from), innerScope(run.scope), run.input) : undefined;
}

function runOption(run: Run, ...names: readonly string[]): Content | undefined {
	const at = run.texts.findIndex((text) => names.includes(text));
	return at < 0 ? undefined : runText(run, run.texts[at + 1] ?? '');
}

function runText(run: Run, text: string): Content {
	return walkScript(text, innerScope(run.scope), run.input);
}

function runWsl(run: Run): Content | undefined {
	if (run.texts.some((text) => /^(--unregister|--shutdown|--terminate|-t|-l|--list|--install|--update)$/.test(text)))
		return undefined;
	const at = run.texts.findIndex((text) => text === '-e' || text === '--exec' || text === '--' || !text.startsWith('-'));
	if (at < 0) return undefined;
	return runText(
		run,
		run.texts
			.slice(run.texts[at]?.startsWith('-') ? at + 1 : at)
			.map(quoted)
			.join(' '),
	);
}

/** The container's own options (`--privileged`, a mount) still meet the catalogue. */
function alsoOwn(_printed: Content): undefined {
	return undefined;
}

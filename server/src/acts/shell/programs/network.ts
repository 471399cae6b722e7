import { actsOfHttp } from '../../http.ts';
import { holdsSecrets } from '../credentials.ts';
import { actsOfHost } from '../deception.ts';
import { pathKind, writingOver } from '../paths.ts';
import type { Program, Run } from '../run.ts';
import { add, addAll, type Content, innerScope, NOTHING_KNOWN } from '../scope.ts';
import { walkScript } from '../walk.ts';

/** Programs that talk to other hosts. */
export const NETWORK: Readonly<Record<string, Program>> = {
	curl: fetchWith,
	wget: fetchWith,
	http: fetchPlain,
	https: fetchPlain,
	xh: fetchPlain,
	xhs: fetchPlain,
	curlie: fetchWith,
	wget2: fetchWith,
	aria2c: fetchWith,
	nc: connect,
	ncat: connect,
	netcat: connect,
	telnet: connect,
	socat: relay,
	scp: copyAway,
	sftp: copyAway,
	rsync: synchronise,
	mail: sendMail,
	mailx: sendMail,
	mutt: sendMail,
	sendmail: sendMail,
	msmtp: sendMail,
	swaks: sendMail,
};

const CURL_VALUED = new Set(
	'-X --request -d --data --data-raw --data-binary --data-ascii --data-urlencode --json -F --form --form-string -H --header -o --output -T --upload-file -u --user -A --user-agent -e --referer -b --cookie -c --cookie-jar -D --dump-header -E --cert --key --cacert --capath -x --proxy --proxy-header --proxy-user -m --max-time --connect-timeout --retry --retry-delay -r --range -w --write-out -K --config --resolve --interface -Q --quote -U -y -Y -z --url --limit-rate -O- --output-document --post-data --post-file --body-data --body-file --method --header --referer --directory-prefix -P -t --tries -T --timeout --load-cookies --unix-socket --aws-sigv4 --oauth2-bearer --post-f --output-doc --output-d'.split(
		' ',
	),
);

/** One request as the words of curl or wget ask for it. */
interface Request {
	method: string | undefined;
	body: string | undefined;
	readonly urls: string[];
	output: string | undefined;
	readonly sent: string[];
}

function fetchWith(run: Run): Content {
	const request: Request = { method: undefined, body: undefined, urls: [], output: undefined, sent: [] };
	if (run.texts.length === 1 && /^(-V|--version|--help|-h)$/.test(run.texts[0] ?? '')) return NOTHING_KNOWN;
	readWords(run, request);
	for (const sent of request.sent) sendFile(sent, run);
	return answer(run, request);
}

function readWords({ program, texts }: Run, request: Request): void {
	const wget = program.startsWith('wget');
	for (let at = 0; at < texts.length; at++) {
		const text = texts[at] ?? '';
		if (!text.startsWith('-') || text === '-') {
			request.urls.push(text);
			continue;
		}
		const split = /^(--[\w-]+)=(.*)$/s.exec(text);
		const cluster = wget ? /^-(\w*?)([OPUTte])(.+)?$/s.exec(text) : /^-(\w*?)([XdFHoTuAebcDExmrwKzU])(.+)?$/s.exec(text);
		const name = split ? (split[1] ?? '') : text.startsWith('--') ? text : cluster ? `-${cluster[2]}` : text;
		let value = split ? split[2] : text.startsWith('--') ? undefined : cluster?.[3];
		if (value === undefined && (CURL_VALUED.has(name) || (wget && /^-[OPUTte]$/.test(name))) && (name !== '-O' || wget))
			value = texts[++at];
		if (!split && !text.startsWith('--') && /O/.test(text) && !wget) request.output = '';
		if (/^-\w*I|^--head$/.test(text) && !wget) request.method ??= 'HEAD';
		if (/^-\w*G|^--get$/.test(text) && !wget) request.method ??= 'GET';
		if (text === '--remote-name') request.output = '';
		readOption(name, value ?? '', wget, request);
	}
	if (wget && request.output === undefined && !texts.some((text) => text === '--spider')) request.output = '';
}

function readOption(name: string, value: string, wget: boolean, request: Request): void {
	if (name === '-X' || name === '--request' || name === '--method') request.method = value;
	else if (name === '--url') request.urls.push(value);
	else if (name === '-o' || name === '--output' || /^--output-d/.test(name) || (wget && name === '-O')) request.output = value;
	else if (name === '-T' || name === '--upload-file') {
		if (wget) return;
		request.method ??= 'PUT';
		request.sent.push(value);
	} else if (/^(-d|--data.*|--json|--post-data|--body-data)$/.test(name)) {
		request.method ??= 'POST';
		request.body = /^@/.test(value) ? undefined : value;
		if (/^([^=]*)@/.test(value)) request.sent.push(value.replace(/^[^@]*@/, ''));
		else request.sent.push(`\0${value}`);
	} else if (name === '-F' || name === '--form') {
		request.method ??= 'POST';
		for (const file of value.match(/[@<][^;,]+/g) ?? []) request.sent.push(file.slice(1).replace(/"/g, ''));
	} else if (/^--(post|body)-f/.test(name)) {
		request.method ??= 'POST';
		request.sent.push(value);
	}
}

/** What is sent: a file, standard input, or the text of a variable that holds a secret. */
function sendFile(sent: string, { scope, input }: Run): void {
	const secret = (content: Content | undefined): boolean => Boolean(content?.secret || content?.environment || content?.archive);
	if (sent.startsWith('\0')) {
		const variable = /\$\{?(\w+)/.exec(sent)?.[1];
		if (/\$\(\s*(cat|<)?\s*[^)]*\)/.test(sent) && [...sent.matchAll(/[\w./~-]+/g)].some(([word]) => holdsSecrets(word)))
			leak(scope);
		if (variable && (secret(scope.contents.get(variable)) || /TOKEN|SECRET|PASSWORD|API_?KEY|CREDENTIAL/i.test(variable)))
			leak(scope);
		return;
	}
	if (sent === '-' ? secret(input) : holdsSecrets(sent) || secret(scope.files.get(sent))) leak(scope);
}

function leak(scope: Run['scope']): void {
	add(scope, 'secrets-exfiltration', 'none', 'sends secrets to another host');
}

function answer(run: Run, request: Request): Content {
	const { scope } = run;
	let content: Content = { remote: true };
	for (const url of request.urls) {
		actsOfHost(url, scope);
		if (/^file:/.test(url)) {
			const path = url.replace(/^file:(\/\/)?/, '');
			if (holdsSecrets(path)) add(scope, 'secrets-exfiltration', 'none', `reads \`${path}\``);
			content = NOTHING_KNOWN;
			continue;
		}
		addAll(scope, actsOfHttp(request.method ?? 'GET', url, request.body));
	}
	if (
		run.texts.some((text) => /^(-k|--insecure|--no-check-certificate)$/.test(text) || /^-[a-zA-Z]*k[a-zA-Z]*$/.test(text)) &&
		run.program !== 'aria2c'
	)
		add(scope, 'security-weakening', 'reversible', 'does not check who answers');
	if (request.output === undefined || /^-$|^\/dev\/stdout$/.test(request.output)) return content;
	const target = request.output || (request.urls.at(-1) ?? '').replace(/[?#].*$/, '').replace(/^.*\//, '') || 'index.html';
	scope.files.set(target, content);
	scope.files.set(`./${target}`, content);
	if (request.output) addAll(scope, writingOver(target, false));
	return NOTHING_KNOWN;
}

/** HTTPie and xh: `http DELETE url name=value`. */
function fetchPlain(run: Run): Content {
	const words = run.texts.filter((text) => !text.startsWith('-'));
	const method = /^[A-Z]{3,7}$/i.test(words[0] ?? '') && words.length > 1 ? words.shift() : undefined;
	const url = words[0];
	if (!url) return NOTHING_KNOWN;
	const body = words.slice(1).filter((word) => /[=@]/.test(word) && !/==/.test(word));
	addAll(run.scope, actsOfHttp(method ?? (body.length > 0 || run.input.secret ? 'POST' : 'GET'), url, body.join(' ')));
	for (const field of body) if (/@/.test(field) && holdsSecrets(field.replace(/^[^@]*@/, ''))) leak(run.scope);
	if (run.input.secret || run.input.environment) leak(run.scope);
	const output = run.texts.findIndex((text) => text === '-o' || text === '--output' || text === '--download' || text === '-d');
	if (output >= 0) {
		const target = run.texts[output + 1];
		if (target && /^-o|^--output/.test(run.texts[output] ?? '')) run.scope.files.set(target, { remote: true });
		return NOTHING_KNOWN;
	}
	return { remote: true };
}

/** Netcat: a shell on the wire, or bytes of this host. */
function connect(run: Run): Content {
	const { texts, scope, input } = run;
	if (texts.some((text) => /^-\w*z\w*$/.test(text))) return NOTHING_KNOWN;
	add(scope, 'network-egress', 'none', 'opens a connection');
	const at = texts.findIndex((text) => /^-\w*[ec]$|^--(exec|sh-exec)$/.test(text));
	const command =
		texts.find((text) => /^--(sh-)?exec=/.test(text))?.replace(/^[^=]*=/, '') ?? (at >= 0 ? texts[at + 1] : undefined);
	const open = texts.filter((text) => !text.startsWith('-')).length > (at >= 0 ? 1 : 0);
	if (command && open) {
		if (/(^|\/|\s)(ba|z|da|k|a)?sh(\s|$)|cmd(\.exe)?$|powershell/i.test(command))
			add(scope, 'security-weakening', 'none', 'gives a shell to whoever connects');
		else walkScript(command, innerScope(scope));
	}
	if (input.secret || input.environment || input.archive) leak(scope);
	return texts.some((text) => /^-\w*l|^--listen/.test(text)) || texts.length > 1 ? { remote: true } : NOTHING_KNOWN;
}

/** socat joins two addresses; each may run a program or read a file. */
function relay(run: Run): Content {
	const { texts, scope, input } = run;
	const wire = texts.some((text) => /^(TCP|UDP|OPENSSL|SSL|PROXY|SOCKS|VSOCK|QUIC|SCTP|DTLS)/i.test(text) || /!!TCP/i.test(text));
	let secret = Boolean(input.secret);
	for (const text of texts) {
		const command = /^(?:EXEC|SYSTEM|SHELL):(.*)$/is.exec(text);
		if (command) {
			const shell = (command[1] ?? '').replace(/^['"]|['"]$/g, '').replace(/\\ /g, ' ');
			if (wire && /(^|\/|\s)(ba|z|da|k|a)?sh(\s|,|$)/.test(shell))
				add(scope, 'security-weakening', 'none', 'gives a shell to whoever connects');
			secret ||= Boolean(walkScript(shell, innerScope(scope)).secret);
		}
		const file = /^(?:OPEN|FILE|GOPEN|PIPE):"?([^,"]*)/i.exec(text)?.[1];
		if (file && (holdsSecrets(file) || scope.files.get(file)?.secret)) secret = true;
	}
	if (secret && (wire || texts.some((text) => /^FD:/i.test(text)))) leak(scope);
	if (input.text !== undefined && /\b(disable|shutdown|clear|set (server|weight|maxconn))\b/.test(input.text))
		add(scope, 'stop-service', 'reversible', 'tells a running server to take parts away');
	return wire ? { remote: true } : NOTHING_KNOWN;
}

const REMOTE_SYSTEM = /^[^/]*:(\/(etc|boot|usr|bin|sbin|lib|lib64|var|root|opt|sys|dev)?(\/|$))/;

function copyAway(run: Run): Content {
	const words = run.texts.filter((text, index) => !text.startsWith('-') && !/^-[iFPJlcoS]$/.test(run.texts[index - 1] ?? ''));
	const target = words.at(-1) ?? '';
	const sources = words.slice(0, -1);
	const leaves = /^[^/]+:/.test(target);
	if (leaves) add(run.scope, 'network-egress', 'none', `copies to \`${target}\``);
	if (leaves && sources.some((source) => holdsSecrets(source) || run.scope.files.get(source)?.secret)) leak(run.scope);
	if (REMOTE_SYSTEM.test(target)) add(run.scope, 'delete-data', 'with-effort', `writes over system files of \`${target}\``);
	else if (!leaves && target) addAll(run.scope, writingOver(target, false));
	if (!leaves && sources.some((source) => /^[^/]+:/.test(source)))
		run.scope.files.set(target.replace(/\/$/, ''), { remote: true });
	return NOTHING_KNOWN;
}

/** rsync that removes what the source lacks, or the source itself. */
function synchronise(run: Run): Content {
	const { texts, scope } = run;
	const rehearsal = texts.some(
		(text) => /^--(dry-run|list-only|help|version)$/.test(text) || /^-[a-zA-Z]*n[a-zA-Z]*$/.test(text),
	);
	const helper = texts.findIndex((text) => /^(-e|--rsh|--rsync-path)$/.test(text));
	const command =
		texts.find((text) => /^--(rsh|rsync-path)=/.test(text))?.replace(/^[^=]*=/, '') ??
		(helper >= 0 ? texts[helper + 1] : undefined);
	if (command) walkScript(command, innerScope(scope));
	if (rehearsal) return NOTHING_KNOWN;
	if (texts.some((text) => /^--del(ete)?(-\w+)*$/.test(text))) add(scope, 'delete-data', 'none', 'removes what the source lacks');
	if (texts.includes('--remove-source-files') || texts.includes('--remove-sent-files'))
		add(scope, 'delete-data', 'with-effort', 'removes the source');
	const words = texts.filter((text) => !text.startsWith('-') && text !== command);
	const target = words.at(-1) ?? '';
	const sources = words.slice(0, -1);
	if (/^[^/]+:/.test(target) && sources.some((source) => holdsSecrets(source) || scope.files.get(source)?.secret)) leak(scope);
	for (const source of sources) {
		const taken = /^[^/]+:/.test(source) ? { remote: true } : scope.files.get(source);
		if (taken && !/^[^/]+:/.test(target)) scope.files.set(target, taken);
	}
	if (pathKind(target) === 'system') addAll(scope, writingOver(target, false));
	return NOTHING_KNOWN;
}

function sendMail({ texts, scope, input }: Run): Content {
	if (texts.every((text) => text.startsWith('-'))) return NOTHING_KNOWN;
	if (input.secret) leak(scope);
	add(scope, 'external-communication', 'none', 'sends mail');
	return NOTHING_KNOWN;
}

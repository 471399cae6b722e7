import { byHarm } from './act.ts';
import type { Consequence } from './call.ts';
import { actsOfAction } from './cloud/actions.ts';
import { consequencesOf, effectsOfWords } from './naming/consequences.ts';
import { knowledgeLines } from './naming/lines.ts';
import { wordsOfName } from './naming/words.ts';
import { SERVICES } from './requests/services.ts';

interface Service {
	readonly shape: RegExp;
	readonly consequences: readonly Consequence[];
}

interface Target {
	readonly host: string;
	/** Path and query in lower case, from the first `/`. */
	readonly path: string;
	readonly written: string;
	readonly local: boolean;
}

let services: readonly Service[] | undefined;
/** Fits whatever fits any service: most hosts are none. */
let anyService = /^/;

/**
 * Acts of an HTTP request. A known service tells them; else the method, the words of the path and the body do.
 * A plain GET is network egress alone, and nothing on this machine.
 * @param body the text that is sent; `@file` is a file that is uploaded, as curl writes it
 */
export function actsOfHttp(method: string, url: string, body?: string): readonly Consequence[] {
	const verb = (method.trim() || 'GET').toUpperCase().slice(0, 20);
	const target = targetOf(url);
	const sent = body === undefined || body === '' ? [] : ofBody(body.slice(0, 50_000), target);
	const known = ofService(verb, target) ?? ofCloudQuery(target, body);
	const named = known ?? ofMethod(verb, target);
	const egress: Consequence = { act: 'network-egress', reversibility: 'none', why: `reaches \`${target.host || url}\`` };
	const all = merged([...named, ...sent, egress]);
	return target.local ? all.filter(({ act }) => act !== 'network-egress') : all;
}

function targetOf(url: string): Target {
	const [, host = '', rest = ''] =
		/^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@\s]*@)?([^/?#\s]*)(.*)$/is.exec(url.trim().slice(0, 4000)) ?? [];
	const lower = host.toLowerCase().replace(/:(80|443)$/, '');
	const path = (rest.startsWith('/') ? rest : `/${rest}`).toLowerCase();
	const local = /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|host\.docker\.internal|[^.]*\.localhost)(:\d+)?$/.test(lower);
	return { host: lower, path, written: rest, local: local || /^(unix|file):/i.test(url.trim()) };
}

function ofService(verb: string, { host, path }: Target): readonly Consequence[] | undefined {
	services ??= loadServices();
	const line = `${verb} ${host}${path.replace(/\/+$/, '') || '/'}`;
	if (!anyService.test(line)) return undefined;
	return services.find(({ shape }) => shape.test(line))?.consequences;
}

function loadServices(): readonly Service[] {
	const lines = knowledgeLines(SERVICES);
	anyService = new RegExp(lines.map(({ shape }) => `(?:${shape})`).join('|'));
	return lines.map(({ shape, consequences }) => ({ shape: new RegExp(shape), consequences }));
}

/** AWS's query interface names the action in the request: `?Action=TerminateInstances`. */
function ofCloudQuery({ host, written }: Target, body: string | undefined): readonly Consequence[] | undefined {
	const service = /^(?:[^.]+\.)*?([a-z0-9-]+)(?:\.[a-z]{2}-[a-z]+-\d)?\.amazonaws\.com$/.exec(host)?.[1];
	const action = /(?:^|[?&\s"'])Action=([A-Za-z]+)/.exec(`${written} ${body ?? ''}`)?.[1];
	return service && action ? actsOfAction(service, action) : undefined;
}

function ofMethod(verb: string, { host, local, written }: Target): readonly Consequence[] {
	if (/^(GET|HEAD|OPTIONS|LIST|TRACE|PROPFIND)$/.test(verb)) return [];
	const where = `\`${verb}\` of \`${host}${written.slice(0, 80)}\``;
	if (verb === 'DELETE') return consequencesOf([['delete-data', local ? 'with-effort' : 'none']], where);
	if (verb === 'PURGE') return consequencesOf([['config-change', 'reversible']], `${where} empties a cache`);
	const segments = (written.split(/[?#]/)[0] ?? '')
		.split('/')
		.filter((segment) => segment !== '' && !/^(v?\d[\w.-]*|api|rest|rpc|graphql)$/i.test(segment));
	for (const segment of segments.slice(-2).reverse()) {
		const effects = effectsOfWords(wordsOfName(segment), 'data');
		if (effects?.some(([act]) => act !== 'config-change'))
			return consequencesOf(effects, `${where}: its path says \`${segment}\``);
	}
	return consequencesOf([['config-change', 'with-effort']], `${where} writes`);
}

/** Files that are uploaded, and the operations that GraphQL and JSON-RPC put into the body. */
function ofBody(body: string, { local, host }: Target): readonly Consequence[] {
	const found: Consequence[] = [];
	if (!local && /^\s*[@<](?![{<]|\s*$)|[=;&\s][@<][\w./~$-]/.test(body) && !/^\s*[{[]/.test(body))
		found.push({
			act: 'secrets-exfiltration',
			reversibility: 'none',
			why: `uploads a file, or what is piped in, to \`${host}\``,
		});
	const mutation = /\bmutation\b[^{]*\{((?:\s|\\n)*(?:[A-Za-z_]\w*\s*:\s*)?([A-Za-z_]\w*))/.exec(body)?.[2];
	const method = /"(?:method|operationName|op|action|command)"\s*:\s*"([A-Za-z_][\w./-]{2,80})"/.exec(body)?.[1];
	const call = mutation ?? method;
	const effects = call === undefined ? undefined : effectsOfWords(wordsOfName(call), 'data');
	if (call !== undefined && effects) found.push(...consequencesOf(effects, `the body asks for \`${call}\``));
	return found;
}

function merged(all: readonly Consequence[]): readonly Consequence[] {
	const seen = new Map(all.toReversed().map((consequence) => [consequence.act, consequence]));
	return [...seen.values()].sort((a, b) => byHarm(a.act, b.act));
}

import { targetsOf } from './resources.ts';
import type { Need } from './types.ts';

/**
 * The requests that a `kubectl` or `helm` command makes, as far as its words tell; undefined for another program and for a
 * command that asks the cluster nothing. Source: the reference of kubectl and of authorization in Kubernetes.
 */
export function needsOf(words: readonly string[]): readonly Need[] | undefined {
	const { plain, options } = parted(words.slice(1));
	if (/(?:^|\/)helm$/.test(words[0] ?? '')) return ofHelm(plain[0] ?? '', options.get('-n') ?? options.get('--namespace'));
	if (!/(?:^|\/)(?:kubectl|oc|k)$/.test(words[0] ?? '')) return undefined;
	const [verb = '', ...rest] = plain;
	const namespace = options.get('-n') ?? options.get('--namespace');
	const part = options.get('--subresource');
	const on = (verbs: readonly string[], targets: readonly string[] = rest): readonly Need[] =>
		targetsOf(targets).map(({ resource, ...name }) => ({
			...{ verbs, resource: part === undefined ? resource : `${resource}/${part}`, ...name },
			...(namespace === undefined ? {} : { namespace }),
		}));
	const one = (verbs: readonly string[], resource: string, name = rest[0]): readonly Need[] => [
		{ verbs, resource, ...(name === undefined ? {} : { name }), ...(namespace === undefined ? {} : { namespace }) },
	];
	switch (verb) {
		case 'get':
		case 'describe':
			return on(['get', 'list']);
		case 'delete':
			return on(['delete']);
		case 'scale':
			return on(['patch', 'update']).map((need) => ({ ...need, resource: `${need.resource}/scale` }));
		case 'create':
			return creating(rest, one, on);
		case 'apply':
		case 'replace':
			return on(options.has('--force') || options.has('--prune') ? ['delete'] : ['patch', 'update', 'create']);
		case 'patch':
		case 'edit':
		case 'label':
		case 'annotate':
			return on(['patch', 'update']);
		case 'set':
		case 'rollout':
			return on(/^(?:status|history)$/.test(rest[0] ?? '') ? ['get'] : ['patch', 'update'], rest.slice(1));
		case 'exec':
		case 'cp':
		case 'attach':
		case 'port-forward':
			return one(['create'], `pods/${{ attach: 'attach', 'port-forward': 'portforward' }[verb as string] ?? 'exec'}`);
		case 'logs':
			return one(['get'], 'pods/log');
		case 'run':
			return one(['create'], 'pods');
		case 'expose':
			return one(['create'], 'services');
		case 'drain':
			return [...one(['patch'], 'nodes'), ...one(['create'], 'pods/eviction', undefined)];
		case 'cordon':
		case 'uncordon':
		case 'taint':
			return one(['patch'], 'nodes');
		case 'certificate':
			return one(['update', 'patch'], 'certificatesigningrequests/approval', rest[1]);
		case 'auth':
			return rest[0] === 'reconcile' ? one(['create', 'update'], 'roles', undefined) : [];
		default:
			return verb === '' || LOCAL.has(verb) ? [] : undefined;
	}
}

/** Helm deletes and writes what its chart holds, and keeps its releases in secrets. */
function ofHelm(verb: string, namespace: string | undefined): readonly Need[] {
	const at = namespace === undefined ? {} : { namespace };
	if (/^(?:uninstall|delete|del|un)$/.test(verb)) return [{ verbs: ['delete'], resource: '?', ...at }];
	if (/^(?:install|upgrade|rollback)$/.test(verb)) return [{ verbs: ['create', 'patch', 'update'], resource: '?', ...at }];
	return /^(?:list|ls|status|get|history)$/.test(verb) ? [{ verbs: ['get', 'list'], resource: 'secrets', ...at }] : [];
}

/** Commands that work on files of this machine, or only read. */
const LOCAL = new Set(
	'config version api-resources api-versions explain completion cluster-info top proxy kustomize diff wait'.split(' '),
);

function creating(
	rest: readonly string[],
	one: (verbs: readonly string[], resource: string, name?: string) => readonly Need[],
	on: (verbs: readonly string[], targets?: readonly string[]) => readonly Need[],
): readonly Need[] {
	const [resource, sub] = rest;
	if (resource === 'token') return one(['create'], 'serviceaccounts/token', sub);
	if (resource === undefined || resource.includes('://')) return [{ verbs: ['create'], resource: '?' }];
	return on(['create'], [resource]);
}

function parted(words: readonly string[]): { readonly plain: readonly string[]; readonly options: ReadonlyMap<string, string> } {
	const plain: string[] = [];
	const options = new Map<string, string>();
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? '';
		if (word === '--') break;
		const [, name = '', value] = /^(--?[^=]+)(?:=(.*))?$/.exec(word) ?? [];
		if (name === '') plain.push(word);
		else if (value !== undefined) options.set(name, value);
		else if (VALUED.has(name)) options.set(name, words[++at] ?? '');
		else options.set(name, '');
	}
	return { plain, options };
}

const VALUED = new Set(
	'-n --namespace -f --filename -o --output -l --selector -c --container -p --patch --type --context --cluster --user --kubeconfig --as --as-group -k --replicas --image'.split(
		' ',
	),
);

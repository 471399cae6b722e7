/** `deployment web`, `deployment/web`, `pods,services`, `all`; without any, something that a file names. */
export function targetsOf(words: readonly string[]): readonly { readonly resource: string; readonly name?: string }[] {
	const [first, ...names] = words;
	if (first === undefined) return [{ resource: '?' }];
	if (first.includes('/'))
		return words.map((word) => ({ resource: resourceOf(word.split('/', 1)[0] ?? ''), name: word.slice(word.indexOf('/') + 1) }));
	const resources = first
		.split(',')
		.flatMap((each) => (each === 'all' ? ['pods', 'services', 'deployments'] : [resourceOf(each)]));
	const name = names[0];
	return resources.map((resource) => (name === undefined ? { resource } : { resource, name }));
}

/** The plural name that the API uses. */
function resourceOf(word: string): string {
	const bare = word.toLowerCase().split('.', 1)[0] ?? '';
	const full = SHORT[bare] ?? bare;
	if (/(?:s|x|ch|sh)s?$/.test(full) && /(?:ss|x|ch|sh)$/.test(full)) return `${full}es`;
	if (full.endsWith('s')) return full;
	return full.endsWith('y') ? `${full.slice(0, -1)}ies` : `${full}s`;
}

const SHORT: Readonly<Record<string, string>> = {
	...{ po: 'pods', deploy: 'deployments', svc: 'services', ns: 'namespaces', no: 'nodes', cm: 'configmaps' },
	...{ pvc: 'persistentvolumeclaims', pv: 'persistentvolumes', sts: 'statefulsets', ds: 'daemonsets' },
	...{ rs: 'replicasets', sa: 'serviceaccounts', ing: 'ingresses', cj: 'cronjobs', ep: 'endpoints', endpoints: 'endpoints' },
	...{ hpa: 'horizontalpodautoscalers', netpol: 'networkpolicies', pdb: 'poddisruptionbudgets', sc: 'storageclasses' },
	...{ crd: 'customresourcedefinitions', crds: 'customresourcedefinitions', csr: 'certificatesigningrequests' },
};

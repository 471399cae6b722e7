export const GLOBS: readonly string[] = [
	'**/.codex/*.toml',
	'**/.codex/profiles/*.toml',
	'**/.codex/agents/*.toml',
	'**/.codex/hooks.json',
	'**/.codex/rules/*.rules',
	'**/codex/requirements.toml',
	'**/codex/managed_config.toml',
];

/** What a path says of a Codex file: what it holds and which agent it belongs to. */
export interface CodexFile {
	readonly kind: 'config' | 'role' | 'hooks' | 'rules' | 'requirements';
	readonly agent: string;
	readonly title: string;
	/** A repository's own layer, from which Codex drops some keys. */
	readonly project: boolean;
}

export function codexFile(uri: string): CodexFile | undefined {
	const managed = /(?:^|\/)(?:\.?codex)\/(requirements|managed_config)\.toml$/.exec(uri);
	if (managed)
		return { kind: managed[1] === 'requirements' ? 'requirements' : 'config', agent: '.', title: 'Codex', project: false };
	const found = /^(?:(.*)\/)?\.codex\/(?:(agents|profiles|rules)\/)?([^/]+?)(?:\.config)?\.(toml|json|rules)$/.exec(uri);
	if (!found) return undefined;
	const [, folder = '.', part, name = '', end] = found;
	const inside = folder === '.' ? '' : ` in ${folder}`;
	const named = (id: string): string => (folder === '.' ? id : `${folder}/${id}`);
	if (end === 'rules') return { kind: 'rules', agent: folder, title: `Codex${inside}`, project: true };
	if (end === 'json')
		return name === 'hooks' ? { kind: 'hooks', agent: folder, title: `Codex${inside}`, project: true } : undefined;
	if (part === 'agents') return { kind: 'role', agent: named(`agents/${name}`), title: `the Codex agent ${name}`, project: true };
	if (name === 'config') return { kind: 'config', agent: folder, title: `Codex${inside}`, project: true };
	return { kind: 'config', agent: named(`profiles/${name}`), title: `Codex under the profile ${name}`, project: false };
}

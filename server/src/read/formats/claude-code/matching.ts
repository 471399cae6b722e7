import type { Call } from '../../../acts/call.ts';
import { matchesGlob } from '../../patterns/glob.ts';
import { matchesMcp } from '../../patterns/mcp-name.ts';
import { liesIn, namesPath } from './paths.ts';
import type { Spec } from './types.ts';

/** Whether a rule names a call that is no shell command. */
export function namesCall(spec: Spec, call: Call, refusing: boolean): boolean {
	if (call.kind === 'mcp') {
		if (spec.kind === 'tool') return namesTool(spec.name, `mcp__${call.server}__${call.tool}`, refusing);
		return spec.kind === 'mcp' && matchesMcp(spec, call.server, call.tool);
	}
	if (call.kind === 'edit') {
		if (spec.kind === 'tool')
			return ['Edit', 'Write', 'MultiEdit', 'NotebookEdit'].some((tool) => namesTool(spec.name, tool, refusing));
		return spec.kind === 'path' && spec.tool === 'Edit' && namesPath(spec.pattern, call.path, refusing);
	}
	if (call.kind === 'read') {
		if (spec.kind === 'tool') return namesTool(spec.name, 'Read', refusing);
		if (spec.kind === 'directory') return liesIn(spec.path, call.path);
		return spec.kind === 'path' && spec.tool === 'Read' && namesPath(spec.pattern, call.path, refusing);
	}
	if (call.kind === 'fetch') {
		if (spec.kind === 'tool') return namesTool(spec.name, 'WebFetch', refusing);
		return spec.kind === 'domain' && namesHost(spec.host, call.url);
	}
	if (call.kind !== 'tool') return false;
	if (spec.kind === 'named') return !refusing && namesTool(spec.tool, call.name, false);
	return spec.kind === 'tool' && namesTool(spec.name, call.name, refusing);
}

/** Names of whole tools may hold wildcards in deny and ask only; `Task` is the old name of `Agent`. */
export function namesTool(name: string, tool: string, refusing: boolean): boolean {
	if (name === tool || (name === 'Task' && tool === 'Agent')) return true;
	return refusing && name.includes('*') && matchesGlob(name, tool);
}

/** `*.x` is any depth below x, another `*` stays between dots, and `*` alone is every host. */
function namesHost(pattern: string, url: string): boolean {
	const host = (/^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1] ?? '').toLowerCase();
	const wanted = pattern.toLowerCase();
	if (wanted === '*') return true;
	if (wanted.startsWith('*.') && !wanted.slice(2).includes('*')) return host.endsWith(wanted.slice(1));
	const parts = wanted.split('.');
	const own = host.split('.');
	return parts.length === own.length && parts.every((part, index) => matchesGlob(part, own[index] ?? ''));
}

import type { Call } from '../../../acts/call.ts';
import type { Probes } from '../../../acts/probes.ts';
import { anyShell, shellCallsOfRegex } from '../../patterns/calls.ts';
import { shellWords } from '../../patterns/shell.ts';
import { serverCalls } from '../mcp/server.ts';
import { builtInApproves } from './built-in.ts';
import { terminalEntry } from './entry.ts';
import type { VsCodeRule } from './types.ts';

/** Calls that a rule could let through; each is decided again. */
export function* exemplarsOfVsCode(rule: VsCodeRule, probes: Probes): Iterable<Call> {
	const { spec } = rule;
	if (spec.kind === 'terminal') yield* ofKey(spec.key, probes);
	else if (spec.kind === 'built-in') yield* probes.shell().filter(({ command }) => builtInApproves(command));
	// Which scripts there are stands in another file: a witness shows that scripts run, not what one does.
	else if (spec.kind === 'npm-scripts') yield { kind: 'shell', command: 'npm run build' };
	else if (spec.kind === 'everything') {
		yield* anyShell(probes);
		yield* probes.files();
		yield { kind: 'fetch', url: 'https://example.com/' };
	} else if (spec.kind === 'edit') {
		yield* probes.files();
		yield {
			kind: 'edit',
			path: spec.pattern
				.replace(/\{([^,}]*)[^}]*\}/g, '$1')
				.replaceAll('**', 'x')
				.replaceAll('*', 'x'),
		};
	} else if (spec.kind === 'url') yield { kind: 'fetch', url: addressOf(spec.pattern) };
	else if (spec.kind === 'server') yield* serverCalls(spec.server, undefined, probes);
	// To switch approvals off opens nothing; one harmless call shows that it is understood.
	else if (spec.kind === 'terminal-off') yield { kind: 'shell', command: 'curl https://example.com/' };
	else if (spec.kind === 'eligible')
		yield* [
			{ kind: 'fetch', url: 'https://example.com/' } as const,
			{ kind: 'shell', command: 'curl https://example.com/' } as const,
		];
}

function* ofKey(key: string, probes: Probes): Iterable<Call> {
	const { regex, matches } = terminalEntry(key);
	if (regex !== undefined) {
		if (regex === '.*') yield* anyShell(probes);
		else yield* shellCallsOfRegex(regex, (text) => matches(text, false) !== false, probes);
		return;
	}
	yield* probes.startingWith(shellWords(key));
	yield { kind: 'shell', command: key };
}

function addressOf(pattern: string): string {
	const filled = pattern.replaceAll('*', 'x');
	return filled.includes('://') ? filled : `https://${filled === 'x' ? 'example.com/' : filled}`;
}

import type { Call } from '../../../acts/call.ts';
import type { Probes } from '../../../acts/probes.ts';
import { mcpCalls } from '../../patterns/calls.ts';
import { shellWords } from '../../patterns/shell.ts';
import { serverCalls } from '../mcp/server.ts';
import type { CopilotRule } from './types.ts';

/** Calls that a rule could let through; each is decided again. */
export function* exemplarsOfCopilot(rule: CopilotRule, probes: Probes): Iterable<Call> {
	const { spec } = rule;
	if (spec.kind === 'all' || (spec.kind === 'family' && spec.family === 'shell')) yield* probes.worst();
	if (spec.kind === 'all' || spec.kind === 'write' || (spec.kind === 'family' && spec.family === 'edit')) yield* probes.files();
	if (spec.kind === 'family' && spec.family === 'fetch') yield { kind: 'fetch', url: 'https://example.com/' };
	if (spec.kind === 'url')
		yield {
			kind: 'fetch',
			url: spec.pattern.includes('://') ? spec.pattern.replaceAll('*', 'x') : `https://${spec.pattern.replaceAll('*', 'x')}`,
		};
	if (spec.kind === 'mcp') {
		if (rule.text === spec.server) yield { kind: 'tool', name: spec.server };
		yield* mcpCalls(spec.server, spec.tool, probes);
	}
	if (spec.kind === 'server') yield* serverCalls(spec.server, undefined, probes);
	if (spec.kind === 'hook') yield { kind: 'shell', command: spec.command };
	if (spec.kind === 'login') for (const program of spec.programs) yield* probes.startingWith([program]);
	if (spec.kind !== 'command') return;
	yield* probes.startingWith(shellWords(spec.head));
	yield { kind: 'shell', command: spec.head };
}

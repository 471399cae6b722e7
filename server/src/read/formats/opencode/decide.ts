import type { Call } from '../../../acts/call.ts';
import type { Decision, Run } from '../../agent.ts';
import { strictestOf } from '../../patterns/covering.ts';
import { normalPath } from '../../patterns/paths.ts';
import { splitShell } from '../../patterns/shell.ts';
import { cleaned, wild } from './rules.ts';
import type { OpencodePolicy, OpencodeRule } from './types.ts';

/** The last rule that matches decides, for each part of a command by itself; headless, asking is refusing. */
export function decideOpencode(policy: OpencodePolicy, call: Call, run: Run): Decision {
	const decided = decide(policy, call);
	if (run.attended || decided.decision !== 'ask') return decided;
	return { decision: 'deny', rule: decided.rule, why: 'Without a person, opencode rejects what it would ask for.' };
}

function decide(policy: OpencodePolicy, call: Call): Decision {
	if (call.kind === 'shell') return decideShell(policy, call.command.trim());
	if (call.kind === 'mcp') return last(policy, `${cleaned(call.server)}_${cleaned(call.tool)}`, '*');
	if (call.kind === 'fetch') return last(policy, 'webfetch', call.url);
	if (call.kind === 'edit' || call.kind === 'read') {
		const path = normalPath(call.path);
		return strictest([...outside(policy, [path]), last(policy, call.kind, path)]);
	}
	if (call.kind === 'tool') return last(policy, call.name, call.name === 'task' ? (call.description ?? '*') : '*');
	return { decision: 'deny', rule: null, why: 'opencode has no tool for cloud actions.' };
}

function decideShell(policy: OpencodePolicy, command: string): Decision {
	const split = splitShell(command);
	if (split.broken || split.commands.length === 0) return last(policy, 'bash', command);
	const lone = split.commands.length === 1 && split.writes.length > 0;
	return strictest(
		split.commands.flatMap(({ text, words }) => [
			last(policy, 'bash', lone ? command : text),
			...(FILES.has(words[0] ?? '') ? outside(policy, words.slice(1)) : []),
		]),
	);
}

/** Commands whose paths opencode looks at. Source: `tool/bash.ts` of anomalyco/opencode. */
const FILES: ReadonlySet<string> = new Set(['cd', 'rm', 'cp', 'mv', 'mkdir', 'touch', 'chmod', 'chown', 'cat']);

function outside(policy: OpencodePolicy, paths: readonly string[]): readonly Decision[] {
	return paths
		.filter((path) => /^(?:\/|~|\.\.(?:\/|$))/.test(normalPath(path)))
		.map((path) => last(policy, 'external_directory', path));
}

function last(policy: OpencodePolicy, permission: string, resource: string): Decision {
	const rule = policy.rules.findLast(
		(each) => each.inert === undefined && !each.implicit && wild(each.permission, permission) && wild(each.pattern, resource),
	);
	if (rule) return { decision: rule.effect, rule, why: 'The last rule that matches decides.' };
	return byDefault(policy, permission, resource);
}

/** What opencode does where no file speaks: nearly everything runs unasked. */
function byDefault(policy: OpencodePolicy, permission: string, resource: string): Decision {
	const silent: OpencodeRule | undefined = policy.rules.find(({ implicit }) => implicit);
	if (!silent) return { decision: 'ask', rule: null, why: 'No rule speaks, and nothing shows what opencode would do.' };
	if (permission === 'external_directory') return { decision: 'ask', rule: null, why: 'opencode asks outside its folder.' };
	if (permission === 'read' && /(?:^|\/)[^/]*\.env(?:\..*)?$/.test(resource) && !resource.endsWith('.env.example'))
		return { decision: 'deny', rule: null, why: 'opencode does not read `.env` files.' };
	if (permission === 'edit' && policy.builtIn === 'plan')
		return { decision: 'deny', rule: null, why: 'The built-in agent `plan` edits nothing.' };
	return { decision: 'allow', rule: permission === 'read' ? null : silent, why: 'Where no rule speaks, opencode runs it.' };
}

function strictest(decisions: readonly Decision[]): Decision {
	return strictestOf(decisions) ?? { decision: 'ask', rule: null, why: 'There is no command here.' };
}

import type { ShellCall } from '../acts/call.ts';
import { classify } from '../acts/classify.ts';
import type { AgentFormat, Policy, Rule } from '../read/agent.ts';
import { USUAL_RUN } from '../read/agent.ts';
import type { Leak } from './model.ts';
import { probes } from './probes.ts';

const known = new WeakMap<Policy, readonly Leak[]>();

/** Denied commands tried for one rule: the first that is walked around is enough to show. */
const TRIED = 6;

/**
 * For each deny of shell commands, one way around it that the vendor's software would run without asking. Each is
 * decided and classified: it must have an act that the denied call has.
 */
export function leaksOf(policy: Policy, format: AgentFormat): readonly Leak[] {
	const before = known.get(policy);
	if (before) return before;
	const leaks = policy.rules.some(({ effect }) => effect === 'allow') ? find(policy, format) : [];
	known.set(policy, leaks);
	return leaks;
}

function find(policy: Policy, format: AgentFormat): readonly Leak[] {
	const denied = new Map<Rule, ShellCall[]>();
	const denies = new Set(policy.rules.filter(({ effect, inert }) => effect === 'deny' && inert === undefined));
	if (denies.size === 0) return [];
	const words = [...denies].map(({ text }) => text);
	for (const call of probes().shell()) {
		// A deny that never names the program is not written for it; asking the vendor's logic is what costs.
		const program = /^\S*/.exec(call.command)?.[0] ?? '';
		if (!words.some((text) => text.includes(program))) continue;
		const { decision, rule } = format.decide(policy, call, USUAL_RUN);
		if (decision !== 'deny' || rule === null || !denies.has(rule) || call.command.includes('\n')) continue;
		const calls = denied.get(rule) ?? [];
		if (calls.length < TRIED) denied.set(rule, [...calls, call]);
	}
	return [...denied].flatMap(([rule, calls]) => {
		for (const call of calls) {
			const leak = around(policy, format, rule, call);
			if (leak) return [leak];
		}
		return [];
	});
}

function around(policy: Policy, format: AgentFormat, rule: Rule, denied: ShellCall): Leak | undefined {
	const acts = new Set(classify(denied).consequences.map(({ act }) => act));
	for (const command of disguises(denied.command)) {
		const call: ShellCall = { kind: 'shell', command };
		const decided = format.decide(policy, call, USUAL_RUN);
		if (decided.decision !== 'allow') continue;
		if (classify(call).consequences.some(({ act }) => acts.has(act))) return { rule, denied, around: call, by: decided.rule };
	}
	return undefined;
}

/** The same command in other words: plain ones first, tricks last. */
function disguises(command: string): readonly string[] {
	const [program = '', ...rest] = command.split(' ');
	const swapped = command.replace(/ -rf\b/, ' -fr');
	const global = program === 'git' ? [`git -c core.pager=cat ${rest.join(' ')}`, `git -C . ${rest.join(' ')}`] : [];
	const plain = /^[\w.-]+$/.test(program) ? [`/usr/bin/${command}`] : [];
	const quotable = command.includes("'") ? [] : [`bash -c '${command}'`];
	return [
		...(swapped === command ? [] : [swapped]),
		...global,
		`true && ${command}`,
		...plain,
		`command ${command}`,
		`env ${command}`,
		`sudo ${command}`,
		...quotable,
	];
}

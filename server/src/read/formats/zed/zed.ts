import type { Call } from '../../../acts/call.ts';
import type { Decision } from '../../agent.ts';
import { asks, type CoveringPolicy, decideByParts, WEIGHT } from '../../patterns/covering.ts';
import { plainFormat } from '../../patterns/plain-format.ts';
import { readZed, type ZedRule } from './read.ts';

/** Zed's agent: patterns by tool, where deny beats confirm beats allow, then defaults. */
export const format = plainFormat({
	id: 'zed',
	title: 'Zed',
	docs: 'https://zed.dev/docs/ai/tool-permissions',
	files: ['**/{.zed,zed}/settings.json'],
	read: readZed,
	decide: (policy, call) => decideByParts(call, (part) => decidePart(policy, part), asks('The command cannot be parsed.')),
});

/** Patterns first, the strictest of them; then the tool's default, then the one for all tools. */
function decidePart(policy: CoveringPolicy, call: Call): Decision {
	const matching = (policy.rules as readonly ZedRule[]).filter((rule) => rule.inert === undefined && rule.covers(call));
	const patterns = matching.filter(({ level }) => level === 'pattern').sort((a, b) => WEIGHT[b.effect] - WEIGHT[a.effect]);
	const rule = patterns[0] ?? matching.find(({ level }) => level === 'tool') ?? matching[0];
	if (rule) return { decision: rule.effect, rule, why: 'Patterns come before defaults, and deny before confirm before allow.' };
	return call.kind === 'read'
		? { decision: 'allow', rule: null, why: 'Reading is not asked for.' }
		: asks('Zed confirms by default.');
}

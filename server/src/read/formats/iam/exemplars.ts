import type { Call } from '../../../acts/call.ts';
import type { Probes } from '../../../acts/probes.ts';
import type { IamRule } from './types.ts';

/** The actions of the table that a rule could allow, and the rule's own when it names one in full. */
export function* exemplarsOfIam(rule: IamRule, probes: Probes): Iterable<Call> {
	if (rule.effect === 'deny') return;
	if (rule.negated || rule.pattern === '*:*') {
		yield* probes.cloud('*');
		return;
	}
	yield* probes.cloud(rule.pattern);
	const [service = '', action = ''] = rule.pattern.split(':');
	const plain = action.replaceAll('*', '').replaceAll('?', 'x');
	if (plain !== '') yield { kind: 'cloud', service, action: plain };
}

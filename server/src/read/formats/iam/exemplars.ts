import type { Call } from '../../../acts/call.ts';
import type { Probes } from '../../../acts/probes.ts';
import type { IamRule } from './types.ts';

/** The actions of the table that a rule could allow, and the rule's own words. */
export function* exemplarsOfIam(rule: IamRule, probes: Probes): Iterable<Call> {
	if (rule.effect === 'deny') return;
	if (rule.negated || rule.pattern === '*:*') {
		yield* probes.cloud('*');
		return;
	}
	yield* probes.cloud(rule.pattern);
	// A pattern may name actions without an act only: then it stands for itself.
	const [service = '', action = ''] = rule.pattern.split(':');
	if (action !== '') yield { kind: 'cloud', service, action };
}

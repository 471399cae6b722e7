import type { Call } from '../../../acts/call.ts';
import type { Decision } from '../../agent.ts';
import type { CedarRule, GatewayPolicy, GatewayRule } from './types.ts';

/** A gateway that enforces no policy lets every call through; an enforced engine denies what no `permit` allows. */
export function decideAgentcore(policy: GatewayPolicy, call: Call): Decision {
	const matching = policy.rules.filter((rule) => rule.inert === undefined && rule.covers(call));
	const open = matching.find(({ cedar }) => cedar === undefined);
	if (open)
		return { decision: open.effect, rule: open, why: 'The gateway enforces no policy: whoever may call it may call every tool.' };
	const forbids = matching.filter(({ effect }) => effect === 'deny');
	const permits = matching.filter(({ effect }) => effect === 'allow');
	const permit = permits.find((each) => !forbids.some((forbid) => closes(forbid, each)));
	if (permit)
		return {
			decision: 'allow',
			rule: permit,
			why: permit.cedar?.conditional ? 'Permitted while its condition holds.' : 'Permitted, and nothing forbids it.',
		};
	const [forbid] = forbids;
	if (forbid && permits.length > 0) return { decision: 'deny', rule: forbid, why: 'A `forbid` beats every `permit`.' };
	return { decision: 'deny', rule: forbid ?? null, why: 'What no `permit` allows is denied.' };
}

/** A `forbid` on some condition, for another principal or another gateway leaves a `permit` standing. */
function closes({ cedar: forbid }: GatewayRule, { cedar: permit }: GatewayRule): boolean {
	if (!forbid || !permit || forbid.conditional) return false;
	return within(forbid, permit, 'principal') && within(forbid, permit, 'resource');
}

function within(forbid: CedarRule, permit: CedarRule, part: 'principal' | 'resource'): boolean {
	return forbid[part] === '' || forbid[part] === permit[part];
}

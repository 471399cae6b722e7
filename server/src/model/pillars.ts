import type { Pillar } from '../read/contract.ts';
import type { Contract, Judged, Verdict } from './model.ts';

/** How one grant stands on each pillar: inside its boundary, it may still have no log, no cap, no attribution. */
export function pillarVerdicts(judged: Judged, contract: Contract): Readonly<Record<Pillar, Verdict>> {
	const { policy } = judged.grant;
	const shown = (kind: 'logging' | 'attribution') => policy.evidence.some((item) => item.kind === kind && item.on);
	return {
		boundary: judged.verdict,
		logging: pillarVerdict(contract, 'logging', shown('logging')),
		liability: pillarVerdict(contract, 'liability', true),
		attribution: pillarVerdict(contract, 'attribution', shown('attribution')),
	};
}

/** What the stack says at its best, and whether the configuration shows it. */
function pillarVerdict(contract: Contract, pillar: Pillar, shown: boolean): Verdict {
	const states = [contract.facts, ...contract.stack].map((facts) => facts.pillars[pillar].state);
	if (states.includes('present')) return shown && !contract.notInForce ? 'covered' : 'conditional';
	return states.includes('weak') ? 'ambiguous' : 'not-mentioned';
}

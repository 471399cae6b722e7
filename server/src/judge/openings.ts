import { byHarm, NOT_DESTRUCTIVE_ALONE } from '../acts/act.ts';
import { formatCall } from '../acts/call.ts';
import { type Agent, type Judged, type Model, VERDICTS } from '../model/model.ts';
import type { Rule as PermissionRule } from '../read/agent.ts';

/** What a permission rule opens outside the contract: the stuff of one finding. */
export interface Opening {
	readonly agent: Agent;
	readonly permission: PermissionRule;
	/** Everything that the contract does not cover, worst first. */
	readonly judged: readonly [Judged, ...Judged[]];
	/** Which rule speaks of it: one deciding rule makes one finding. */
	readonly rule: string;
}

const known = new WeakMap<Model, readonly Opening[]>();

/** All openings of a model; the rules each take those that are theirs. */
export function openingsOf(model: Model): readonly Opening[] {
	const before = known.get(model);
	if (before) return before;
	const openings = model.agents.flatMap((agent) => {
		const rules = [...new Set(agent.judged.map((judged) => judged.grant.rule))];
		return rules.flatMap((permission) => openingOf(agent, permission));
	});
	known.set(model, openings);
	return openings;
}

/** Reading a file is what every agent is for: that it may read a secret counts beside other acts, or where forbidden. */
function openingOf(agent: Agent, permission: PermissionRule): Opening[] {
	const own = agent.judged.filter((judged) => judged.grant.rule === permission);
	const concrete = own.some(({ grant }) => !NOT_DESTRUCTIVE_ALONE.has(grant.act) && grant.witness.kind !== 'read');
	const [first, ...rest] = own.filter((judged) => speaker(judged) !== undefined && (concrete || counts(judged))).sort(worstFirst);
	const rule = first && speaker(first);
	return first && rule !== undefined ? [{ agent, permission, judged: [first, ...rest], rule }] : [];
}

/**
 * Whether what a permission opens is a complaint although nothing concrete stands beside it. A fixed command runs what
 * somebody wrote for it, as `npm test` does; a pattern lets the agent choose.
 */
function counts({ verdict, answer, grant, norms }: Judged): boolean {
	if (grant.witness.kind === 'read') return answer === 'prohibits' && norms[0]?.residual !== true;
	if (verdict === 'conflict') return true;
	return grant.act === 'arbitrary-execution' && formatCall(grant.witness) !== grant.rule.text;
}

/** The rule that a verdict belongs to; undefined where the verdict is no complaint. */
function speaker({ verdict, answer, grant, norms }: Judged): string | undefined {
	if (verdict === 'conflict') return answer === 'prohibits' ? 'prohibited-act' : 'missing-approval';
	if (verdict === 'not-mentioned' && grant.decision === 'allow')
		return norms.length > 0 ? 'environment-exceeded' : 'uncovered-act';
	if (verdict === 'unresolved') return 'unresolved-coverage';
	return verdict === 'ambiguous' ? 'ambiguous-coverage' : undefined;
}

function worstFirst(a: Judged, b: Judged): number {
	return (
		VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
		Number(b.answer === 'prohibits') - Number(a.answer === 'prohibits') ||
		byHarm(a.grant.act, b.grant.act) ||
		Number(a.environment === 'unknown') - Number(b.environment === 'unknown')
	);
}

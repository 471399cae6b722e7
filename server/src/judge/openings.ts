import { byHarm, NOT_DESTRUCTIVE_ALONE } from '../acts/act.ts';
import { type Call, formatCall } from '../acts/call.ts';
import { classify } from '../acts/classify.ts';
import { type Agent, type Grant, type Judged, type Model, VERDICTS } from '../model/model.ts';
import type { Level } from '../model/settings.ts';
import type { Rule as PermissionRule } from '../read/agent.ts';
import type { Complaint, FindingAct } from './rule.ts';
import { listed, phraseOf } from './words.ts';

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
function counts({ verdict, answer, grant }: Judged): boolean {
	if (grant.witness.kind === 'read') return answer === 'prohibits';
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

/** The openings of one rule as complaints; `say` words why, after what the permission lets happen. */
export function* complaintsOf(model: Model, rule: string, say: (opening: Opening) => string): Iterable<Complaint> {
	for (const opening of openingsOf(model)) {
		if (opening.rule !== rule) continue;
		const { agent, permission, judged } = opening;
		yield {
			level: levelOf(judged[0]),
			message: `${lets(opening)}; ${say(opening)}.${alsoOpens(judged)}`,
			place: permission.place,
			agent: agent.id,
			acts: judged.map(actOf),
			related: judged[0].norms.slice(0, 3).map((norm) => ({
				message: `The words that decide: "${shortened(norm.parts.modality?.text ?? '')}"`,
				place: norm.place,
			})),
			subject: { permission, judged, ...(agent.contract ? { contract: agent.contract.facts.uri } : {}) },
		};
	}
}

/**
 * A breach, what cannot be undone, and what reaches production unasked are errors; what is easily undone, an edit that
 * somebody will review, and what a human is asked first are notes.
 */
function levelOf({ grant, environment, verdict }: Judged): Level {
	if (grant.decision === 'ask') return verdict === 'conflict' ? 'warning' : 'note';
	if (verdict === 'conflict') return 'error';
	if (grant.act === 'arbitrary-execution' || grant.witness.kind === 'edit' || staysHere(grant)) return 'note';
	if (grant.reversibility === 'none' || environment === 'production') return 'error';
	return grant.reversibility === 'reversible' ? 'note' : 'warning';
}

/** A secret that is read and not sent anywhere. */
function staysHere({ act, witness }: Grant): boolean {
	if (act !== 'secrets-exfiltration') return false;
	return !classify(witness).consequences.some(
		(consequence) => consequence.act === 'network-egress' || consequence.act === 'publish',
	);
}

function lets({ agent, permission, judged }: Opening): string {
	const { grant } = judged[0];
	const asked = grant.decision === 'ask' ? 'once a person agrees' : 'without asking';
	const what = permission.implicit ? permission.text : `\`${permission.text}\``;
	return `${what} lets ${agent.policy.title} ${done(grant.witness)} ${asked}`;
}

function done(call: Call): string {
	if (call.kind === 'edit') return `edit \`${shortened(call.path)}\``;
	if (call.kind === 'read') return `read \`${shortened(call.path)}\``;
	return `${call.kind === 'shell' ? 'run' : 'call'} \`${shortened(formatCall(call))}\``;
}

function alsoOpens(judged: readonly [Judged, ...Judged[]]): string {
	const others = [...new Set(judged.map(({ grant }) => grant.act))].filter((act) => act !== judged[0].grant.act);
	return others.length === 0 ? '' : ` It also lets it ${listed(others.map(phraseOf))}.`;
}

function actOf({ grant, environment, verdict }: Judged): FindingAct {
	return { act: grant.act, environment, witness: grant.witness, verdict };
}

function shortened(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length <= 120 ? line : `${line.slice(0, 117)}…`;
}

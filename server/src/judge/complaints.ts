import { type Call, formatCall } from '../acts/call.ts';
import { classify } from '../acts/classify.ts';
import type { Grant, Judged, Model } from '../model/model.ts';
import type { Level } from '../model/settings.ts';
import { type Opening, openingsOf } from './openings.ts';
import type { Complaint, FindingAct } from './rule.ts';
import { listed, phraseOf } from './words.ts';

/** The openings of one rule as complaints; `say` words why, after what the permission lets happen. */
export function* complaintsOf(model: Model, rule: string, say: (opening: Opening) => string): Iterable<Complaint> {
	for (const opening of openingsOf(model)) {
		if (opening.rule !== rule) continue;
		const { agent, permission, judged } = opening;
		yield {
			level: levelOf(judged[0]),
			message: `${lets(opening)}; ${say(opening)}.${alsoOpens(judged)}${throughRole(judged[0].grant)}`,
			place: permission.place,
			agent: agent.id,
			acts: judged.map(actOf),
			related: relatedTo(judged[0]),
			subject: { permission, judged, ...(agent.contract ? { contract: agent.contract.facts.uri } : {}) },
		};
	}
}

/**
 * A breach, what cannot be undone, and what reaches production unasked are errors; what is easily undone, an edit that
 * somebody will review, and what a human is asked first are notes.
 */
export function levelOf({ grant, environment, verdict }: Judged): Level {
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

function relatedTo({ norms, grant }: Judged): Complaint['related'] & object {
	const words = norms
		.slice(0, 3)
		.map(({ parts, place }) => ({ message: `The words that decide: "${shortened(parts.modality?.text ?? '')}"`, place }));
	return grant.roleRule ? [...words, { message: "The role's rule that allows it too", place: grant.roleRule.place }] : words;
}

/** Agent and role must both allow a call to the cloud, so either can end it. */
function throughRole({ roleRule }: Grant): string {
	return roleRule ? ` Its role allows it too (\`${roleRule.text}\`): a change on either side is enough.` : '';
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

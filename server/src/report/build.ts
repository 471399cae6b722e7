import { formatCall } from '../acts/call.ts';
import type { Fix } from '../fix/fix.ts';
import type { Finding } from '../judge/rule.ts';
import { narrowed } from '../judge/shard.ts';
import type { Contract, Model } from '../model/model.ts';
import type { Norm, Part } from '../read/contract.ts';
import type { Place, Range } from '../text/document.ts';
import { rangeOf } from '../text/document.ts';
import { VERSION } from '../text/version.ts';
import { reportGrants } from './grants.ts';
import type { Located, Report, ReportContract, ReportFinding, ReportNorm, ReportPart, ReportPlace } from './report.ts';

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Turns offsets into the positions of the outside. */
export type Locate = (place: Place) => ReportPlace;

/** The report of a model and its findings. `fixesOf` is asked for titles only, never for edits. */
export function buildReport(model: Model, findings: readonly Finding[], fixesOf: (finding: Finding) => readonly Fix[]): Report {
	const locate: Locate = (place) => {
		const document = model.documents.get(place.uri);
		return { uri: place.uri, range: document ? rangeOf(document, place) : NOWHERE };
	};
	const problems: readonly Located[] = model.problems.map(({ place, message }) => ({ ...locate(place), message }));
	const { shard } = model.settings;
	const own = shard ? narrowed(model, shard) : model;
	const grants = reportGrants(own, locate);
	return {
		version: 1,
		tool: { name: 'clauseline', version: VERSION },
		...(shard ? { shard: { index: shard.index, of: shard.of } } : {}),
		contracts: model.contracts.map((contract) => reportContract(contract, model)),
		norms: model.contracts.flatMap(factsOf).flatMap((facts) => facts.norms.map((norm) => reportNorm(norm, locate))),
		grants,
		findings: findings.map((finding) => reportFinding(finding, fixesOf(finding), locate)),
		problems,
		summary: {
			files: model.documents.size,
			agents: own.agents.length,
			grants: grants.length,
			findings: findings.length,
			byVerdict: count(grants.map((grant) => grant.verdict ?? 'no-contract')),
			byRule: count(findings.map((finding) => finding.rule)),
		},
	};
}

export function reportContract(contract: Contract, model: Pick<Model, 'agents'>): ReportContract {
	const { facts } = contract;
	const pillar = (name: 'boundary' | 'logging' | 'liability' | 'attribution') => ({
		state: facts.pillars[name].state,
		clauses: facts.pillars[name].clauses,
	});
	return {
		uri: facts.uri,
		title: facts.title,
		governs: model.agents.filter((agent) => agent.contract === contract).map((agent) => agent.id),
		pillars: {
			boundary: pillar('boundary'),
			logging: pillar('logging'),
			liability: pillar('liability'),
			attribution: pillar('attribution'),
		},
	};
}

export function reportNorm(norm: Norm, locate: Locate): ReportNorm {
	const part = ({ text, place }: Part): ReportPart => ({ text, range: locate(place).range });
	const { actor, modality, acts, environments, conditions } = norm.parts;
	return {
		...locate(norm.place),
		clause: norm.clause,
		modality: norm.modality,
		actor: norm.actor,
		acts: norm.acts,
		environments: norm.environments,
		conditions: norm.conditions.map((condition) => condition.text),
		firmness: norm.firmness,
		parts: {
			actor: actor && part(actor),
			modality: modality && part(modality),
			acts: acts.map(part),
			environments: environments.map(part),
			conditions: conditions.map(part),
		},
	};
}

function reportFinding(finding: Finding, fixes: readonly Fix[], locate: Locate): ReportFinding {
	const acts = finding.acts.map(({ witness, ...act }) => ({ ...act, witness: formatCall(witness) }));
	const [first] = acts;
	const { reason = '', by = null, until = null } = finding.suppressed ?? {};
	return {
		rule: finding.rule,
		level: finding.level,
		message: finding.message,
		...locate(finding.place),
		...(finding.agent === undefined ? {} : { agent: finding.agent }),
		...(first ? { acts, act: first.act, witness: first.witness, ...(first.verdict ? { verdict: first.verdict } : {}) } : {}),
		related: finding.related.map(({ message, place }) => ({ ...locate(place), message })),
		fixes: fixes.map(({ title, safety }) => ({ title, safety })),
		...(finding.suppressed ? { suppressed: { reason, by, until } } : {}),
	};
}

function factsOf(contract: Contract): readonly Contract['facts'][] {
	return [contract.facts, ...contract.stack];
}

export function count(names: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}

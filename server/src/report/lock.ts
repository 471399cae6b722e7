import { stringify } from 'yaml';
import { coverageOf, hashOf } from '../model/coverage.ts';
import type { Model } from '../model/model.ts';
import { VERSION } from '../text/version.ts';

/** Who signs, and on which day. */
export interface Signature {
	readonly by: string;
	/** `YYYY-MM-DD`. */
	readonly on: string;
}

/**
 * The text of a coverage lock: what was agreed, sorted and one fact a line, so that a later change reads as a
 * difference. Clause words are kept beside their hash, so that drift can be shown without the old file.
 */
export function writeLock(model: Model, signature: Signature): string {
	const { grants, clauses } = coverageOf(model);
	const agents: Record<string, unknown[]> = {};
	for (const { agent, judged } of grants) {
		const { grant, environment, verdict } = judged;
		agents[agent] ??= [];
		agents[agent].push({ act: grant.act, environment, decision: grant.decision, verdict, rule: grant.rule.text });
	}
	const contracts = Object.fromEntries(
		model.contracts.map(({ facts }) => {
			const { status = 'not said', effective = 'not said' } = facts.standing;
			return [facts.uri, { status, effective, hash: hashOf(model.documents.get(facts.uri)?.text ?? '') }];
		}),
	);
	const lock = {
		version: 1,
		tool: `clauseline ${VERSION}`,
		signed: signature,
		contracts,
		clauses: Object.fromEntries(clauses.map(({ id, hash, words }) => [id, { hash, words }])),
		agents,
	};
	return `# Written by \`clauseline sign\`. \`clauseline verify\` says what has changed since.\n${stringify(lock, { lineWidth: 0 })}`;
}

import { sourceSpan } from '../../text/markdown/words.ts';
import type { ContractFacts, Norm, Pillar, PillarFacts, PillarPart } from '../contract.ts';
import type { Agentic } from './about.ts';
import { type PartPattern, PILLAR_PARTS } from './pillar-parts.ts';
import type { Statement } from './sentences.ts';

type State = PillarPart['state'];

/** The four pillars in parts, each with the clause that says it. A pillar is about agents, or it is not there. */
export function pillarsOf(
	statements: readonly Statement[],
	norms: readonly Norm[],
	agentic: Agentic,
	uri: string,
): ContractFacts['pillars'] {
	return {
		boundary: boundary(statements, norms, agentic, uri),
		logging: pillar('logging', statements, agentic, uri),
		liability: pillar('liability', statements, agentic, uri),
		attribution: pillar('attribution', statements, agentic, uri),
	};
}

/** What must be there for a pillar to count as present; with less of it the pillar is weak. */
const NEEDED: Readonly<Record<Pillar, (has: (name: string) => boolean) => boolean>> = {
	boundary: (has) => has('list') && (has('default') || has('approval')),
	logging: (has) => has('content') && has('retention') && has('integrity') && has('custody'),
	liability: (has) => has('cap') || has('super-cap') || has('sub-cap') || has('uncapped'),
	attribution: (has) =>
		has('incident-definition') &&
		has('notice-clock') &&
		(has('root-cause-deadline') || has('preservation')) &&
		(has('shares') || has('burden')),
};

function pillar(name: Exclude<Pillar, 'boundary'>, statements: readonly Statement[], agentic: Agentic, uri: string): PillarFacts {
	return summed(
		name,
		PILLAR_PARTS[name].map((part) => partIn(part, statements, agentic, uri)),
	);
}

function partIn(pattern: PartPattern, statements: readonly Statement[], agentic: Agentic, uri: string): PillarPart {
	let weak: Statement | undefined;
	for (const statement of statements) {
		const text = statement.words.text;
		if (!pattern.all.every((one) => one.test(text))) continue;
		if (agentic(statement)) return found(pattern.name, 'present', statement, uri);
		weak ??= statement;
	}
	return weak && pattern.about === 'general' ? found(pattern.name, 'weak', weak, uri) : absent(pattern.name);
}

function boundary(statements: readonly Statement[], norms: readonly Norm[], agentic: Agentic, uri: string): PillarFacts {
	const bound = norms.filter((norm) => norm.actor === 'agent' && norm.acts.length > 0);
	const firm = bound.filter((norm) => norm.firmness === 'firm');
	const ofNorm = (name: string, some: readonly Norm[], weak: readonly Norm[] = []): PillarPart => {
		const norm = some[0] ?? weak[0];
		return norm ? { name, state: some.length > 0 ? 'present' : 'weak', clause: norm.clause, place: norm.place } : absent(name);
	};
	const says = (name: string, ...all: RegExp[]): PillarPart => partIn({ name, all, about: 'agent' }, statements, agentic, uri);
	const environment = ofNorm(
		'environment',
		firm.filter((norm) => norm.environments.length > 0),
		bound.filter((norm) => norm.environments.length > 0),
	);
	return summed('boundary', [
		ofNorm('list', firm, bound),
		says(
			'default',
			/\b(?:not (?:expressly )?(?:listed|permitted|authori[sz]ed|named)|all other (?:acts|actions)|any (?:other )?(?:act|action) (?:not|outside|that is not)|(?:every|any) other (?:act|action)|no other act\w*|only (?:the )?(?:acts|actions)|outside (?:the|this) (?:list|schedule|catalogue|scope)|other than (?:those|as))/i,
			/\b(?:prohibit\w*|forbidden|not (?:be )?(?:authori[sz]ed|permitted|allowed)|may not|shall not|must not|no other|only|requires?)\b/i,
		),
		ofNorm(
			'approval',
			norms.filter(
				(norm) =>
					(norm.actor === 'agent' || norm.actor === 'anyone') &&
					norm.conditions.some((condition) => condition.kind === 'approval') &&
					norm.firmness === 'firm',
			),
		),
		environment.state === 'present'
			? environment
			: says('environment', /\b(?:environments?|production|staging|sandbox)\b/i, /\b(?:may|shall|must|only|never|approval)\b/i),
		says(
			'stop',
			/\b(?:kill[- ]?switch|circuit breaker|emergency stop|(?:stop|halt|suspend|disable|disengage|terminate|revoke)(?:s|ped|ped|ed)? (?:\w+ ){0,4}(?:the |any |each |all )?(?:\w+ )?agents?'?s?\b|agents? (?:\w+ ){0,3}(?:is|be|are) (?:stopped|halted|suspended|disabled))/i,
			/\b(?:within|immediately|seconds?|minutes?|hours?|at any time|without delay)\b/i,
		),
	]);
}

function summed(name: Pillar, parts: readonly PillarPart[]): PillarFacts {
	const has = (part: string): boolean => parts.some((one) => one.name === part && one.state === 'present');
	const state: State = NEEDED[name](has) ? 'present' : parts.some((part) => part.state !== 'absent') ? 'weak' : 'absent';
	return { state, parts, clauses: [...new Set(parts.map((part) => part.clause).filter((clause) => clause !== null))] };
}

function found(name: string, state: State, statement: Statement, uri: string): PillarPart {
	const { words, clause, lead } = statement;
	return {
		name,
		state,
		clause: clause.id,
		place: { uri, ...sourceSpan(words, Math.min(lead, words.text.length), words.text.length) },
	};
}

function absent(name: string): PillarPart {
	return { name, state: 'absent', clause: null, place: null };
}

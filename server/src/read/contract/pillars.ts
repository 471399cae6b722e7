import { sourceSpan } from '../../text/markdown/words.ts';
import type { ContractFacts, Norm, Pillar, PillarFacts, PillarPart } from '../contract.ts';
import type { Agentic } from './about.ts';
import { type PartPattern, PILLAR_PARTS } from './pillar-parts.ts';
import { remembered } from './remember.ts';
import type { Statement } from './sentences.ts';

type State = PillarPart['state'];

/** The four pillars in parts, each with the clause that says it. A pillar is about agents, or it is not there. */
export function pillarsOf(
	statements: readonly Statement[],
	norms: readonly Norm[],
	agentic: Agentic,
	uri: string,
): ContractFacts['pillars'] {
	const telling = statements.filter((statement) => partsSaid(statement.words.text).size > 0);
	return {
		boundary: boundary(telling, norms, agentic, uri),
		logging: pillar('logging', telling, agentic, uri),
		liability: pillar('liability', telling, agentic, uri),
		attribution: pillar('attribution', telling, agentic, uri),
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
		PILLAR_PARTS[name].map((part) => partIn(name, part, statements, agentic, uri)),
	);
}

/** Which parts a statement has the words of, as `pillar.part`; whether it is about agents is asked afterwards. */
const partsSaid = remembered((text): ReadonlySet<string> => {
	const said = new Set<string>();
	for (const [pillar, parts] of Object.entries(PILLAR_PARTS)) {
		for (const { name, all } of parts) if (all.every((one) => one.test(text))) said.add(`${pillar}.${name}`);
	}
	return said;
});

function partIn(
	pillar: Pillar,
	{ name, about }: Pick<PartPattern, 'name' | 'about'>,
	statements: readonly Statement[],
	agentic: Agentic,
	uri: string,
): PillarPart {
	const wanted = `${pillar}.${name}`;
	let weak: Statement | undefined;
	for (const statement of statements) {
		if (!partsSaid(statement.words.text).has(wanted)) continue;
		if (agentic(statement)) return found(name, 'present', statement, uri);
		weak ??= statement;
	}
	return weak && about === 'general' ? found(name, 'weak', weak, uri) : absent(name);
}

function boundary(statements: readonly Statement[], norms: readonly Norm[], agentic: Agentic, uri: string): PillarFacts {
	const bound = norms.filter((norm) => norm.actor === 'agent' && norm.acts.length > 0);
	const firm = bound.filter((norm) => norm.firmness === 'firm');
	const ofNorm = (name: string, some: readonly Norm[], weak: readonly Norm[] = []): PillarPart => {
		const norm = some[0] ?? weak[0];
		return norm ? { name, state: some.length > 0 ? 'present' : 'weak', clause: norm.clause, place: norm.place } : absent(name);
	};
	const says = (name: string): PillarPart => partIn('boundary', { name, about: 'agent' }, statements, agentic, uri);
	const environment = ofNorm(
		'environment',
		firm.filter((norm) => norm.environments.length > 0),
		bound.filter((norm) => norm.environments.length > 0),
	);
	return summed('boundary', [
		ofNorm('list', firm, bound),
		says('default'),
		ofNorm(
			'approval',
			norms.filter(
				(norm) =>
					(norm.actor === 'agent' || norm.actor === 'anyone') &&
					norm.conditions.some((condition) => condition.kind === 'approval') &&
					norm.firmness === 'firm',
			),
		),
		environment.state === 'present' ? environment : says('environment'),
		says('stop'),
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

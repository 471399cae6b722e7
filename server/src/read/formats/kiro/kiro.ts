import type { AgentFormat } from '../../agent.ts';
import { decideKiro } from './decide.ts';
import { exemplarsOfKiro } from './exemplars.ts';
import { GLOBS } from './files.ts';
import { readKiro } from './read.ts';
import { restrictKiro } from './restrict.ts';
import type { KiroFacts, KiroPolicy, KiroRule } from './types.ts';

/** Kiro's editor and command line, in the three generations that are in use. */
export const format: AgentFormat = {
	id: 'kiro',
	title: 'Kiro',
	docs: 'https://kiro.dev/docs/permissions/',
	files: GLOBS,
	shows: ['logging'],
	read: readKiro,
	merge: (facts) => mergeKiro(facts as readonly KiroFacts[]),
	decide: (policy, call, run) => decideKiro(policy as KiroPolicy, call, run),
	exemplars: (rule, probes) => exemplarsOfKiro(rule as KiroRule, probes),
	restrict: (rule, to, document) => restrictKiro(rule as KiroRule, to, document),
};

/** No scope outranks another, so merging is laying together; settings of 0.x make the whole folder 0.x. */
function mergeKiro(facts: readonly KiroFacts[]): readonly KiroPolicy[] {
	const [first] = facts;
	if (!first) return [];
	const policy: KiroPolicy = {
		format: 'kiro',
		agent: first.agent,
		title: first.title,
		place: first.place,
		generation: facts.find(({ generation }) => generation === 'ide')?.generation ?? first.generation,
		rules: facts.flatMap(({ rules }) => rules),
		evidence: facts.flatMap(({ evidence }) => evidence),
		uris: facts.map(({ place }) => place.uri),
		tools: facts.find(({ tools }) => tools)?.tools,
		shellSettingsBroken: facts.some(({ shellSettingsBroken }) => shellSettingsBroken),
		hasShellSettings: facts.some(({ hasShellSettings }) => hasShellSettings),
	};
	return [policy];
}

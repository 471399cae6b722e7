import type { AgentFormat, Decision } from '../../agent.ts';
import { decideSecond } from '../kiro/decide-second.ts';
import { exemplarsOfKiro } from '../kiro/exemplars.ts';
import { live } from '../kiro/live.ts';
import { restrictKiro } from '../kiro/restrict.ts';
import type { KiroFacts, KiroPolicy, KiroRule } from '../kiro/types.ts';
import { asAmazonQ } from './names.ts';
import { GLOBS, readAmazonQ } from './read.ts';

/** Amazon Q's command line, whose second life is Kiro's: the same lists, matched in the same way. */
export const format: AgentFormat = {
	id: 'amazon-q',
	title: 'Amazon Q Developer CLI',
	docs: 'https://aws.github.io/amazon-q-developer-cli/agent-format.html',
	files: GLOBS,
	shows: ['logging'],
	read: readAmazonQ,
	merge: (facts) => mergeAmazonQ(facts as readonly KiroFacts[]),
	decide: (policy, call, run) => {
		const decided = decide(policy as KiroPolicy, call);
		if (decided.decision !== 'ask' || run.attended) return decided;
		return { ...decided, decision: 'deny', why: `${decided.why} With --no-interactive the run fails instead of asking.` };
	},
	exemplars: (rule, probes) => exemplarsOfKiro(rule as KiroRule, probes),
	restrict: (rule, to, document) => restrictKiro(rule as KiroRule, to, document),
};

function decide(policy: KiroPolicy, call: Parameters<AgentFormat['decide']>[1]): Decision {
	const hook = call.kind === 'shell' ? live(policy, 'hook').find(({ spec }) => spec.command === call.command) : undefined;
	if (hook) return { decision: 'allow', rule: hook, why: 'A hook runs its command outside every permission rule.' };
	const decided = decideSecond(policy, call);
	return { ...decided, why: asAmazonQ(decided.why) };
}

/** The files of one agent: its own, and for the built-in agent the servers of `mcp.json`. */
function mergeAmazonQ(facts: readonly KiroFacts[]): readonly KiroPolicy[] {
	const [first] = facts;
	if (!first) return [];
	return [
		{
			...{ format: first.format, agent: first.agent, title: first.title, place: first.place, generation: 'second' },
			rules: facts.flatMap(({ rules }) => rules),
			evidence: facts.flatMap(({ evidence }) => evidence),
			uris: facts.map(({ place }) => place.uri),
			tools: facts.find(({ tools }) => tools)?.tools,
			shellSettingsBroken: facts.some(({ shellSettingsBroken }) => shellSettingsBroken),
			hasShellSettings: facts.some(({ hasShellSettings }) => hasShellSettings),
		},
	];
}

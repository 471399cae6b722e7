import type { AgentFormat } from '../../agent.ts';
import { decideCodex } from './decide.ts';
import { exemplarsOfCodex } from './exemplars.ts';
import { GLOBS } from './files.ts';
import { mergeCodex } from './merge.ts';
import { readCodex } from './read.ts';
import { restrictCodex } from './restrict.ts';
import type { CodexFacts, CodexPolicy, CodexRule } from './types.ts';

/** OpenAI's Codex: a sandbox, a policy on when to leave it, and rules on commands. */
export const format: AgentFormat = {
	id: 'codex',
	title: 'Codex',
	docs: 'https://developers.openai.com/codex/config-reference',
	files: GLOBS,
	shows: ['logging'],
	read: readCodex,
	merge: (facts) => mergeCodex(facts as readonly CodexFacts[]),
	decide: (policy, call, run) => decideCodex(policy as CodexPolicy, call, run),
	exemplars: (rule, probes) => exemplarsOfCodex(rule as CodexRule, probes),
	// "sandbox" in the name of a key is no environment.
	environment: (_policy, rule) => ((rule as CodexRule).spec.kind === 'sandbox' ? 'unknown' : undefined),
	restrict: (rule, to, document) => restrictCodex(rule as CodexRule, to, document),
};

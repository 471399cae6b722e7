import type { AgentFormat } from '../../agent.ts';
import { decideClaude } from './decide.ts';
import { exemplarsOfClaude } from './exemplars.ts';
import { GLOBS } from './files.ts';
import { mergeClaude } from './merge.ts';
import { readClaude } from './read.ts';
import { restrictClaude } from './restrict.ts';
import type { ClaudeFacts, ClaudePolicy, ClaudeRule } from './types.ts';

/** Claude Code's settings: project, local and managed files merged. */
export const format: AgentFormat = {
	id: 'claude-code',
	title: 'Claude Code',
	docs: 'https://code.claude.com/docs/en/permissions',
	files: GLOBS,
	shows: ['logging', 'attribution'],
	read: readClaude,
	merge: (facts) => mergeClaude(facts as readonly ClaudeFacts[]),
	decide: (policy, call, run) => decideClaude(policy as ClaudePolicy, call, run),
	exemplars: (rule, probes) => exemplarsOfClaude(rule as ClaudeRule, probes),
	restrict: (rule, to, document) => restrictClaude(rule as ClaudeRule, to, document),
};

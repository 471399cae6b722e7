import type { AgentFormat } from '../../agent.ts';
import { decideVsCode } from './decide.ts';
import { exemplarsOfVsCode } from './exemplars.ts';
import { GLOBS } from './files.ts';
import { mergeVsCode } from './merge.ts';
import { readVsCode } from './read.ts';
import { restrictVsCode } from './restrict.ts';
import type { VsCodeFacts, VsCodePolicy, VsCodeRule } from './types.ts';

/** The agent in VS Code's chat, GitHub Copilot's or another's: terminal, edits, addresses and MCP servers. */
export const format: AgentFormat = {
	id: 'vscode',
	title: 'VS Code',
	docs: 'https://code.visualstudio.com/docs/copilot/chat/chat-tools',
	files: GLOBS,
	shows: ['logging'],
	read: readVsCode,
	merge: (facts) => mergeVsCode(facts as readonly VsCodeFacts[]),
	decide: (policy, call, run) => decideVsCode(policy as VsCodePolicy, call, run),
	exemplars: (rule, probes) => exemplarsOfVsCode(rule as VsCodeRule, probes),
	restrict: (rule, to, document) => restrictVsCode(rule as VsCodeRule, to, document),
};

import type { AgentFormat } from '../../agent.ts';
import { decideCopilot } from './decide.ts';
import { exemplarsOfCopilot } from './exemplars.ts';
import { GLOBS } from './files.ts';
import { readCopilot } from './read.ts';
import type { CopilotFacts, CopilotPolicy, CopilotRule } from './types.ts';

/** GitHub Copilot: custom agents and prompts, its command line, and its cloud agent. */
export const format: AgentFormat = {
	id: 'copilot',
	title: 'GitHub Copilot',
	docs: 'https://docs.github.com/en/copilot/reference/custom-agents-configuration',
	files: GLOBS,
	shows: ['logging'],
	read: readCopilot,
	merge: (facts) => merge(facts as readonly CopilotFacts[]),
	decide: (policy, call, run) => decideCopilot(policy as CopilotPolicy, call, run),
	exemplars: (rule, probes) => exemplarsOfCopilot(rule as CopilotRule, probes),
};

function merge(facts: readonly CopilotFacts[]): readonly CopilotPolicy[] {
	const [first] = facts;
	if (!first) return [];
	return [
		{
			...{
				format: first.format,
				agent: first.agent,
				title: first.title,
				place: first.place,
				kind: first.kind,
				tools: first.tools,
			},
			rules: facts.flatMap(({ rules }) => rules),
			servers: facts.flatMap(({ servers }) => servers),
			evidence: facts.flatMap(({ evidence }) => evidence),
			uris: facts.map(({ place }) => place.uri),
		},
	];
}

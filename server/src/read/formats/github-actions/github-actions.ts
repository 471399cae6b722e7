import type { AgentFormat } from '../../agent.ts';
import type { CoveringRule } from '../../patterns/covering.ts';
import { layTogether } from '../../patterns/plain-format.ts';
import { readAgentic } from './gh-aw.ts';
import { readWorkflow } from './read.ts';
import type { ActionFacts, ActionPolicy } from './types.ts';

/** Workflows that run agents: each is decided through the embedded program's own lists, with nobody to ask. */
export const format: AgentFormat = {
	id: 'github-actions',
	title: 'GitHub Actions',
	docs: 'https://docs.github.com/actions/reference/workflow-syntax-for-github-actions',
	files: ['**/.github/workflows/*.{yml,yaml,md}', '**/action.{yml,yaml}'],
	shows: ['logging', 'attribution', 'approval'],
	read: (document) => (document.uri.endsWith('.md') ? readAgentic(document) : readWorkflow(document)),
	merge: (facts) =>
		layTogether(facts as readonly ActionFacts[]).map((policy) => ({
			...policy,
			decide: (facts as readonly ActionFacts[])[0]?.decide,
		})),
	decide: (policy, call, run) => (policy as ActionPolicy).decide(call, run),
	exemplars: (rule, probes) => (rule as CoveringRule).tries(probes),
	restrict: (rule, to) => (rule as CoveringRule).narrow?.(to) ?? [],
};

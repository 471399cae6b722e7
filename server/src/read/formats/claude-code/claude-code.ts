import type { AgentFormat } from '../../agent.ts';

export const format: AgentFormat = {
	id: 'claude-code',
	title: 'Claude Code',
	docs: '',
	files: [],
	read: () => [],
	merge: () => [],
	decide: () => ({ decision: 'deny', rule: null, why: '' }),
	exemplars: () => [],
};

import type { AgentFormat } from '../../agent.ts';

export const format: AgentFormat = {
	id: 'kiro',
	title: 'Kiro',
	docs: '',
	files: [],
	read: () => [],
	merge: () => [],
	decide: () => ({ decision: 'deny', rule: null, why: '' }),
	exemplars: () => [],
};

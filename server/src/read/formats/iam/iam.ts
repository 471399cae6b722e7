import type { AgentFormat } from '../../agent.ts';

export const format: AgentFormat = {
	id: 'iam',
	title: 'AWS IAM',
	docs: '',
	files: [],
	read: () => [],
	merge: () => [],
	decide: () => ({ decision: 'deny', rule: null, why: '' }),
	exemplars: () => [],
};

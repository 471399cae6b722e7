import { visible } from './escape.ts';
import type { ReportFinding } from './report.ts';

/**
 * What tells a finding from others across versions of the files: lines may move and the contract's words may
 * change without it becoming another. What is about no act is told apart by its message.
 */
export function fingerprintOf({ rule, uri, agent, acts, message }: ReportFinding): string {
	const opened = acts?.map(({ act, environment, witness }) => `${act} ${environment} ${witness}`) ?? [visible(message)];
	return [rule, uri, agent ?? '', ...opened].join('|');
}

import { type Entry, entriesOf, itemsOf, stringOf, type TreeNode } from '../../../text/node.ts';

/** The events of an `on:` value: a word, a list or a map. */
export function eventsOf(on: TreeNode | undefined): readonly string[] {
	if (on?.type === 'object') return entriesOf(on).map(({ key }) => String(key.value));
	return itemsOf(on).flatMap((item) => stringOf(item) ?? []);
}

/** Events that people without any right in the repository can bring about, with the repository's secrets at hand. */
export function openEvents(events: readonly string[]): readonly string[] {
	return events.filter((event) => OPEN.has(event));
}

const OPEN: ReadonlySet<string> = new Set([
	...['pull_request_target', 'issues', 'issue_comment', 'discussion', 'discussion_comment'],
	...['pull_request_review', 'pull_request_review_comment', 'workflow_run', 'fork', 'watch'],
]);

/** What the token of a job may write, in words: the job's `permissions` stand in for the workflow's. */
export function writesOf(permissions: TreeNode | undefined): string {
	if (stringOf(permissions) === 'write-all') return ', with a token that may write everything';
	const scopes = entriesOf(permissions).flatMap(({ key, value }) => (stringOf(value) === 'write' ? [`\`${key.value}\``] : []));
	return scopes.length > 0 ? `, with a token that may write ${scopes.join(', ')}` : '';
}

/** Whether a condition of a job or a step looks at who started it. */
export function isGuarded(condition: Entry | undefined): boolean {
	const text = stringOf(condition?.value) ?? '';
	return /author_association|github\.(?:actor|triggering_actor)\s*==|\.permission|event\.sender\.login\s*==/.test(text);
}

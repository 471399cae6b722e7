import type { Call } from '../../../acts/call.ts';
import type { AgentFormat, Decision, Run } from '../../agent.ts';
import { asks, type CoveringRule, decideByOrder, decideByParts } from '../../patterns/covering.ts';
import { normalPath } from '../../patterns/paths.ts';
import { layTogether } from '../../patterns/plain-format.ts';
import { readCursor } from './read.ts';
import type { CursorFacts, CursorPolicy } from './types.ts';

/** Cursor: the lists of its command line and of its editor, its sandbox and its hooks. */
export const format: AgentFormat = {
	id: 'cursor',
	title: 'Cursor',
	docs: 'https://cursor.com/docs/cli/reference/permissions',
	files: ['**/.cursor/{cli,cli-config,permissions,sandbox,hooks,mcp}.json', '**/cursor/cli-config.json'],
	shows: ['logging', 'attribution', 'approval'],
	read: readCursor,
	merge: (facts) => mergeCursor(facts as readonly CursorFacts[]),
	decide: (policy, call, run) => decideCursor(policy as CursorPolicy, call, run),
	exemplars: (rule, probes) => (rule as CoveringRule).tries(probes),
	restrict: (rule, to) => (to === 'ask' ? ((rule as CoveringRule).narrow?.(to) ?? []) : []),
};

/** The command line and the editor are two agents; servers alone grant nothing and make none. */
function mergeCursor(facts: readonly CursorFacts[]): readonly CursorPolicy[] {
	const telling = facts.filter(({ scope }) => scope !== 'mcp.json');
	const own = telling.filter(({ surface }) => surface !== 'both');
	const surfaces =
		own.length > 0 ? [...new Set(own.map(({ surface }) => surface))] : telling.length > 0 ? ['editor' as const] : [];
	return surfaces.flatMap((surface) => {
		const mine = facts.filter((each) => each.surface === surface || each.surface === 'both');
		const first = mine.find((each) => each.surface === surface) ?? mine[0];
		const folder = first?.agent === '.' ? '' : ` in ${first?.agent}`;
		const agent = first?.agent === '.' ? surface : `${first?.agent}/${surface}`;
		const title = surface === 'cli' ? `Cursor's command line${folder}` : `Cursor${folder}`;
		return layTogether(mine).map((policy) => ({ ...policy, agent, title, surface, place: first?.place ?? policy.place }));
	});
}

/** Deny beats allow and what is on no list is asked for; headless, that means refused. */
function decideCursor(policy: CursorPolicy, call: Call, run: Run): Decision {
	if (call.kind === 'cloud') return { decision: 'deny', rule: null, why: 'Cursor has no tool for cloud actions.' };
	const decided = guarded(call) ?? decideByParts(call, (part) => decidePart(policy, part), asks('The command cannot be parsed.'));
	if (run.attended || decided.decision !== 'ask') return decided;
	return { decision: 'deny', rule: decided.rule, why: 'Without a person and without `--force`, Cursor does not run it.' };
}

function decidePart(policy: CursorPolicy, call: Call): Decision {
	return decideByOrder(policy.rules, call, 'strictest', ({ kind }) =>
		kind === 'read' && policy.surface === 'editor'
			? { decision: 'allow', rule: null, why: 'The editor reads the workspace unasked.' }
			: asks('The call is on no list.'),
	);
}

/** Files that the agent may write in no mode, and files outside the workspace. */
function guarded(call: Call): Decision | undefined {
	if (call.kind !== 'edit') return undefined;
	const path = normalPath(call.path);
	if (/^(?:\.cursor\/[^/]*\.json|\.claude\/[^/]*\.json|\.vscode\/.*|\.git\/(?:hooks\/.*|config)|\.cursorignore)$/.test(path))
		return asks('Cursor protects its own settings, the editor’s and git’s.');
	return undefined;
}

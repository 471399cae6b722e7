import type { Document } from '../../../text/document.ts';
import { readFrontMatter } from '../../../text/front-matter.ts';
import { booleanOf, entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Decision } from '../../agent.ts';
import { type CoveringRule, decideByOrder, decideByParts } from '../../patterns/covering.ts';
import { Reader } from '../../patterns/reader.ts';
import { commandPrefix, EVERY_COMMAND, EVERY_EDIT, EVERY_FETCH, mcpScope, toolScope } from '../../patterns/scopes.ts';
import { eventsOf, openEvents } from './triggers.ts';
import type { ActionFacts } from './types.ts';

/** A GitHub Agentic Workflow: front matter with `on`, tools of the agent and outputs that a second job carries out. */
export function readAgentic(document: Document): readonly ActionFacts[] {
	const front = readFrontMatter(document);
	const root = front?.tree.root;
	const on = valueAt(root, 'on');
	if (!front || !on) return [];
	const reader = new Reader(document, front.tree);
	readTools(reader, valueAt(root, 'tools'));
	for (const { key, value } of entriesOf(valueAt(root, 'mcp-servers'))) readServer(reader, String(key.value), value, key);
	for (const output of entriesOf(valueAt(root, 'safe-outputs'))) {
		const name = String(output.key.value);
		if (!OUTPUT.test(name)) continue;
		const target = stringOf(valueAt(output.value, 'target-repo'));
		reader.rule(output.key, `safe-outputs: ${name}`, 'allow', toolScope(name), target === undefined ? {} : { bound: [target] });
	}
	readStart(reader, root, on, entryOf(root, 'on')?.key ?? on);
	const { uri } = document;
	const facts = reader.facts('github-actions', uri, `the agentic workflow ${uri}`, 'ci', { start: 0, end: 3 });
	return [{ ...facts, decide: (call) => decide(reader.rules, call) }];
}

/** Outputs begin with a verb; every other key is a setting. */
const OUTPUT =
	/^(?:create|close|update|add|remove|mark|assign|unassign|link|copy|push|dispatch|upload|submit|set|hide|publish|send|delete|merge|reply|resolve|move|call|autofix)-/;

function readTools(reader: Reader, tools: TreeNode | undefined): void {
	for (const { key, value } of entriesOf(tools)) {
		const name = String(key.value);
		if (name === 'edit') reader.rule(key, 'tools: edit', 'allow', EVERY_EDIT);
		else if (name === 'web-fetch') reader.rule(key, 'tools: web-fetch', 'allow', EVERY_FETCH);
		else if (name === 'bash' && booleanOf(value) !== false) readBash(reader, value);
		else if (name === 'github') readServer(reader, 'github', value, key);
	}
}

/** A list of commands, `*` for all of them, or nothing for a few that read. */
function readBash(reader: Reader, value: TreeNode): void {
	if (value.type === 'boolean') reader.rule(value, 'tools: bash', 'allow', EVERY_COMMAND);
	for (const { text, node } of reader.strings(value.type === 'boolean' ? undefined : value, 'bash')) {
		const all = text === '*' || text === ':*';
		reader.rule(node, text, 'allow', all ? EVERY_COMMAND : commandPrefix(text.replace(/(?::\*|\s\*|\*)$/, '')));
	}
}

/** The GitHub server only reads, unless the workflow says otherwise. */
function readServer(reader: Reader, name: string, value: TreeNode, at: TreeNode): void {
	const allowed = entryOf(value, 'allowed');
	const readOnly = entryOf(value, 'read-only');
	if (allowed) {
		for (const { text, node } of reader.strings(allowed.value, 'allowed'))
			reader.rule(node, `${name}: ${text}`, 'allow', mcpScope(name, text));
	} else if (name !== 'github') reader.rule(at, name, 'allow', mcpScope(name, '*'));
	else if (readOnly && booleanOf(readOnly.value) === false)
		reader.rule(readOnly, 'github: read-only: false', 'allow', mcpScope(name, '*'));
}

function readStart(reader: Reader, root: TreeNode | undefined, on: TreeNode, at: TreeNode): void {
	const approval = entryOf(on, 'manual-approval') ?? entryOf(root, 'manual-approval');
	const environment = stringOf(approval?.value);
	if (approval)
		reader.prove('approval', true, `a reviewer of the environment ${environment ?? ''} must approve each run`, approval, 'human');
	const tracker = entryOf(root, 'tracker-id');
	if (tracker) reader.prove('attribution', true, '`tracker-id` marks what the workflow writes', tracker);
	const roles = entryOf(on, 'roles') ?? entryOf(root, 'roles');
	const anyone = itemsOf(roles?.value).some((role) => stringOf(role) === 'all');
	const events = eventsOf(on).filter(
		(event) => !/^(?:roles|bots|skip-bots|forks|reaction|stop-after|manual-approval)$/.test(event),
	);
	const strangers = anyone ? openEvents(events) : [];
	const added = strangers.length > 0 ? `, and anyone may bring about ${strangers.map((event) => `\`${event}\``).join(', ')}` : '';
	if (!approval)
		reader.prove('unattended', true, `the workflow runs it on ${events.map((event) => `\`${event}\``).join(', ')}${added}`, at);
}

function decide(rules: readonly CoveringRule[], call: Parameters<ActionFacts['decide']>[0]): Decision {
	if (call.kind === 'read') return { decision: 'allow', rule: null, why: 'The agent reads its checkout.' };
	const refuse: Decision = { decision: 'deny', rule: null, why: 'The workflow gives the agent no such tool.' };
	return decideByParts(call, (part) => decideByOrder(rules, part, 'first', () => refuse), refuse);
}

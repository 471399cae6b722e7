import type { Document, Span } from '../../../text/document.ts';
import { type Entry, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Effect } from '../../agent.ts';
import { Reader } from '../../patterns/reader.ts';
import { EVERY_COMMAND, EVERY_EDIT } from '../../patterns/scopes.ts';
import { readEvidence } from './read-evidence.ts';
import { readServers } from './read-servers.ts';
import { hasPrefix, isKnownTool, namesUse, SHELL, scopeOf, toolName } from './tools.ts';
import type { GeminiFacts, GeminiRule, Mode } from './types.ts';

/** Gathers what one file of Gemini says; `workspace` files count in trusted folders only. */
export class GeminiReader extends Reader {
	declare readonly rules: GeminiRule[];
	readonly workspace: boolean;
	mode: Mode | undefined;

	constructor(document: Document, workspace: boolean) {
		super(document);
		this.workspace = workspace;
	}

	/** Adds a rule of the policy engine. */
	state(node: Span, text: string, effect: Effect, rule: Partial<GeminiRule> & Pick<GeminiRule, 'priority' | 'matches'>): void {
		const { inert, implicit, narrow, bound, covers = () => true, tries = () => [], ...more } = rule;
		const optional = { ...(inert ? { inert } : {}), ...(implicit ? { implicit } : {}), ...(narrow ? { narrow } : {}) };
		this.rule(node, text, effect, { covers, tries }, { ...optional, ...(bound ? { bound } : {}) });
		const stated = this.rules.pop();
		if (stated) this.rules.push({ ...stated, ...more, workspace: this.workspace });
	}

	/** The facts of one agent. */
	geminiFacts(agent: string, title: string, scope: string): GeminiFacts {
		const facts = this.facts('gemini-cli', agent, title, scope) as GeminiFacts;
		return this.mode === undefined ? facts : { ...facts, mode: this.mode };
	}
}

/** Reads the keys of a settings file that decide about tools. */
export function readGeminiSettings(reader: GeminiReader, root: TreeNode | undefined): void {
	const tools = valueAt(root, 'tools');
	readTools(reader, entryOf(tools, 'allowed'), 4.3, 'allow');
	readTools(reader, entryOf(tools, 'core'), 4.25, 'allow');
	readTools(reader, entryOf(tools, 'confirmationRequired'), 4.35, 'ask');
	readTools(reader, entryOf(tools, 'exclude'), 4.4, 'deny');
	readServers(reader, root);
	readMode(reader, entryOf(valueAt(root, 'general'), 'defaultApprovalMode'));
	readLegacy(reader, root);
	readEvidence(reader, root);
}

function readTools(reader: GeminiReader, entry: Entry | undefined, priority: number, effect: Effect): void {
	if (!entry) return;
	const key = String(entry.key.value);
	const modes: readonly Mode[] | undefined = key === 'core' ? ['default', 'autoEdit', 'yolo'] : undefined;
	const withModes = modes ? { modes } : {};
	let commands = false;
	for (const { text, node } of reader.strings(entry.value, `tools.${key}`)) {
		const written = /^([\w-]+)\((.*)\)$/s.exec(text);
		const splits = written !== null && effect === 'allow';
		const name = effect === 'deny' ? text : toolName(splits ? (written[1] ?? '') : text);
		const prefix = splits && name === SHELL ? written[2] : undefined;
		commands ||= prefix !== undefined;
		const inert = isKnownTool(name) ? {} : { inert: NO_TOOL };
		const scope = scopeOf(name, undefined, prefix === undefined ? [] : [prefix]);
		reader.state(node, text, effect, {
			...{ ...scope, ...withModes, ...inert, priority, narrowed: prefix !== undefined, narrow: reader.without(node) },
			matches: (use) => namesUse(name, undefined, use) && (prefix === undefined || hasPrefix(use.command ?? '', prefix)),
		});
	}
	if (key === 'allowed' && commands) {
		const matches: GeminiRule['matches'] = ({ name }) => name === SHELL;
		const text = '`tools.allowed` names commands, so every other command is refused';
		reader.state(entry.key, text, 'deny', { ...EVERY_COMMAND, priority: priority - 0.01, implicit: true, matches });
	}
	if (key === 'core' && entry.value.type === 'array') {
		const text = '`tools.core` is a list, so every other tool is refused';
		reader.state(entry.key, text, 'deny', { ...withModes, priority: 4.24, implicit: true, matches: () => true });
	}
}

const NO_TOOL = 'no tool of Gemini CLI has this name';

/** `yolo` is a flag of the command line; in a file it is ignored. */
function readMode(reader: GeminiReader, entry: Entry | undefined): void {
	const mode = stringOf(entry?.value);
	if (!entry || mode === undefined || mode === 'default') return;
	const text = `"defaultApprovalMode": "${mode}"`;
	if (mode === 'plan') reader.mode = 'plan';
	else if (mode === 'auto_edit') {
		reader.mode = 'autoEdit';
		reader.state(entry, text, 'allow', {
			...{
				...EVERY_EDIT,
				priority: 1.015,
				modes: ['autoEdit'] as const,
				narrow: reader.instead(entry.value, { ask: 'default' }),
			},
			matches: ({ name }) => ['write_file', 'replace', 'web_fetch'].includes(name),
		});
		reader.prove('unattended', true, 'edits are made without asking', entry);
	} else {
		const inert = mode === 'yolo' ? 'Gemini takes yolo from the command line only' : 'Gemini knows no such mode';
		reader.state(entry, text, 'allow', { priority: 0, inert, matches: () => false });
	}
}

/** Keys of the first settings format: no longer migrated since January 2026, so they have no effect. */
function readLegacy(reader: GeminiReader, root: TreeNode | undefined): void {
	for (const [key, effect] of [
		['coreTools', 'allow'],
		['allowedTools', 'allow'],
		['excludeTools', 'deny'],
	] as const) {
		for (const item of itemsOf(valueAt(root, key))) {
			const inert = `Gemini no longer reads the old key \`${key}\``;
			reader.state(item, stringOf(item) ?? key, effect, { priority: 0, inert, matches: () => false });
		}
	}
}

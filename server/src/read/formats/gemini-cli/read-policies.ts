import { booleanOf, entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import { readToml } from '../../../text/toml.ts';
import type { Effect } from '../../agent.ts';
import { rustRegex } from '../../patterns/rust-regex.ts';
import { commandRegex } from '../../patterns/scopes.ts';
import type { GeminiReader } from './read.ts';
import { hasPrefix, isKnownTool, namesUse, SHELL, scopeOf, toolName } from './tools.ts';
import type { GeminiRule, Mode, ToolUse } from './types.ts';

/** Reads a policy file. One in a workspace is not loaded by the vendor, denials included. */
export function readPolicies(reader: GeminiReader): void {
	const { root, problems } = readToml(reader.document);
	reader.problems.push(...problems);
	// A file that does not parse is reported and skipped, and a rule that is not valid is skipped alone.
	if (problems.length > 0) return;
	const admin = !reader.workspace;
	for (const rule of itemsOf(valueAt(root, 'rule'))) readRule(reader, rule, admin ? 5 : 3);
}

const NOT_LOADED = 'Gemini CLI loads no policy files from a workspace';
const EFFECTS: Readonly<Record<string, Effect>> = { allow: 'allow', deny: 'deny', ask_user: 'ask' };

function readRule(reader: GeminiReader, rule: TreeNode, tier: number): void {
	const names = itemsOf(valueAt(rule, 'toolName')).flatMap((item) => stringOf(item) ?? []);
	const decision = stringOf(valueAt(rule, 'decision')) ?? '';
	const priority = valueAt(rule, 'priority');
	const effect = EFFECTS[decision];
	if (names.length === 0 || !effect || priority?.type !== 'number') {
		reader.problem(rule, 'A rule needs `toolName`, a `priority` and a `decision` of allow, deny or ask_user; it is skipped.');
		return;
	}
	const bound = boundTo(reader, rule);
	if (!bound) return;
	const server = stringOf(valueAt(rule, 'mcpName'));
	const subagent = entryOf(rule, 'subagent') !== undefined;
	const modes = itemsOf(valueAt(rule, 'modes')).flatMap((item) => stringOf(item) ?? []) as Mode[];
	const interactive = booleanOf(valueAt(rule, 'interactive'));
	const redirection = booleanOf(valueAt(rule, 'allowRedirection') ?? valueAt(rule, 'allow_redirection'));
	const narrow = valueAt(rule, 'decision');
	for (const name of names.map(toolName)) {
		const known = server !== undefined || subagent || isKnownTool(name);
		const inert = reader.workspace ? NOT_LOADED : known ? bound.inert : 'no tool of Gemini CLI has this name';
		const scope = bound.regex !== undefined && name === SHELL ? commandRegex(bound.regex) : scopeOf(name, server, bound.prefixes);
		reader.state(rule, bound.text === '' ? `${server ? `${server} ` : ''}${name}` : `${name}: ${bound.text.trim()}`, effect, {
			...{ ...scope, priority: tier + Number(priority.value) / 1000, narrowed: bound.text !== '' },
			...(modes.length > 0 ? { modes } : {}),
			...(interactive === undefined ? {} : { interactive }),
			...(redirection === undefined ? {} : { redirection }),
			...(inert === undefined ? {} : { inert }),
			...(narrow ? { narrow: reader.instead(narrow, { ask: 'ask_user', deny: 'deny' }) } : {}),
			matches: (use) => !subagent && namesUse(name, server, use) && bound.matches(use),
		});
	}
}

interface Bound {
	readonly text: string;
	readonly matches: GeminiRule['matches'];
	readonly prefixes?: readonly string[];
	readonly regex?: string;
	readonly inert?: string;
}

/** What a rule is bound to besides the tool. Expressions are tried on the call's JSON, as the engine does. */
function boundTo(reader: GeminiReader, rule: TreeNode): Bound | undefined {
	const prefixes = itemsOf(valueAt(rule, 'commandPrefix')).flatMap((item) => stringOf(item) ?? []);
	const regex = stringOf(valueAt(rule, 'commandRegex'));
	const args = stringOf(valueAt(rule, 'argsPattern'));
	if (entryOf(rule, 'toolAnnotations')) {
		const node = entryOf(rule, 'toolAnnotations') ?? rule;
		const effect = stringOf(valueAt(rule, 'decision'));
		if (effect === 'allow')
			reader.problem(node, 'What `toolAnnotations` matches depends on the server; this rule is not judged.');
		return undefined;
	}
	if (prefixes.length > 0) {
		const matches = ({ command = '' }: ToolUse): boolean => prefixes.some((prefix) => hasPrefix(command, prefix));
		return { text: prefixes.join(', '), matches, prefixes };
	}
	const pattern = regex === undefined ? args : `"command":"${regex}`;
	if (pattern === undefined) return { text: '', matches: () => true };
	const test = rustRegex(pattern, 'anywhere');
	if (!test) {
		const node = entriesOf(rule).find(({ key }) => /Regex|Pattern/.test(String(key.value))) ?? rule;
		reader.problem(node, 'This regular expression could not be read, so the rule is not judged.');
		return undefined;
	}
	const text = regex ?? args ?? '';
	const matches = (use: ToolUse): boolean => test(json(use));
	if (regex?.startsWith('^')) return { text, matches, regex, inert: 'Gemini puts `"command":"` before it, so `^` never matches' };
	return { text, matches, regex: regex ?? text.replace(/^.*"command":"/, '') };
}

function json({ command, path, url }: ToolUse): string {
	if (command !== undefined) return JSON.stringify({ command });
	return JSON.stringify(path !== undefined ? { file_path: path } : url !== undefined ? { prompt: url } : {});
}

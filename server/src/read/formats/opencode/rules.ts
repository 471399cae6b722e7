import type { Span } from '../../../text/document.ts';
import { booleanOf, entriesOf, stringOf, type TreeNode } from '../../../text/node.ts';
import type { Effect } from '../../agent.ts';
import type { Scope } from '../../patterns/covering.ts';
import { matchesGlob } from '../../patterns/glob.ts';
import { Reader } from '../../patterns/reader.ts';
import { commandScope, EVERY_FETCH, everything, fetchScope, mcpScope, pathScope, toolScope } from '../../patterns/scopes.ts';
import type { OpencodeRule } from './types.ts';

/** Gathers the rules of one agent from one file. */
export class OpencodeReader extends Reader {
	declare readonly rules: OpencodeRule[];
	servers: readonly string[] = [];

	/** Adds a rule; `value` is where its action stands, `written` the pattern if there is one. */
	state(
		node: Span,
		value: Span,
		permission: string,
		written: string | undefined,
		effect: Effect,
		more: { inert?: string } = {},
	): void {
		const pattern = written ?? '*';
		const text = written === undefined ? `${permission}: ${effect}` : `${permission} ${written}: ${effect}`;
		const narrow = this.instead(value, { ask: 'ask', deny: 'deny' });
		this.rule(node, text, effect, scopeOf(permission, pattern, this.servers), { ...more, narrow });
		const stated = this.rules.pop();
		if (stated) this.rules.push({ ...stated, permission, pattern });
	}
}

/** Reads a `permission` value: one word for everything, or key → word, or key → pattern → word, in file order. */
export function readPermission(reader: OpencodeReader, value: TreeNode | undefined): void {
	if (!value || value.type === 'null') return;
	if (value.type !== 'object') readAction(reader, value, value, '*', undefined);
	for (const { key, value: inner, ...span } of entriesOf(value)) {
		const permission = String(key.value);
		if (inner.type !== 'object') readAction(reader, span, inner, permission, undefined);
		for (const each of entriesOf(inner)) readAction(reader, each, each.value, permission, String(each.key.value));
	}
}

/** Reads the old `tools` map: false takes a tool away, true allows it; all that writes is `edit`. */
export function readOldTools(reader: OpencodeReader, value: TreeNode | undefined): void {
	for (const entry of entriesOf(value)) {
		const on = booleanOf(entry.value);
		if (on === undefined) continue;
		const name = String(entry.key.value);
		reader.state(entry, entry.value, WRITING.has(name) ? 'edit' : name, undefined, on ? 'allow' : 'deny');
		const stated = reader.rules.pop();
		if (stated)
			reader.rules.push({
				...stated,
				text: `${name}: ${on}`,
				narrow: (to) => (to === 'deny' ? reader.raw(entry.value, 'false') : []),
			});
	}
}

function readAction(reader: OpencodeReader, node: Span, value: TreeNode, permission: string, pattern: string | undefined): void {
	const action = stringOf(value);
	if (action !== 'allow' && action !== 'ask' && action !== 'deny') {
		reader.problem(value, 'A permission is `allow`, `ask` or `deny`; opencode refuses to start with anything else.');
		return;
	}
	const why = permission.startsWith('mcp__')
		? OTHER_NAME
		: WRITING.has(permission) && permission !== 'edit'
			? ASKS_EDIT
			: undefined;
	reader.state(node, value, permission, pattern, action, why === undefined ? {} : { inert: why });
}

const WRITING: ReadonlySet<string> = new Set(['edit', 'write', 'patch', 'multiedit']);
/** Tools of opencode that change nothing outside a conversation. */
const QUIET = new Set(
	'glob grep list lsp skill todoread todowrite question websearch codesearch doom_loop plan_enter plan_exit'.split(' '),
);
const OTHER_NAME = 'opencode calls a tool of a server `server_tool`, so this matches none';
const ASKS_EDIT = 'opencode asks for `edit` before every write, so this key is never looked up';

function scopeOf(permission: string, pattern: string, servers: readonly string[]): Scope {
	const matches = (text: string): boolean => wild(pattern, text);
	if (permission === '*') return everything(servers);
	if (QUIET.has(permission))
		return { ...toolScope(permission), tries: () => [{ kind: 'tool', name: permission, description: 'reads files' }] };
	if (permission === 'bash') return commandScope(pattern.replaceAll('?', 'x'), matches);
	if (permission === 'edit') return pathScope('edit', matches, pattern);
	if (wild(permission, 'external_directory')) return pathScope('edit', matches, pattern === '*' ? '/etc/hosts' : pattern);
	if (permission === 'task' && pattern !== '*')
		return {
			...toolScope(permission),
			tries: () => [{ kind: 'tool', name: permission, description: pattern.replaceAll('*', 'x') }],
		};
	if (permission === 'read') return pathScope('read', matches, pattern);
	if (permission === 'webfetch') return pattern === '*' ? EVERY_FETCH : fetchScope(pattern, matches);
	for (const server of servers) {
		const prefix = `${cleaned(server)}_`;
		if (permission.startsWith(prefix)) return mcpScope(server, permission.slice(prefix.length));
	}
	return permission.endsWith('*') ? mcpScope(permission.replace(/_?\*$/, ''), '*') : toolScope(permission);
}

/** The name under which opencode asks for a tool of a server. */
export function cleaned(name: string): string {
	return name.replace(/[^\w-]/g, '_');
}

/** `*` is any run of characters, `?` one; ` *` at the end may be missing altogether. */
export function wild(pattern: string, text: string): boolean {
	const plain = pattern.replace(/^\$HOME(?=\/|$)/, '~');
	if (matchesGlob(plain, text, { question: true })) return true;
	return plain.endsWith(' *') && matchesGlob(plain.slice(0, -2), text, { question: true });
}
